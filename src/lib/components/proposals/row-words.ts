import { actorName } from '../../wording/words';
import type { NetworkIndex } from '../../model/network-index';
import type { Party, Proposal } from '../../proposals/types';

/** What an end of a proposed relation is called. */
export function partyName(index: NetworkIndex, { actor, name }: Party): string {
	return actor === null ? name : actorName(index, actor);
}

/** What stands between the two names, as in the sentences of relations that are there already. */
export function linkWords(index: NetworkIndex, { type: id }: Pick<Proposal, 'type'>): string {
	const type = index.types.get(id);
	if (!type) return id;
	if (type.builtIn) return type.verb;
	return type.direction === 'mutual' ? `— ${type.verb} —` : `— ${type.verb} →`;
}

/** A proposed relation as a sentence, in quotation marks. */
export function rowWords(
	index: NetworkIndex,
	row: Pick<Proposal, 'source' | 'target' | 'type'>
): string {
	return `“${partyName(index, row.source)} ${linkWords(index, row)} ${partyName(index, row.target)}”`;
}
