import type { Article, Quote } from './schema';

/** Returns the number of the page that a place of a text is on; null where it has no pages. */
export function pageOf(pages: readonly number[], place: number): number | null {
	if (pages.length === 0) return null;
	return 1 + pages.filter((at) => at <= place).length;
}

/** Returns the page that a quotation begins on, as evidence states it; null where that is not known. */
export function pageOfQuote(
	article: Pick<Article, 'pages'> | undefined,
	quote: Quote
): string | null {
	const page = quote.start === undefined ? null : pageOf(article?.pages ?? [], quote.start);
	return page === null ? null : String(page);
}
