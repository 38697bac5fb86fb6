/**
 * What is drawn how. Every property of a relation or an actor that the canvas, the legend and the
 * exported picture show has its one channel here; docs/adr/0004 says why.
 */
import type { ActorKind, Certainty, LineStyle } from '../model/schema';
import type { ResolvedType } from '../model/relation-types';
import type { Phase, RelationReading } from '../model/standing';
import { readableOn } from './contrast';

export type Ground = 'light' | 'dark';

export interface Palette {
	readonly ground: string;
	readonly ink: string;
	readonly quietInk: string;
	readonly actor: string;
	readonly actorBorder: string;
	readonly accent: string;
}

export const palettes: Readonly<Record<Ground, Palette>> = {
	light: {
		ground: '#ffffff',
		ink: '#1b2430',
		quietInk: '#556170',
		actor: '#dfe4ea',
		actorBorder: '#4a5666',
		accent: '#5b3fd6'
	},
	dark: {
		ground: '#14181e',
		ink: '#e8ecf1',
		quietInk: '#9aa6b4',
		actor: '#313a46',
		actorBorder: '#a3afbd',
		accent: '#a897ff'
	}
};

/** Lines need 3:1 against the ground (WCAG 1.4.11). */
const lineContrast = 3.1;

/** The hue of a relation type as it is drawn on this ground. */
export function hueOn(ground: Ground, type: ResolvedType): string {
	return readableOn(palettes[ground].ground, type.style.hue, lineContrast);
}

/** Words need 4.5:1 (WCAG 1.4.3), on the panels and on a selected row too, which are a shade off. */
const textContrast = 6;

/** The hue of a relation type as words are written in it. */
export function textHueOn(ground: Ground, type: ResolvedType): string {
	return readableOn(palettes[ground].ground, type.style.hue, textContrast);
}

/** A zigzag has more ink to the inch than a straight line; drawn thinner, hostility recedes. */
const zigzagShare = 0.72;
/** A double line needs room between its rails, or from afar it looks like a single one. */
const doubleShare = 1.4;

/** Width of a line in model pixels: grows with independent sources, shrinks when it is past. */
export function lineWidth(
	reading: Pick<RelationReading, 'standing' | 'supports' | 'disputes'>,
	phase: Phase,
	line: LineStyle
): number {
	const sources = Math.max(reading.supports, reading.disputes, 1);
	const share = line === 'zigzag' ? zigzagShare : line === 'double' ? doubleShare : 1;
	const width = share * (1.5 + 1.1 * (Math.min(sources, 5) - 1));
	if (reading.standing === 'refuted') return 1;
	return phase === 'past' ? Math.max(width * 0.65, 0.8) : width;
}

export const certaintyWords: Readonly<Record<Certainty, string>> = {
	asserted: 'asserted',
	probable: 'likely',
	possible: 'maybe',
	alleged: 'alleged'
};

/** What is not yet must not pass as what is. */
export const futureSign = 'future';
/** “No date”, as librarians write it: at an as-of date most lines may bear it, so it is short. */
export const undatedSign = 'n.d.';

/**
 * The few signs beside a line: independent sources for and against where it is contested, "denied"
 * where nothing supports it, the hedge where no support is without one, what time it is of where that
 * is not plain. Empty for a plain line.
 */
export function badgeOf(reading: RelationReading, phase: Phase, asOf: string | null): string {
	const parts: string[] = [];
	if (reading.standing === 'unsourced') parts.push('unsourced');
	else if (reading.standing === 'refuted') parts.push('denied');
	else if (reading.standing === 'contested') {
		parts.push(reading.disputes > 0 ? `+${reading.supports} −${reading.disputes}` : '±');
	}
	if (reading.supports > 0 && reading.certainty && reading.certainty !== 'asserted') {
		parts.push(certaintyWords[reading.certainty]);
	}
	if (phase === 'future') parts.push(futureSign);
	if (asOf !== null && phase === 'undated') parts.push(undatedSign);
	return parts.join(' · ');
}

/** A polygon's corners in the square from −1 to 1; null is the circle. */
export type ShapePoints = readonly (readonly [number, number])[] | null;

export const actorShapes: Readonly<Record<ActorKind, ShapePoints>> = {
	state: null,
	'government-body': [
		[-0.86, -0.86],
		[0.86, -0.86],
		[0.86, 0.86],
		[-0.86, 0.86]
	],
	military: [
		[-0.88, -0.9],
		[0.88, -0.9],
		[0.88, 0.15],
		[0, 1],
		[-0.88, 0.15]
	],
	'armed-group': [
		[0, -1],
		[1, 0],
		[0, 1],
		[-1, 0]
	],
	'political-party': [
		[-0.5, -0.87],
		[0.5, -0.87],
		[1, 0],
		[0.5, 0.87],
		[-0.5, 0.87],
		[-1, 0]
	],
	movement: [
		[0, -1],
		[0.97, -0.22],
		[0.6, 0.9],
		[-0.6, 0.9],
		[-0.97, -0.22]
	],
	organization: [
		[-0.55, -0.8],
		[0.55, -0.8],
		[1, 0.8],
		[-1, 0.8]
	],
	person: [
		[0, -1],
		[0.97, 0.8],
		[-0.97, 0.8]
	],
	population: [
		[-1, -0.58],
		[1, -0.58],
		[1, 0.58],
		[-1, 0.58]
	],
	other: [
		[-0.36, -1],
		[0.36, -1],
		[0.36, -0.36],
		[1, -0.36],
		[1, 0.36],
		[0.36, 0.36],
		[0.36, 1],
		[-0.36, 1],
		[-0.36, 0.36],
		[-1, 0.36],
		[-1, -0.36],
		[-0.36, -0.36]
	]
};

export const actorKindLabels: Readonly<Record<ActorKind, string>> = {
	state: 'State',
	'government-body': 'Government body',
	military: 'Military',
	'armed-group': 'Armed group',
	'political-party': 'Political party',
	movement: 'Movement',
	organization: 'Organization',
	person: 'Person',
	population: 'Population',
	other: 'Other'
};
