/** The words of a quotation's form, held against the article that they are said to be from. */
import { normaliseText } from '../../anchoring/normalise';
import { readPasted, type Pasted } from '../../anchoring/read-pasted';
import { openArticle, type OpenedArticle } from '../../anchoring/opened-article';
import type { Article, Evidence, Quote } from '../../model/schema';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import type { EvidenceDraft } from './evidence-fields';

/** The article that is quoted, made ready for checking; null until one is chosen. */
export function openedArticle(
	screen: NetworkScreen,
	{ article: id, fresh }: Pick<EvidenceDraft, 'article' | 'fresh'>
): OpenedArticle | null {
	if (id === '') return null;
	if (id === 'new') {
		const article = { id: 'new', title: 'new' } as unknown as Article;
		return openArticle(article, /\S/.test(fresh.text) ? normaliseText(fresh.text) : null);
	}
	const article = screen.index.articles.get(id);
	return article ? openArticle(article, screen.quotations.texts.get(article.id) ?? null) : null;
}

/** What the article says to the words; null until there is an article. */
export function readWords(
	screen: NetworkScreen,
	opened: OpenedArticle | null,
	words: string
): Pasted | null {
	return opened && readPasted(words, opened, screen.network.actors, screen.network.language);
}

/** Whether the form holds the words and the article of a quotation as they stand in the network. */
export function isAsItWas(draft: EvidenceDraft, known: Evidence | null): boolean {
	return known !== null && draft.words === known.quote.exact && draft.article === known.article;
}

/** The quotation as it would be kept; null where there is none that may be. */
export function quoteToKeep(
	pasted: Pasted | null,
	draft: EvidenceDraft,
	known: Evidence | null
): Quote | null {
	if (!pasted) return null;
	const before = known && isAsItWas(draft, known) ? known.quote : null;
	if (pasted.kind === 'found') return before?.start !== undefined ? before : pasted.quote;
	if (before) return before;
	if (pasted.kind === 'unchecked') return pasted.quote;
	if (pasted.kind !== 'ambiguous') return null;
	return pasted.places.find((place) => place.quote.start === draft.start)?.quote ?? null;
}
