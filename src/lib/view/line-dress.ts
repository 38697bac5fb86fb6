/** How lines are drawn that are not drawn as on the canvas: by a preset, or for another date. */
import type { ShownRelation } from '../analysis/filter';
import { isMutual, type ResolvedType } from '../model/relation-types';
import type { ActorId, RelationId } from '../model/schema';
import type { SceneBox, SceneMark } from '../picture/scene';
import { boxesOnLine, drawPresetLine } from './draw-preset-line';
import type { Course } from './draw-line';
import { badgeSize, drawBadge } from './draw-label';
import { badgeOf, textHueOn, type Ground } from './encoding';
import type { DrawnActor, DrawnLine } from './frame-scene';
import { placeNotes } from './place-notes';
import { presetLook, saysItsName, type Preset } from './preset';
import { boundsOf } from './scene-bounds';

export interface LineDress {
	draw(course: Course): SceneMark[];
	/** Around what stands on the line itself. */
	signs(course: Course): readonly SceneBox[];
	readonly badge: string;
	readonly contested: boolean;
	readonly ink: string;
	readonly faint?: boolean;
}

/** What each relation and actor of the canvas wears in a picture; null is left out. */
export interface Costume {
	line(id: RelationId): LineDress | null;
	/** Whether an actor is drawn, faint or left out; by its lines where absent. */
	readonly actor?: (id: ActorId) => 'drawn' | 'faint' | null;
}

export interface DressInput {
	readonly preset: Preset;
	readonly types: ReadonlyMap<string, ResolvedType>;
	readonly relations: readonly ShownRelation[];
	readonly ground: Ground;
	readonly asOf: string | null;
	readonly unsourced: boolean;
}

/** What is shown, in the dress of a preset. */
export function presetCostume(input: DressInput): Costume {
	const { preset, types, relations, ground, asOf, unsourced } = input;
	const shown = new Map<RelationId, ShownRelation>(relations.map((one) => [one.relation.id, one]));
	return {
		line(id) {
			const one = shown.get(id);
			const type = one && types.get(one.relation.type);
			if (!one || !type || (!unsourced && one.reading.standing === 'unsourced')) return null;
			const { reading, phase, relation } = one;
			const mutual = isMutual(relation, type.direction);
			const look = presetLook(preset, type, ground, { reading, phase, mutual });
			const name = saysItsName(preset, type) ? type.label : '';
			return {
				draw: (course) => drawPresetLine(course, look),
				signs: (course) => boxesOnLine(course, look),
				badge: [name, badgeOf(reading, phase, asOf)].filter(Boolean).join(' · '),
				contested: reading.standing === 'contested',
				ink: textHueOn(ground, type)
			};
		}
	};
}

/** A line whose badge is not placed yet. */
export interface DressedLine {
	readonly line: DrawnLine;
	readonly dress: LineDress;
}

/** The lines with their badges where there is room for them; what is contested chooses first. */
export function placeDressedBadges(
	dressed: readonly DressedLine[],
	actors: readonly DrawnActor[],
	ground: Ground
): DrawnLine[] {
	const worn = dressed
		.filter(({ dress }) => dress.badge !== '')
		.sort((a, b) => Number(b.dress.contested) - Number(a.dress.contested));
	const taken = [
		...actors.flatMap(({ box, label }) => [box, boundsOf(label) ?? []].flat()),
		...dressed.flatMap(({ line }) => line.signs)
	];
	const sizes = worn.map(({ line, dress }) => ({
		...badgeSize(dress.badge),
		corners: line.corners
	}));
	const places = placeNotes(sizes, taken);
	const placeOf = new Map(worn.map(({ line }, at) => [line.id, places[at] ?? null]));
	return dressed.map(({ line, dress }) => {
		const at = placeOf.get(line.id);
		if (!at) return line;
		const { badge, contested, ink } = dress;
		return {
			...line,
			badge: drawBadge(at, badge, ground, { bordered: contested, shift: [0, 0], ink })
		};
	});
}
