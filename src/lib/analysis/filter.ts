import type { NetworkIndex } from '../model/network-index';
import type {
	Actor,
	ActorId,
	ActorKind,
	ArticleId,
	Certainty,
	Relation,
	RelationId,
	RelationTypeId
} from '../model/schema';
import { phaseAt, type Phase, type RelationReading, type Standing } from '../model/standing';
import { readAnnotations, type Annotations } from './annotations';
import { stateOf } from './fold-organs';
import { neighbourhood } from './neighbourhood';

export const standings = [
	'unsourced',
	'refuted',
	'contested',
	'supported',
	'single-source'
] as const satisfies readonly Standing[];
export const phases = ['past', 'current', 'future', 'undated'] as const satisfies readonly Phase[];

/** What a reader has switched off, and how the rest is looked at. Plain data; lists hold ids. */
export interface FilterSettings {
	readonly typesOff: readonly RelationTypeId[];
	readonly standingsOff: readonly Standing[];
	readonly certaintiesOff: readonly Certainty[];
	readonly phasesOff: readonly Phase[];
	readonly articlesOff: readonly ArticleId[];
	readonly kindsOff: readonly ActorKind[];
	readonly actorsOff: readonly ActorId[];
	/** A relation needs at least this many independent sources, on its stronger side. */
	readonly minSources: number;
	readonly foldOrgans: boolean;
	/** Only lines with an annotation, on them or on a quotation, that is not resolved. */
	readonly annotatedOnly: boolean;
	/** An EDTF date; the network is shown as it stood then. */
	readonly asOf: string | null;
	readonly focus: { readonly actor: ActorId; readonly steps: number } | null;
}

/** A relation as it is shown: its ends may be folded into their states. */
export interface ShownRelation {
	readonly relation: Relation;
	readonly source: ActorId;
	readonly target: ActorId;
	readonly reading: RelationReading;
	/** At the as-of date if there is one, else from the times of its quotations. */
	readonly phase: Phase;
}

/** Why a relation is not shown: the first filter that takes it out. */
export type HiddenBecause =
	| 'unsourced'
	| 'unsigned'
	| 'type'
	| 'standing'
	| 'certainty'
	| 'time'
	| 'later'
	| 'article'
	| 'sources'
	| 'kind'
	| 'actor'
	| 'folded'
	| 'unannotated'
	| 'focus';

export interface ShownNetwork {
	readonly relations: readonly ShownRelation[];
	readonly actors: readonly Actor[];
	/** All relations of the network, shown or not. */
	readonly total: number;
	readonly hidden: ReadonlyMap<HiddenBecause, number>;
}

/** The settings of the first view: the signed types, and only lines with a checked quotation for or against. */
export function firstView(index: NetworkIndex): FilterSettings {
	return {
		typesOff: [...index.types.values()].filter((type) => type.sign === 0).map((type) => type.id),
		standingsOff: ['unsourced'],
		certaintiesOff: [],
		phasesOff: [],
		articlesOff: [],
		kindsOff: [],
		actorsOff: [],
		minSources: 1,
		foldOrgans: false,
		annotatedOnly: false,
		asOf: null,
		focus: null
	};
}

/** What these settings leave of the network, with a count of what each filter took out. */
export function applyFilters(
	index: NetworkIndex,
	readings: ReadonlyMap<RelationId, RelationReading>,
	settings: FilterSettings
): ShownNetwork {
	const hidden = new Map<HiddenBecause, number>();
	const hide = (why: HiddenBecause) => hidden.set(why, (hidden.get(why) ?? 0) + 1);
	const annotated = settings.annotatedOnly ? readAnnotations(index) : null;
	const reason = hiddenBecause(index, settings, annotated);
	const standsFor = settings.foldOrgans ? stateOf(index) : null;

	let relations: ShownRelation[] = [];
	for (const relation of index.network.relations) {
		const reading = readings.get(relation.id);
		if (!reading) continue;
		const shown: ShownRelation = {
			relation,
			source: standsFor?.get(relation.source) ?? relation.source,
			target: standsFor?.get(relation.target) ?? relation.target,
			reading,
			phase: phaseAt(reading, relation, settings.asOf)
		};
		const why = reason(shown);
		if (why) hide(why);
		else relations.push(shown);
	}

	if (settings.focus) {
		const near = neighbourhood(
			relations,
			standsFor?.get(settings.focus.actor) ?? settings.focus.actor,
			settings.focus.steps
		);
		relations = relations.filter((shown) => {
			if (near.has(shown.source) && near.has(shown.target)) return true;
			hide('focus');
			return false;
		});
	}

	return {
		relations,
		actors: shownActors(index, relations, settings, standsFor, annotated),
		total: index.network.relations.length,
		hidden
	};
}

