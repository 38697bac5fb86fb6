import type { ActorId } from '../model/schema';

/** Two ends are all that a walk over relations needs: a relation of the file, or one as shown. */
export interface Ends {
	readonly source: ActorId;
	readonly target: ActorId;
}

/**
 * The actors within `steps` relations of an actor, itself included, whichever way the relations
 * point. Give `index.network.relations` for the whole network, or only those that are shown.
 */
export function neighbourhood(
	relations: Iterable<Ends>,
	actor: ActorId,
	steps: number
): ReadonlySet<ActorId> {
	const neighbours = neighboursOf(relations);
	const reached = new Set([actor]);
	let border: readonly ActorId[] = [actor];
	for (let step = 0; step < steps && border.length > 0; step += 1) {
		const next = border.flatMap((id) => neighbours.get(id) ?? []);
		border = [...new Set(next)].filter((id) => !reached.has(id));
		border.forEach((id) => reached.add(id));
	}
	return reached;
}

function neighboursOf(relations: Iterable<Ends>): ReadonlyMap<ActorId, readonly ActorId[]> {
	const neighbours = new Map<ActorId, ActorId[]>();
	const join = (from: ActorId, to: ActorId) => {
		const known = neighbours.get(from);
		if (known) known.push(to);
		else neighbours.set(from, [to]);
	};
	for (const { source, target } of relations) {
		join(source, target);
		join(target, source);
	}
	return neighbours;
}
