import { actorName } from '../../formats/words';
import type { NetworkIndex } from '../../model/network-index';
import type { Party, Proposal } from '../../proposals/types';

/** What an end of a proposed relation is called. */
export function partyName(index: NetworkIndex, { actor, name }: Party): string {
	return actor === null ? name : actorName(index, actor);
}

/** A proposed relation as a sentence, in quotation marks. */
export function rowWords(
	index: NetworkIndex,
	{ source, target, type }: Pick<Proposal, 'source' | 'target' | 'type'>
): string {
	const verb = index.types.get(type)?.verb ?? type;
	return `“${partyName(index, source)} ${verb} ${partyName(index, target)}”`;
}
