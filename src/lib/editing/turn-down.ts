/**
 * Proposals that somebody turned down, and names that are no actors. They are kept with the network,
 * as fields of the article and of the network, one for each: two people who turn down different ones at the
 * same time do not meet, and each can be taken back by itself.
 */
import type { NetworkIndex } from '../model/network-index';
import type { ArticleId, Network } from '../model/schema';
import { EditRefused } from './edit-refused';
import { editOf } from './names';
import type { Edit } from './operation';

const proposalPrefix = 'declined:';
const namePrefix = 'no-actor:';
/** A field's name holds a hundred characters. */
const longestName = 100 - namePrefix.length;

function* keysOf(thing: object, prefix: string): Generator<string> {
	for (const [key, value] of Object.entries(thing)) {
		if (key.startsWith(prefix) && value) yield key.slice(prefix.length);
	}
}

/** The ids of the proposals that were turned down for an article. */
export function declinedOf(index: NetworkIndex, article: ArticleId): ReadonlySet<string> {
	return new Set(keysOf(index.articles.get(article) ?? {}, proposalPrefix));
}

/** The names that somebody said are no actors. */
export function namesOfNobody(network: Network): readonly string[] {
	return [...keysOf(network, namePrefix)];
}

/** The field of the network that says that a name is no actor; long names are cut. */
export function fieldOfNobody(name: string): string {
	return namePrefix + name.trim().slice(0, longestName);
}

/**
 * Turns a proposal down: it does not return, for anybody. `words` say what it proposed.
 * @throws EditRefused where the article is gone.
 */
export function declineProposal(
	index: NetworkIndex,
	article: ArticleId,
	proposal: string,
	words: string
): Edit {
	if (!index.articles.has(article)) {
		throw new EditRefused('This article is not in the network any more.');
	}
	return editOf(`Turned down the proposal ${words}`, [
		{ op: 'set', kind: 'article', id: article, field: proposalPrefix + proposal, value: true }
	]);
}

/** Says that a name is no actor, wherever an article has it. @throws EditRefused for an empty name. */
export function declineName(network: Network, name: string): Edit {
	if (name.trim() === '') throw new EditRefused('There is no name here.');
	const field = fieldOfNobody(name);
	return editOf(`“${name.trim()}” is no actor`, [
		{ op: 'set', kind: 'network', id: network.id, field, value: true }
	]);
}
