/**
 * A picture as plain data: what is drawn, in order, in pixels, y downwards. Read once from the
 * canvas's computed geometry; PNG is drawn from it, and so are the legend's samples on the page.
 */

export interface ScenePath {
	readonly kind: 'path';
	/** SVG path data, absolute coordinates. */
	readonly d: string;
	readonly fill?: string;
	readonly stroke?: string;
	readonly strokeWidth?: number;
	/** Lengths of dashes and gaps in pixels. */
	readonly dash?: readonly number[];
	readonly cap?: 'butt' | 'round';
	readonly join?: 'miter' | 'round';
	/** 0 to 1; 1 when absent. */
	readonly opacity?: number;
}

export interface SceneText {
	readonly kind: 'text';
	/** One line; drawn as it is, never read as markup. */
	readonly text: string;
	readonly x: number;
	/** Of the baseline. */
	readonly y: number;
	readonly size: number;
	readonly weight: 400 | 600;
	readonly italic?: boolean;
	readonly family: 'sans' | 'serif';
	readonly fill: string;
	readonly anchor: 'start' | 'middle' | 'end';
	readonly opacity?: number;
}

export type SceneItem = ScenePath | SceneText;

export interface Scene {
	readonly width: number;
	readonly height: number;
	/** `null` is transparent. */
	readonly background: string | null;
	readonly items: readonly SceneItem[];
}
