import type { NetworkIndex } from '../model/network-index';
import type { Relation } from '../model/schema';
import { matcher } from './link-choices';
import { relationSentence } from './words';

export interface RelationChoice {
	readonly relation: Relation;
	readonly sentence: string;
}

/**
 * The other relations that have all these words in their sentence: first those of the same two
 * actors, then those that share one with it, then the rest; each in the order of the alphabet.
 */
export function relationChoices(
	index: NetworkIndex,
	from: Relation,
	query: string
): readonly RelationChoice[] {
	const has = matcher(query);
	const ends = [from.source, from.target];
	const shared = ({ source, target }: Relation) =>
		Number(ends.includes(source)) + Number(ends.includes(target));
	return [...index.relations.values()]
		.filter(({ id }) => id !== from.id)
		.map((relation) => ({ relation, sentence: relationSentence(index, relation) }))
		.filter(({ sentence }) => has(sentence))
		.sort(
			(one, other) =>
				shared(other.relation) - shared(one.relation) || one.sentence.localeCompare(other.sentence)
		);
}
