/** What things are called in the labels of edits, which the history shows. */
import { displayName, type NetworkIndex } from '../model/network-index';
import type { ActorId, Relation } from '../model/schema';
import type { Edit, Operation } from './operation';

const longestLabel = 500;

/** An edit with a label that the history has room for. */
export function editOf(label: string, operations: readonly Operation[]): Edit {
	const cut = label.length > longestLabel ? `${label.slice(0, longestLabel - 1)}…` : label;
	return { label: cut, operations };
}

export function actorWords(index: NetworkIndex, id: ActorId): string {
	const actor = index.actors.get(id);
	return actor ? displayName(actor) : id;
}

/** “Afghan Taliban sponsors TTP”, in quotation marks. */
export function relationWords(
	index: NetworkIndex,
	{ source, target, type }: Pick<Relation, 'source' | 'target' | 'type'>
): string {
	const verb = index.types.get(type)?.verb ?? type;
	return `“${actorWords(index, source)} ${verb} ${actorWords(index, target)}”`;
}

/** "1 relation", "3 relations". */
export function countWords(n: number, noun: string): string {
	return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** Things in a row: "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[]): string {
	if (words.length < 2) return words.join('');
	return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
