/** Noun phrases that "and" joins. */
import type { Joint, NounPhrase, Phrase } from './chunk';

/** Noun phrases that are joined by "and", in order. */
export type Group = readonly NounPhrase[];

export interface Attachment {
	readonly prep: string;
	readonly group: Group;
}

/** The phrases that are coordinated with the one at `index`, going right; `stopsBeforeVerb` leaves the last to a verb that follows it. */
export function groupFrom(
	phrases: readonly Phrase[],
	index: number,
	isObject: boolean
): { group: Group; next: number } {
	const first = phrases[index];
	if (first?.kind !== 'np') return { group: [], next: index };
	const group: NounPhrase[] = [first];
	let next = index + 1;
	for (;;) {
		let at = next;
		let joined = '';
		while (
			at < phrases.length &&
			(phrases[at]?.kind === 'comma' || phrases[at]?.kind === 'and') &&
			at < next + 2
		) {
			joined += (phrases[at] as Joint).kind === 'and' ? 'and' : ',';
			at += 1;
		}
		const after = phrases[at];
		if (joined === '' || after?.kind !== 'np') break;
		const but = (phrases[at - 1] as Joint).word === 'but';
		const follower = phrases[at + 1];
		if (but || (isObject && follower?.kind === 'verb' && follower.finite)) break;
		// A comma alone joins only where an "and" comes further on.
		if (joined === ',' && !andComes(phrases, at)) break;
		group.push(after);
		next = at + 1;
		if (joined.includes('and')) {
			const more = phrases[next];
			if (more?.kind !== 'and') break;
		}
	}
	return { group, next };
}

function andComes(phrases: readonly Phrase[], from: number): boolean {
	for (let at = from; at < Math.min(phrases.length, from + 14); at += 1) {
		const phrase = phrases[at];
		if (phrase?.kind === 'and') return phrases[at + 1]?.kind === 'np';
		if (phrase?.kind !== 'np' && phrase?.kind !== 'comma') return false;
	}
	return false;
}

/** The phrases that are coordinated with the one at `index`, going left and right. */
export function leftGroup(phrases: readonly Phrase[], index: number): Group {
	let start = index;
	for (;;) {
		const joint = phrases[start - 1];
		const before = phrases[start - 2];
		if (joint?.kind === 'and' && before?.kind === 'np' && joint.word !== 'but') start -= 2;
		else if (start < index && joint?.kind === 'comma' && before?.kind === 'np') start -= 2;
		else break;
	}
	const group = phrases
		.slice(start, index + 1)
		.filter((phrase): phrase is NounPhrase => phrase.kind === 'np');
	return group;
}

/** "between the men of X and Y": the men and Y; what "of" took too much is given back. */
function betweenGroup(phrases: readonly Phrase[], index: number): { group: Group; next: number } {
	const one = groupFrom(phrases, index, false);
	const joint = phrases[one.next];
	if (one.group.length !== 1 || joint?.kind !== 'prep' || joint.word === 'between') return one;
	const inner = groupFrom(phrases, one.next + 1, false);
	const last = inner.group.at(-1);
	return inner.group.length > 1 && last ? { group: [...one.group, last], next: inner.next } : one;
}

/** What a preposition brings. */
export function objectOf(
	phrases: readonly Phrase[],
	prep: string,
	index: number,
	isObject: boolean
): { group: Group; next: number } {
	return /^(?:between|among|amongst)$/.test(prep)
		? betweenGroup(phrases, index)
		: groupFrom(phrases, index, isObject);
}
