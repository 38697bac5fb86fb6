/** Adding, changing and removing actors. */
import type { NetworkIndex } from '../model/network-index';
import type { Actor, ActorId } from '../model/schema';
import { EditRefused } from './edit-refused';
import { setFields, tidyFields, type Changes } from './fields';
import { actorWords, countWords, editOf, listWords } from './names';
import { newId } from '../model/new-id';
import type { Edit, Operation } from './operation';
import { actorRemoval, set } from './removals';

export type ActorFields = Omit<Actor, 'id'>;

/** A new actor under an id made of its name; `at`, if given, is its place in the drawing. */
export function addActor(
	index: NetworkIndex,
	fields: ActorFields,
	at: readonly [number, number] | null = null
): { readonly id: ActorId; readonly edit: Edit } {
	const value = tidyFields(fields);
	if (value.name === undefined) throw new EditRefused('An actor needs a name.');
	const shown = String(value.short ?? value.name);
	const id = newId(shown, index.actors, 'actor') as ActorId;
	refuseLoop(index, id, fields.partOf);
	const operations: Operation[] = [{ op: 'put', kind: 'actor', id, value }];
	if (at) operations.push(set('position', id, 'at', at.map(Math.round), null));
	return { id, edit: editOf(`Added the actor ${shown}`, operations) };
}

/**
 * Other words for an actor.
 * @throws EditRefused without a name, or where it would become a part of itself.
 */
export function changeActor(index: NetworkIndex, id: ActorId, changes: Changes<ActorFields>): Edit {
	const actor = index.actors.get(id);
	if (!actor) throw new EditRefused('This actor is not in the network any more.');
	if (changes.name !== undefined && !changes.name?.trim()) {
		throw new EditRefused('An actor needs a name.');
	}
	refuseLoop(index, id, changes.partOf);
	const operations = setFields('actor', actor, changes);
	return editOf(changeWords(actorWords(index, id), operations), operations);
}

/** Takes an actor away with its relations, their quotations and what was noted on any of them. */
export function removeActor(index: NetworkIndex, id: ActorId): Edit {
	const relations = index.relationsOf.get(id)?.length ?? 0;
	const along = relations > 0 ? ` with ${countWords(relations, 'relation')}` : '';
	return editOf(
		`Removed the actor ${actorWords(index, id)}${along}`,
		actorRemoval(index.network, id)
	);
}

/** The actors that another may be a part of: neither itself nor any of its own parts. */
export function possibleWholes(index: NetworkIndex, id: ActorId | null): readonly Actor[] {
	return index.network.actors.filter((actor) => id === null || !isWithin(index, actor.id, id));
}

/** Whether an actor is another, or a part of it at any remove. */
export function isWithin(index: NetworkIndex, id: ActorId, whole: ActorId): boolean {
	const seen = new Set<ActorId>();
	for (let at: ActorId | undefined = id; at && !seen.has(at); at = index.actors.get(at)?.partOf) {
		if (at === whole) return true;
		seen.add(at);
	}
	return false;
}

function refuseLoop(index: NetworkIndex, id: ActorId, whole: ActorId | null | undefined): void {
	if (!whole || !isWithin(index, whole, id)) return;
	throw new EditRefused(
		whole === id
			? 'An actor cannot be a part of itself.'
			: `${actorWords(index, whole)} is a part of this actor already, so it cannot be the other way round.`
	);
}

const fieldWords: Readonly<Record<string, string>> = {
	short: 'the short name',
	unnamed: 'the mark “not named by the article”',
	partOf: 'the whole'
};

/** "Renamed Band to Bund", "Changed the kind and the note of Band". */
function changeWords(name: string, operations: readonly Operation[]): string {
	const [only] = operations;
	if (operations.length === 1 && only?.op === 'set' && only.field === 'name') {
		return `Renamed ${String(only.was)} to ${String(only.value)}`;
	}
	const fields = operations.flatMap((one) =>
		one.op === 'set' ? [fieldWords[one.field] ?? `the ${one.field}`] : []
	);
	return `Changed ${listWords(fields)} of ${name}`;
}
