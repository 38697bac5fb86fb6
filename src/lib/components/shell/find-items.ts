import { relationSentence } from '../../wording/words';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import { actorKindLabels } from '../../view/encoding';

/** A row that a finder offers. */
export interface FoundItem {
	readonly id: string;
	readonly label: string;
	readonly detail: string;
	/** Printed at the end of the row, e.g. a key. */
	readonly key?: string;
	readonly run: () => void;
}

/** What is asked of the screen: the app's, or that of a saved page. */
export type SearchedScreen = Pick<
	NetworkScreen,
	'index' | 'select' | 'selectActor' | 'selectRelation' | 'showSelected'
> & { readonly search: Pick<NetworkScreen['search'], 'find' | 'isReady' | 'failure'> };

const most = 12;

/** What the network has for a query; choosing a row selects it and brings it into sight. */
export function findItems(screen: SearchedScreen, query: string): FoundItem[] {
	return screen.search.find(query, most).map((hit): FoundItem => {
		switch (hit.kind) {
			case 'actor':
				return {
					id: `actor-${hit.actor.id}`,
					label: hit.actor.name,
					detail: [actorKindLabels[hit.actor.kind], ...(hit.actor.aliases ?? [])].join(' · '),
					run: () => {
						screen.selectActor(hit.actor.id);
						screen.showSelected();
					}
				};
			case 'quotation':
				return {
					id: `quotation-${hit.evidence.id}`,
					label: `“${excerpt(hit.evidence.quote.exact, hit.range?.start ?? 0)}”`,
					detail: relationSentence(screen.index, hit.relation),
					run: () => {
						screen.selectRelation(hit.relation.id, hit.evidence.id);
						screen.showSelected();
					}
				};
			case 'article':
				return {
					id: `article-${hit.article.id}`,
					label: hit.article.title,
					detail: `Article${hit.article.author ? ` by ${hit.article.author}` : ''}`,
					run: () => screen.select({ kind: 'article', id: hit.article.id })
				};
		}
	});
}

/** Why a query gives no rows: what is said of that, or that the search itself is not here yet. */
export function nothingFound(screen: SearchedScreen, words: string): string {
	const { failure, isReady } = screen.search;
	return failure ?? (isReady ? words : 'Looking…');
}

/** Some words before the place and the rest after it, so that the match is in sight. */
function excerpt(text: string, place: number): string {
	if (place < 60) return text;
	const start = text.lastIndexOf(' ', place - 30) + 1;
	return `…${text.slice(start)}`;
}
