import type { Article, ArticleId } from './schema';

/**
 * The number that each article goes by on the page and in pictures: its own, and for one without
 * the next that is free. Of several articles with the same number the first in the file keeps it.
 */
export function articleNumbers(articles: readonly Article[]): ReadonlyMap<ArticleId, number> {
	const numbers = new Map<ArticleId, number>();
	const taken = new Set<number>();
	for (const { id, number } of articles) {
		if (number === undefined || taken.has(number)) continue;
		numbers.set(id, number);
		taken.add(number);
	}
	let next = 1;
	for (const { id } of articles) {
		if (numbers.has(id)) continue;
		while (taken.has(next)) next += 1;
		numbers.set(id, next);
		taken.add(next);
	}
	return numbers;
}
