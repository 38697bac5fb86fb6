import type { ResolvedType } from '../model/relation-types';
import type { Certainty, RelationTypeId } from '../model/schema';
import { drawPresetLine } from './draw-preset-line';
import { palettes, type Ground } from './encoding';
import { lineSample, type Sample } from './line-sample';
import { presetLook, saysItsName, type Preset, type PresetSigns, type Strength } from './preset';

export interface SampleSigns {
	/** With the sign of what is over. */
	readonly past?: boolean;
	/** As a relation without a quotation is drawn. */
	readonly hollow?: boolean;
}

const [width, height, margin] = [44, 16, 3];

/** One relation of this type, lying, drawn exactly as in a picture by this preset. */
export function presetSample(
	preset: Preset,
	type: ResolvedType,
	ground: Ground,
	{ past = false, hollow = false }: SampleSigns = {}
): Sample {
	if (preset === 'entente') return lineSample(type, ground, { past, hollow });
	return sampleOf(preset, type, ground, {
		...{ supports: hollow ? 0 : 1, disputes: 0, certainty: hollow ? null : 'asserted' },
		...{ standing: hollow ? 'unsourced' : 'single-source', phase: past ? 'past' : 'current' }
	});
}

const certaintyOf: Readonly<Record<Strength, Certainty>> = {
	confirmed: 'asserted',
	unconfirmed: 'probable',
	tentative: 'possible'
};

/** A line of no type in particular, as i2 draws what is as certain as this. */
export function strengthSample(strength: Strength, ground: Ground): Sample {
	const plain: ResolvedType = {
		id: 'alliance' as RelationTypeId,
		label: '',
		verb: '',
		sign: 0,
		direction: 'mutual',
		definition: '',
		style: { hue: palettes[ground].quietInk, line: 'solid', arrow: 'none' },
		builtIn: true
	};
	return sampleOf('i2', plain, ground, {
		...{ supports: 1, disputes: 0, standing: 'single-source', phase: 'current' },
		certainty: certaintyOf[strength]
	});
}

function sampleOf(
	preset: Preset,
	type: ResolvedType,
	ground: Ground,
	{ phase, ...reading }: PresetSigns['reading'] & Pick<PresetSigns, 'phase'>
): Sample {
	const look = presetLook(preset, type, ground, {
		...{ reading, phase },
		mutual: type.direction === 'mutual'
	});
	const y = height / 2;
	const items = drawPresetLine(
		{ from: [margin, y], bends: [], to: [width - margin, y], middle: [width / 2, y] },
		look
	);
	return { width, height, items };
}

/** What the legend adds to the name of a type where this preset draws it by a mark of its own. */
export function typeWords(preset: Preset, type: ResolvedType): string {
	if (saysItsName(preset, type)) return ': named on its lines';
	if (preset !== 'i2') return '';
	if (type.id === 'tacit-support') return ': rings, as the dash says how certain';
	return type.id === 'hostility' ? ': crosses' : '';
}
