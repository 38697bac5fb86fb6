/** Organs of a state (a government body, an army) shown as the state that they are part of. */
import type { NetworkIndex } from '../model/network-index';
import type { Actor, ActorId, Relation } from '../model/schema';

/** A relation as it is drawn: its own ends, or the states that they are folded into. */
export interface FoldedRelation {
	readonly relation: Relation;
	readonly source: ActorId;
	readonly target: ActorId;
}

export interface FoldedNetwork {
	/** Every relation but those that would join a state to itself; in the order given. */
	readonly relations: readonly FoldedRelation[];
	/** The actors that stand for themselves; in the file's order. */
	readonly actors: readonly Actor[];
	/** The relations inside one state, which folding hides. */
	readonly hidden: readonly Relation[];
}

/**
 * For each actor that folds away, the topmost state that it is part of, directly or through others.
 * Actors that stand for themselves have no entry.
 */
export function stateOf(index: Pick<NetworkIndex, 'actors'>): ReadonlyMap<ActorId, ActorId> {
	const states = new Map<ActorId, ActorId>();
	for (const { id } of index.actors.values()) {
		const state = topmostState(id, index.actors);
		if (state !== null && state !== id) states.set(id, state);
	}
	return states;
}

/** The network with its organs folded into their states; the relations default to all of them. */
export function foldOrgans(
	index: NetworkIndex,
	relations: readonly Relation[] = index.network.relations
): FoldedNetwork {
	const states = stateOf(index);
	const standsFor = (id: ActorId) => states.get(id) ?? id;
	const folded = relations.map((relation) => ({
		relation,
		source: standsFor(relation.source),
		target: standsFor(relation.target)
	}));
	return {
		relations: folded.filter(({ source, target }) => source !== target),
		actors: index.network.actors.filter(({ id }) => !states.has(id)),
		hidden: folded.flatMap(({ relation, source, target }) => (source === target ? [relation] : []))
	};
}

function topmostState(id: ActorId, actors: NetworkIndex['actors']): ActorId | null {
	let state: ActorId | null = null;
	let actor = actors.get(id);
	// A parsed network has no `partOf` loops; one made by hand must not hang the page.
	const seen = new Set<ActorId>();
	while (actor !== undefined && !seen.has(actor.id)) {
		seen.add(actor.id);
		if (actor.kind === 'state') state = actor.id;
		actor = actor.partOf === undefined ? undefined : actors.get(actor.partOf);
	}
	return state;
}