function hiddenBecause(
	index: NetworkIndex,
	settings: FilterSettings,
	annotated: Annotations | null
) {
	const typesOff = new Set(settings.typesOff);
	const standingsOff = new Set(settings.standingsOff);
	const certaintiesOff = new Set(settings.certaintiesOff);
	const phasesOff = new Set(settings.phasesOff);
	const articlesOff = new Set(settings.articlesOff);
	const kindsOff = new Set(settings.kindsOff);
	const actorsOff = new Set(settings.actorsOff);
	const kindIsOff = (id: ActorId) => kindsOff.has(index.actors.get(id)?.kind ?? 'other');

	return ({ relation, source, target, reading, phase }: ShownRelation): HiddenBecause | null => {
		if (typesOff.has(relation.type)) {
			return index.types.get(relation.type)?.sign === 0 ? 'unsigned' : 'type';
		}
		if (standingsOff.has(reading.standing)) {
			return reading.standing === 'unsourced' ? 'unsourced' : 'standing';
		}
		if (reading.certainty && certaintiesOff.has(reading.certainty)) return 'certainty';
		// At a date, what had not begun yet is not part of the picture.
		if (settings.asOf !== null && phase === 'future') return 'later';
		if (phasesOff.has(phase)) return 'time';
		if (
			articlesOff.size > 0 &&
			relation.evidence.length > 0 &&
			relation.evidence.every((evidence) => articlesOff.has(evidence.article))
		) {
			return 'article';
		}
		if (
			settings.minSources > 1 &&
			Math.max(reading.supports, reading.disputes) < settings.minSources
		) {
			return 'sources';
		}
		if (annotated && !annotated.openOnRelation.has(relation.id)) return 'unannotated';
		if (kindIsOff(source) || kindIsOff(target)) return 'kind';
		if (actorsOff.has(source) || actorsOff.has(target)) return 'actor';
		if (source === target) return 'folded';
		return null;
	};
}

/**
 * The ends of what is shown, and actors that no relation of the network touches at all, or that are
 * annotated where only that is asked for; or the one in focus.
 */
function shownActors(
	index: NetworkIndex,
	relations: readonly ShownRelation[],
	settings: FilterSettings,
	standsFor: ReadonlyMap<ActorId, ActorId> | null,
	annotated: Annotations | null
): Actor[] {
	const ends = new Set<ActorId>();
	for (const { source, target } of relations) ends.add(source).add(target);
	const focused = settings.focus
		? (standsFor?.get(settings.focus.actor) ?? settings.focus.actor)
		: null;
	return index.network.actors.filter((actor) => {
		if (ends.has(actor.id)) return true;
		const stays = annotated
			? annotated.openOnActor.has(actor.id) && !standsFor?.has(actor.id)
			: (index.relationsOf.get(actor.id)?.length ?? 0) === 0;
		return (
			(focused === null ? stays : actor.id === focused) &&
			!settings.kindsOff.includes(actor.kind) &&
			!settings.actorsOff.includes(actor.id)
		);
	});
}

/** Whether two settings show the same network in the same way. */
export function sameSettings(a: FilterSettings, b: FilterSettings): boolean {
	const canonical = (settings: FilterSettings) =>
		JSON.stringify(settings, (_key, value) =>
			Array.isArray(value) ? [...(value as string[])].sort() : (value as unknown)
		);
	return canonical(a) === canonical(b);
}
