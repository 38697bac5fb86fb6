/** Who is named in a passage, the network's actors and others. */
import { findMentionsOf } from '../anchoring/mentions';
import type { Actor, ActorId, ActorKind } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { MentionHow, Proposed } from '../proposals/types';

/** Somebody whom the passage names, or seems to. */
export interface NamedHere {
	/** As the text has it. */
	readonly words: string;
	/** Null for a name that the network does not have. */
	readonly actor: ActorId | null;
	readonly kind?: ActorKind;
	readonly how: MentionHow;
}

/** Whoever is named twice, by two names, is one end only. */
export function eachActorOnce(named: readonly NamedHere[]): readonly NamedHere[] {
	return named.filter(
		({ actor }, at) => actor === null || named.findIndex((one) => one.actor === actor) === at
	);
}

interface Place {
	readonly start: number;
	readonly named: NamedHere;
}

/** What the rules found in the whole text, as far as it stands in the passage. */
export function namedIn(
	{ start, end }: TextRange,
	{ mentions, candidates }: Pick<Proposed, 'mentions' | 'candidates'>
): readonly NamedHere[] {
	const touches = (range: TextRange) => range.start < end && start < range.end;
	const known = mentions.flatMap(({ range, words, actor, how }): Place[] =>
		actor !== null && touches(range) ? [{ start: range.start, named: { words, actor, how } }] : []
	);
	const strangers = candidates.flatMap(({ mentions: places, name, kind }): Place[] => {
		const here = places.find(touches);
		return here
			? [{ start: here.start, named: { words: name, actor: null, kind, how: 'new' } }]
			: [];
	});
	return eachOnce([...known, ...strangers]);
}

/** By the names that the network has: at once, without the rules. */
export function namedAtOnce(
	actors: readonly Actor[],
	text: string,
	passage: TextRange
): readonly NamedHere[] {
	const words = text.slice(passage.start, passage.end);
	return eachOnce(
		findMentionsOf(words, actors).map(({ actor, range }) => ({
			start: range.start,
			named: { words: words.slice(range.start, range.end), actor, how: 'name' }
		}))
	);
}

function eachOnce(places: readonly Place[]): readonly NamedHere[] {
	const seen = new Set<string>();
	return places
		.toSorted((a, b) => a.start - b.start)
		.flatMap(({ named }) => {
			const key = named.words.toLowerCase();
			if (seen.has(key)) return [];
			seen.add(key);
			return [named];
		});
}
