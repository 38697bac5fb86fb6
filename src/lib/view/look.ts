/**
 * The looks of lines and actors as plain values, for whatever draws without Cytoscape: the legend's
 * samples and the picture. `look.test.ts` holds them against Cytoscape's own reading of the
 * stylesheet, so the two cannot drift apart.
 */
import type { ResolvedType } from '../model/relation-types';
import type { ArrowStyle } from '../model/schema';
import type { RelationData } from './elements';
import { hueOn, palettes, type Ground } from './encoding';

export interface ArrowLook {
	readonly shape: 'none' | 'triangle' | 'tee';
	readonly hollow: boolean;
}

export interface LineLook {
	readonly hue: string;
	readonly width: number;
	/** Teeth along the line instead of a straight stroke. */
	readonly zigzag: boolean;
	/** Lengths of dashes and gaps; null is an unbroken line. */
	readonly dash: readonly [number, number] | null;
	/** Of its dashes; 'butt' when absent. */
	readonly cap?: 'round';
	/** How much wider the coloured stroke is than the open middle that splits it in two; 0: no split. */
	readonly rails: number;
	readonly source: ArrowLook;
	readonly target: ArrowLook;
	/** The bar across the middle that says it is over. */
	readonly bar: boolean;
}

export interface LineSigns {
	/** Ignored where the line is hollow, which has a width of its own. */
	readonly width: number;
	readonly mutual: boolean;
	readonly past: boolean;
	readonly hollow: boolean;
}

export const arrowScale = 0.62;
export const hollowWidth = 2.6;

const shapes = {
	none: 'none',
	triangle: 'triangle',
	tee: 'tee',
	hollow: 'triangle',
	both: 'triangle'
} as const;

const noArrow: ArrowLook = { shape: 'none', hollow: false };

function arrowLook(arrow: ArrowStyle, hollow: boolean): ArrowLook {
	return { shape: shapes[arrow], hollow: hollow || arrow === 'hollow' };
}

/** How a relation of this type is drawn on this ground. */
export function lineLook(type: ResolvedType, ground: Ground, signs: LineSigns): LineLook {
	const { line, arrow } = type.style;
	const hasSource = signs.mutual || arrow === 'both';
	return {
		hue: hueOn(ground, type),
		width: signs.hollow ? hollowWidth : signs.width,
		zigzag: line === 'zigzag',
		dash: line === 'dashed' ? [7, 4] : line === 'dotted' ? [1.5, 4] : null,
		rails: signs.hollow ? 0.8 : line === 'double' ? 1.3 : 0,
		source: hasSource ? arrowLook(arrow, signs.hollow) : noArrow,
		target: arrowLook(arrow, signs.hollow),
		bar: signs.past
	};
}

/** Lines lie in the order of their layers; within one, as they were added. */
export function lineLayer({ hostile, contested }: Pick<RelationData, 'hostile' | 'contested'>) {
	return contested ? 3 : hostile ? 1 : 2;
}

export interface ActorLook {
	/** `null` lets the ground through. */
	readonly fill: string | null;
	readonly border: string;
	readonly borderWidth: number;
	readonly borderDash: readonly number[] | null;
	readonly ink: string;
	readonly weight: 400 | 600;
	readonly italic: boolean;
}

/** How an actor is drawn on this ground; its shape comes from `actorShapes`. */
export function actorLook(ground: Ground, { unnamed }: { readonly unnamed: boolean }): ActorLook {
	const palette = palettes[ground];
	return {
		fill: unnamed ? null : palette.actor,
		border: palette.actorBorder,
		borderWidth: 1.5,
		borderDash: unnamed ? [4, 2] : null,
		ink: palette.ink,
		weight: unnamed ? 400 : 600,
		italic: unnamed
	};
}
