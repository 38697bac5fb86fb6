/**
 * A picture as plain data: what is drawn, in order, in pixels, y downwards. Read once from the
 * canvas's computed geometry; PNG and SVG are drawn from it, and so are the legend's samples on the page.
 */

import type { ActorId, RelationId } from '../model/schema';

/** A rectangle of the scene. */
export interface SceneBox {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export interface ScenePath {
	readonly kind: 'path';
	/** SVG path data: M, L, Q, C and Z with absolute coordinates, nothing else. */
	readonly d: string;
	readonly fill?: string;
	readonly stroke?: string;
	readonly strokeWidth?: number;
	/** Lengths of dashes and gaps in pixels. */
	readonly dash?: readonly number[];
	readonly cap?: 'butt' | 'round';
	/** 'round' when absent. */
	readonly join?: 'miter' | 'round';
	/** 0 to 1; 1 when absent. */
	readonly opacity?: number;
	/**
	 * Takes away what was drawn beneath, as far as its opacity goes, so that the ground shows: inside
	 * a double line, behind a label. Its colours say only what is filled and stroked. The background
	 * lies behind everything and is never taken away, so one scene does for every ground.
	 */
	readonly erases?: boolean;
	/** Only what lies within is drawn. */
	readonly clip?: SceneBox;
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

/** Something that leaves a mark. */
export type SceneMark = ScenePath | SceneText;

/** What of the network a group draws. */
export interface SceneAbout {
	readonly kind: 'relation' | 'actor';
	readonly id: string;
	/** In a sentence, as a screen reader says it. */
	readonly title: string;
	/** The words that stand apart from a line, above all lines: what it says of it, and its number or its articles'. */
	readonly part?: 'badge' | 'note';
}

/** The relation that what follows in a list is about. */
export interface SceneHead {
	readonly relation: RelationId;
	/** As a reader looks it up: its number, and what it says. */
	readonly title: string;
}

/** Items with an origin and a scale of their own. */
export interface SceneGroup {
	readonly kind: 'group';
	/** Where the origin of its items lies. */
	readonly x: number;
	readonly y: number;
	/** How much larger everything in it is, strokes and letters included. */
	readonly scale: number;
	readonly items: readonly SceneItem[];
	readonly about?: SceneAbout;
	/** It is the heading of a relation in a list. */
	readonly heads?: SceneHead;
}

export type SceneItem = SceneMark | SceneGroup;

export interface Scene {
	readonly width: number;
	readonly height: number;
	/** `null` is transparent. */
	readonly background: string | null;
	readonly items: readonly SceneItem[];
}

/** What to read from the canvas, and in which inks. */
export interface SceneOptions {
	/** The whole network, or what the reader has in sight. */
	readonly extent: 'all' | 'seen';
	/** The ground that the inks are for; nothing of the ground itself is in the scene. */
	readonly ground: 'light' | 'dark';
	/** Whether unsourced relations are drawn where the screen shows them. */
	readonly unsourced: boolean;
	/** A few words for the lines that have any, such as the numbers of their articles. */
	readonly notes?: ReadonlyMap<RelationId, string>;
	/** The numbers of annotations, as callouts. */
	readonly callouts?: Callouts;
	/** What is called a relation or an actor where a picture names its parts. */
	readonly titles?: {
		readonly relation: (id: RelationId) => string;
		readonly actor: (id: ActorId) => string;
	};
}

/** The numbers of annotations, by what is marked with them. */
export interface Callouts {
	readonly relations: ReadonlyMap<RelationId, string>;
	readonly actors: ReadonlyMap<ActorId, string>;
}

/** A network as it lies on the canvas, with no margin, and which of its parts are in it. */
export interface NetworkScene extends Scene {
	readonly actors: readonly ActorId[];
	readonly relations: readonly RelationId[];
	/** Something of the network lies outside it. */
	readonly isDetail: boolean;
}
