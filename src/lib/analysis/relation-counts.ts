import type { NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import type { ShownRelation } from './filter';

/** How many of the relations shown an actor is part of. */
export interface RelationCounts {
	/** Of a type that is friendly by its sign. */
	readonly friendly: number;
	readonly hostile: number;
	/** Those of unsigned types included. */
	readonly all: number;
}

/** The counts of every actor that a shown relation ends at; others have no entry. */
export function relationCounts(
	{ types }: Pick<NetworkIndex, 'types'>,
	relations: readonly ShownRelation[]
): ReadonlyMap<ActorId, RelationCounts> {
	const counts = new Map<ActorId, RelationCounts>();
	for (const { relation, source, target } of relations) {
		const sign = types.get(relation.type)?.sign ?? 0;
		for (const end of [source, target]) {
			const { friendly, hostile, all } = counts.get(end) ?? { friendly: 0, hostile: 0, all: 0 };
			counts.set(end, {
				friendly: friendly + (sign > 0 ? 1 : 0),
				hostile: hostile + (sign < 0 ? 1 : 0),
				all: all + 1
			});
		}
	}
	return counts;
}
