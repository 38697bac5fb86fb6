import { actorBox, outerSize } from '../layout/actor-box';
import type { LayoutGraph, Positions } from '../layout/layout-graph';
import { displayName, type NetworkIndex } from '../model/network-index';
import type { ActorId, RelationId } from '../model/schema';
import type { RelationReading } from '../model/standing';

/**
 * A network as a layout is given it: all actors and relations, shown or not, so that filtering moves
 * nothing. Relations without a checked quotation place nobody, unless there are no others.
 *
 * @param fixed Those that stay where `positions` has them.
 */
export function layoutGraph(
	index: NetworkIndex,
	readings: ReadonlyMap<RelationId, RelationReading>,
	fixed: ReadonlySet<ActorId>,
	positions: Positions
): LayoutGraph {
	const someAreSourced = [...readings.values()].some(({ standing }) => standing !== 'unsourced');
	return {
		nodes: index.network.actors.map((actor) => {
			const degree = index.relationsOf.get(actor.id)?.length ?? 0;
			const at = fixed.has(actor.id) ? positions.get(actor.id) : undefined;
			const box = actorBox(displayName(actor), degree);
			return {
				id: actor.id,
				...outerSize(box),
				diameter: box.diameter,
				labelWidth: box.labelWidth,
				labelHeight: box.labelHeight,
				...(at ? { fixed: at } : {})
			};
		}),
		edges: index.network.relations.flatMap((relation) => {
			const standing = readings.get(relation.id)?.standing;
			if (standing === 'unsourced' && someAreSourced) return [];
			// What is only denied joins no camp, but its line should be short enough to follow.
			const sign = standing === 'refuted' ? 0 : (index.types.get(relation.type)?.sign ?? 0);
			return [{ source: relation.source, target: relation.target, sign }];
		})
	};
}
