import type { NetworkIndex } from '../model/network-index';
import type {
	ActorKind,
	ArticleId,
	Certainty,
	Relation,
	RelationId,
	RelationTypeId
} from '../model/schema';
import { phaseAt, type Phase, type RelationReading, type Standing } from '../model/standing';
import type { FilterSettings } from './filter';
import { stateOf } from './fold-organs';

/**
 * How many relations (of actors: how many actors) each row of the legend stands for. At an as-of
 * date only `phases` counts what had not begun yet, because no row can bring that onto the canvas.
 */
export interface Tally {
	/** Over all relations; a type that the network uses has its entry, be it 0. */
	readonly types: ReadonlyMap<RelationTypeId, number>;
	/** The others are over the relations of the types that are switched on. */
	readonly standings: ReadonlyMap<Standing, number>;
	readonly certainties: ReadonlyMap<Certainty, number>;
	readonly phases: ReadonlyMap<Phase, number>;
	readonly articles: ReadonlyMap<ArticleId, ArticleTally>;
	readonly kinds: ReadonlyMap<ActorKind, number>;
	/** The most independent sources that any relation has on one side; at least 1. */
	readonly mostSources: number;
}

/** How many relations quote an article. */
export interface ArticleTally {
	/** Of the types that are switched on. */
	readonly on: number;
	/** Of any type, at any time. */
	readonly all: number;
}

/** Counts for the rows of the legend. A relation counts once in each article that it quotes. */
export function tallyNetwork(
	index: NetworkIndex,
	readings: ReadonlyMap<RelationId, RelationReading>,
	settings: Pick<FilterSettings, 'typesOff' | 'asOf' | 'foldOrgans'>
): Tally {
	const { network } = index;
	const folded = settings.foldOrgans ? stateOf(index) : null;
	const actors = network.actors.filter(({ id }) => !folded?.has(id));
	const read = <Key>(relation: Relation, keyOf: (reading: RelationReading) => Key | null) => {
		const reading = readings.get(relation.id);
		const key = reading && keyOf(reading);
		return key === null || key === undefined ? [] : [key];
	};
	const phase = (relation: Relation) =>
		read(relation, (reading) => phaseAt(reading, relation, settings.asOf));
	const hasBegun = (relation: Relation) =>
		settings.asOf === null || phase(relation)[0] !== 'future';
	const isOn = ({ type }: Relation) => !settings.typesOff.includes(type);
	const on = network.relations.filter((relation) => isOn(relation) && hasBegun(relation));
	const quoted = ({ evidence }: Relation) => new Set(evidence.map(({ article }) => article));
	const quotedOn = countBy(on, quoted);
	const begun = countBy(network.relations.filter(hasBegun), ({ type }) => [type]);
	return {
		types: new Map(network.relations.map(({ type }) => [type, begun.get(type) ?? 0])),
		standings: countBy(on, (relation) => read(relation, ({ standing }) => standing)),
		certainties: countBy(on, (relation) => read(relation, ({ certainty }) => certainty)),
		phases: countBy(network.relations.filter(isOn), phase),
		articles: new Map(
			[...countBy(network.relations, quoted)].map(([id, all]) => [
				id,
				{ on: quotedOn.get(id) ?? 0, all }
			])
		),
		kinds: countBy(actors, ({ kind }) => [kind]),
		mostSources: network.relations
			.flatMap((relation) =>
				read(relation, ({ supports, disputes }) => Math.max(supports, disputes))
			)
			.reduce((most, sources) => Math.max(most, sources), 1)
	};
}

function countBy<Item, Key>(
	items: readonly Item[],
	keysOf: (item: Item) => Iterable<Key>
): ReadonlyMap<Key, number> {
	const counts = new Map<Key, number>();
	for (const item of items) {
		for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return counts;
}
