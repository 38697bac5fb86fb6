import { displayName, type NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import type { Edit, Operation } from './operation';
import { set } from './removals';

/** Puts actors in places of their own, in pixels of the drawing, rounded to whole ones. */
export function moveActors(
	index: NetworkIndex,
	moved: ReadonlyMap<ActorId, readonly [number, number]>
): Edit {
	const operations = [...moved].flatMap(([id, [x, y]]): readonly Operation[] => {
		const was = index.positions.get(id);
		const value = [Math.round(x), Math.round(y)];
		if (!index.actors.has(id) || (was?.[0] === value[0] && was?.[1] === value[1])) return [];
		return [set('position', id, 'at', value, was)];
	});
	return { label: `Moved ${named(index, [...moved.keys()])}`, operations };
}

/** Takes the places of actors away, so that the next layout may move them. */
export function letActorsGo(index: NetworkIndex, ids: readonly ActorId[]): Edit {
	const operations = ids.flatMap((id): readonly Operation[] => {
		const was = index.positions.get(id);
		return was ? [set('position', id, 'at', null, was)] : [];
	});
	return { label: `Let ${named(index, ids)} go`, operations };
}

function named(index: NetworkIndex, ids: readonly ActorId[]): string {
	const [first] = ids;
	const actor = first && index.actors.get(first);
	return ids.length === 1 && actor ? displayName(actor) : `${ids.length} actors`;
}
