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

/** How many relations (of actors: how many actors) each row of the legend stands for. */
export interface Tally {
	/** Over all relations. */
	readonly types: ReadonlyMap<RelationTypeId, number>;
	/** The others are over the relations of the types that are switched on. */
	readonly standings: ReadonlyMap<Standing, number>;
	readonly certainties: ReadonlyMap<Certainty, number>;
	readonly phases: ReadonlyMap<Phase, number>;
	readonly articles: ReadonlyMap<ArticleId, number>;
	readonly kinds: ReadonlyMap<ActorKind, number>;
	/** The most independent sources that any relation has on one side; at least 1. */
	readonly mostSources: number;
}

/** Counts for the rows of the legend. A relation counts once in each article that it quotes. */
export function tallyNetwork(
	{ network }: NetworkIndex,
	readings: ReadonlyMap<RelationId, RelationReading>,
	settings: Pick<FilterSettings, 'typesOff' | 'asOf'>
): Tally {
	const on = network.relations.filter(({ type }) => !settings.typesOff.includes(type));
	const read = <Key>(relation: Relation, keyOf: (reading: RelationReading) => Key | null) => {
		const reading = readings.get(relation.id);
		const key = reading && keyOf(reading);
		return key === null || key === undefined ? [] : [key];
	};
	return {
		types: countBy(network.relations, ({ type }) => [type]),
		standings: countBy(on, (relation) => read(relation, ({ standing }) => standing)),
		certainties: countBy(on, (relation) => read(relation, ({ certainty }) => certainty)),
		phases: countBy(on, (relation) =>
			read(relation, (reading) => phaseAt(reading, relation, settings.asOf))
		),
		articles: countBy(on, ({ evidence }) => new Set(evidence.map(({ article }) => article))),
		kinds: countBy(network.actors, ({ kind }) => [kind]),
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
