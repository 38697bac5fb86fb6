/** Proper names that the network does not have: who they might be. */
import type { ActorKind } from '../model/schema';
import { kindsByHead } from './lexicon/heads';
import { nounSet } from './words';

const heads = Object.entries(kindsByHead).map(([kind, words]) => ({
	kind: kind as ActorKind,
	words: nounSet(words)
}));

/** The kind that the last word of a name gives away; "other" where none does. */
export function kindOfName(name: string): ActorKind {
	const words = name.toLowerCase().split(/[\s-]+/);
	for (const word of words.toReversed()) {
		const found = heads.find((head) => head.words.has(word));
		if (found) return found.kind;
	}
	return 'other';
}
