import type { SceneMark } from '../picture/scene';
import type { ResolvedType } from '../model/relation-types';
import type { ActorKind, RelationTypeId } from '../model/schema';
import { drawActor } from './draw-actor';
import { drawLine } from './draw-line';
import { palettes, type Ground } from './encoding';
import { actorLook, lineLook } from './look';

/** A small drawing for a legend, on any ground: nothing in it is painted in the ground's colour. */
export interface Sample {
	readonly width: number;
	readonly height: number;
	readonly items: readonly SceneMark[];
}

export interface LineSampleOptions {
	/** Of the line; 2 when absent. */
	readonly width?: number;
	/** From end to end; 44 when absent. */
	readonly length?: number;
	/** With the bar across the middle. */
	readonly past?: boolean;
	/** As a relation without a quotation is drawn. */
	readonly hollow?: boolean;
	/** With an arrowhead at both ends; a type that is always mutual has it anyway. */
	readonly mutual?: boolean;
}

const sampleHeight = 16;
/** Room for a hollow arrowhead's stroke at either end. */
const sampleMargin = 3;

/** One relation of this type, lying, drawn exactly as the canvas draws it. */
export function lineSample(
	type: ResolvedType,
	ground: Ground,
	{ width = 2, length = 44, past = false, hollow = false, mutual = false }: LineSampleOptions = {}
): Sample {
	const y = sampleHeight / 2;
	const look = lineLook(type, ground, {
		width,
		past,
		hollow,
		mutual: mutual || type.direction === 'mutual'
	});
	const items = drawLine(
		{
			from: [sampleMargin, y],
			bends: [],
			to: [length - sampleMargin, y],
			middle: [length / 2, y]
		},
		look
	);
	return { width: length, height: sampleHeight, items };
}

/** A relation of no type in particular, for a sign that lines of all types may bear. */
export function plainLineSample(ground: Ground, options: LineSampleOptions = {}): Sample {
	const plain: ResolvedType = {
		id: 'plain' as RelationTypeId,
		label: '',
		verb: '',
		sign: 0,
		direction: 'either',
		definition: '',
		style: { hue: palettes[ground].quietInk, line: 'solid', arrow: 'none' },
		builtIn: false
	};
	return lineSample(plain, ground, options);
}

export interface ActorSampleOptions {
	/** As an actor that the text does not name is drawn. */
	readonly unnamed?: boolean;
}

/** The shape of this kind of actor, without a label. */
export function actorSample(
	kind: ActorKind,
	ground: Ground,
	{ unnamed = false }: ActorSampleOptions = {}
): Sample {
	const size = 18;
	const items = drawActor([size / 2, size / 2], size - 4, kind, actorLook(ground, { unnamed }));
	return { width: size, height: size, items };
}
