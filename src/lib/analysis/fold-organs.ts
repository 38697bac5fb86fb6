/** Organs of a state (a government body, an army) shown as the state that they are part of. */
import type { NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';

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
