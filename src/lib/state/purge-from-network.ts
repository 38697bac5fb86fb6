import type { Article } from '../model/schema';
import { NetworkList, NotDoneError, type Purge } from '../sync/network-list';
import type { NetworkScreen } from './network-screen.svelte';

export type { Purge } from '../sync/network-list';

/** Whose names stand in the annotations and in as much of the history as is known here, in order. */
export function authorsOf({ network, kept }: NetworkScreen): readonly string[] {
	const names = new Set<string>();
	for (const { author, resolvedBy } of network.annotations ?? []) {
		for (const name of [author, resolvedBy]) if (name) names.add(name);
	}
	for (const { author } of kept.history) if (author) names.add(author);
	return [...names].sort((a, b) => a.localeCompare(b));
}

/** The articles that have a text to take out: one that the store keeps, or a file put in a field. */
export function textsOf({ network, kept }: NetworkScreen): readonly Article[] {
	return network.articles.filter(
		(article) => kept.storedTexts.has(article.id) || Object.hasOwn(article, 'text')
	);
}

/** Takes something out for good. Null when it is done; else why it is not, in one sentence. */
export async function purgeFromNetwork(
	{ kept }: NetworkScreen,
	what: Purge
): Promise<string | null> {
	// What waits was made on the network as it is, which is about to be another one.
	if (kept.status.type !== 'saved') return 'Wait until your changes are saved.';
	try {
		await new NetworkList().purge(kept.network.id, what);
		return null;
	} catch (error) {
		if (!(error instanceof NotDoneError)) throw error;
		return error.message;
	}
}
