/** From a file's network that is looked at into the network whose page this is. */
import { tick } from 'svelte';
import type { Edit } from '../editing/operation';
import type { ArticleId } from '../model/schema';
import { takeTexts } from './article-texts';
import type { Desk } from './desk.svelte';
import { FileImport } from './file-import.svelte';
import { make } from './make-edits';
import type { NetworkScreen } from './network-screen.svelte';

/** Whether the network on the screen is a file's, and the page's own one may take it in. */
export function canBringHome({ kept, home }: NetworkScreen): boolean {
	return kept !== home && home.canEdit && home.source !== null && home.network.actors.length > 0;
}

/** Shows what would become of it; nothing is changed yet. */
export function offerHome(screen: NetworkScreen, desk: Desk): void {
	const { home } = screen;
	desk.imported = new FileImport(screen.network, () => (home.canEdit ? home.network : null));
}

/** Goes back to the page's own network and makes the edit there; the file's texts come along. */
export async function bringHome(screen: NetworkScreen, desk: Desk, edit: Edit): Promise<void> {
	const { texts, network } = screen.kept;
	screen.open(screen.home);
	// First it is said that this network is open.
	await tick();
	make(screen, desk, edit);
	const hashes = new Map(network.articles.map(({ id, sha256 }) => [id, sha256]));
	const byHash = new Map([...texts].map(([id, text]) => [hashes.get(id), text]));
	const here = new Map<ArticleId, string>();
	for (const { id, sha256 } of screen.network.articles) {
		const text = sha256 === undefined ? undefined : byHash.get(sha256);
		if (text !== undefined && !screen.kept.texts.has(id)) here.set(id, text);
	}
	if (here.size > 0) await takeTexts(screen, here);
}
