import type { Command } from './commands';
import type { NetworkScreen } from './network-screen.svelte';

/** Reading an article beside the network, and putting it away. */
export function readingCommands(screen: NetworkScreen): readonly Command[] {
	const { reading, selection } = screen;
	return [
		{
			id: 'read',
			title: reading.article ? 'Close the article' : 'Read the article of what is selected',
			key: 'X',
			group: 'Look',
			available: () => reading.article !== null || screen.network.articles.length > 0,
			needs: 'This network names no article.',
			run() {
				if (reading.article) return reading.close();
				if (selection.kind === 'article') return reading.open(selection.id);
				const quoted = selection.kind === 'relation' ? selection : null;
				const [first] = quoted ? (screen.index.relations.get(quoted.id)?.evidence ?? []) : [];
				const evidence = quoted?.evidence ?? first?.id;
				const [article] = screen.network.articles;
				if (evidence) reading.openAt(evidence);
				else if (article) reading.open(article.id);
			}
		}
	];
}
