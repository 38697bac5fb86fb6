/**
 * The conventions that a picture can be drawn by: what of a relation is in the line, what in its ends,
 * what in a mark on it. docs/adr/0012 says why each is as it is.
 */
import { builtInTypes, type ResolvedType } from '../model/relation-types';
import type { ArrowStyle, Certainty, LineStyle } from '../model/schema';
import type { Phase, RelationReading } from '../model/standing';
import { lineWidth, type Ground } from './encoding';
import { lineLook, type LineLook } from './look';

export const presets = {
	entente: 'Entente',
	i2: 'i2',
	conflict: 'Conflict map',
	print: 'Black and white'
} as const;
export type Preset = keyof typeof presets;

/** For the form: what a preset is after, and what it cannot show. */
export const presetHints: Readonly<Record<Preset, string>> = {
	entente: 'As on the screen.',
	i2: 'As in i2 Analyst’s Notebook: the line says how certain (solid, dashed, dotted), its ends and a mark on it which type. “likely” and “alleged” share the dash; the word beside the line tells them apart.',
	conflict:
		'As in the conflict maps of Fisher and others: alliance double, hostility a zigzag, support an arrow, what is over cut by two bars. The size of an actor is its relations here, not its power.',
	print:
		'Black alone, for print and photocopies: types are told by the line and its ends, nothing by hue or grey.'
};

/** A mark that stands on a line, away from its middle. */
export type LineMark = 'ring' | 'cross';

export interface PresetLook extends LineLook {
	readonly mark: LineMark | null;
	/** Walls across the middle of what is over, apart from Cytoscape's bar: two say that it is broken off. */
	readonly walls: 0 | 1 | 2;
}

/** What a look depends on, beside the type. */
export interface PresetSigns {
	readonly reading: Pick<RelationReading, 'standing' | 'supports' | 'disputes' | 'certainty'>;
	readonly phase: Phase;
	readonly mutual: boolean;
}

interface Dress {
	readonly line: LineStyle;
	readonly arrow: ArrowStyle;
	readonly mark?: LineMark;
}

/** Of a type that a network declares, whose name stands on its lines. */
const declared: Dress = { line: 'solid', arrow: 'triangle' };

const dresses: Readonly<Record<'i2' | 'conflict', Readonly<Record<string, Dress>>>> = {
	i2: {
		alliance: { line: 'solid', arrow: 'none' },
		hostility: { line: 'solid', arrow: 'tee', mark: 'cross' },
		sponsorship: { line: 'solid', arrow: 'triangle' },
		'tacit-support': { line: 'solid', arrow: 'hollow', mark: 'ring' }
	},
	conflict: {
		alliance: { line: 'double', arrow: 'none' },
		hostility: { line: 'zigzag', arrow: 'tee' },
		sponsorship: { line: 'solid', arrow: 'triangle' },
		'tacit-support': { line: 'dotted', arrow: 'hollow' }
	}
};

const ownStyles = new Map(builtInTypes.map(({ id, style }) => [id, style]));

/** How this type is drawn by this preset. */
function dressOf(preset: Preset, type: ResolvedType): Dress {
	if (preset === 'entente') return type.style;
	// A network may give a built-in type another style; a convention has one of its own.
	if (preset === 'print') return (type.builtIn && ownStyles.get(type.id)) || type.style;
	const known = type.builtIn ? dresses[preset][type.id] : undefined;
	return known ?? { ...declared, ...(type.direction !== 'directed' && { arrow: 'none' }) };
}

/** Whether the lines of this type say its name: no convention has a line for what a network declares. */
export const saysItsName = (preset: Preset, type: ResolvedType): boolean =>
	preset !== 'entente' && !type.builtIn;

/** What i2 makes of how sure a source is; `denied` is what no source supports. */
export type Strength = 'confirmed' | 'unconfirmed' | 'tentative';

const strengths: Readonly<Record<Certainty, Strength>> = {
	asserted: 'confirmed',
	probable: 'unconfirmed',
	alleged: 'unconfirmed',
	possible: 'tentative'
};

/** What is only denied is never drawn as what is confirmed. Null for what has no quotation. */
export function strengthOf({ standing, certainty }: PresetSigns['reading']): Strength | null {
	if (standing === 'unsourced') return null;
	return certainty === null ? 'tentative' : strengths[certainty];
}

/** How a relation of this type is drawn by this preset on this ground. */
export function presetLook(
	preset: Preset,
	type: ResolvedType,
	ground: Ground,
	{ reading, phase, mutual }: PresetSigns
): PresetLook {
	const dress = dressOf(preset, type);
	const { line, arrow, mark = null } = dress;
	const hollow = reading.standing === 'unsourced';
	const past = phase === 'past';
	const width = lineWidth(reading, phase, line);
	const look = lineLook({ ...type, style: { hue: type.style.hue, line, arrow } }, ground, {
		...{ mutual, past, hollow },
		// Copied, a hairline is lost, and so are its dots.
		width: preset === 'print' || preset === 'i2' ? Math.max(width, leastCopied) : width
	});
	if (preset === 'entente') return { ...look, mark, walls: 0 };
	return {
		...look,
		...brokenUp(preset, dress, look, hollow, strengthOf(reading)),
		rails: look.rails > 0 ? railsOf(reading.standing) : 0,
		mark,
		walls: !past ? 0 : preset === 'conflict' ? 2 : 1,
		bar: false
	};
}

const leastCopied = 1.3;

/** Both rails of a double line, each of which is half of it; thin ones where nobody stands behind it. */
const railsOf = (standing: PresetSigns['reading']['standing']): number =>
	standing === 'unsourced' || standing === 'refuted' ? 1.5 : 2.4;

function brokenUp(
	preset: Preset,
	{ line, arrow }: Dress,
	{ width }: LineLook,
	hollow: boolean,
	strength: Strength | null
): Pick<LineLook, 'dash' | 'cap'> {
	// A double line without a head would look like a hollow one.
	const doubled = hollow && line === 'double' && arrow === 'none';
	const broken = preset === 'i2' ? brokenBy[strength ?? 'confirmed'] : doubled ? 'dashed' : line;
	if (broken === 'dashed') return { dash: [3 * width + 3, 1.4 * width + 2.6] };
	if (broken === 'dotted') return { dash: [0.1, 1.5 * width + 1.9], cap: 'round' };
	return { dash: null };
}

const brokenBy: Readonly<Record<Strength, LineStyle>> = {
	confirmed: 'solid',
	unconfirmed: 'dashed',
	tentative: 'dotted'
};
