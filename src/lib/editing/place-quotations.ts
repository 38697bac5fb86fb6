/** Writing down where quotations stand in a text that has come to hand. */
import type { NetworkIndex } from '../model/network-index';
import type { ArticleId, EvidenceId, Fingerprint, Quote } from '../model/schema';
import { countWords, editOf } from './names';
import type { Edit } from './operation';
import { set } from './removals';
import { sameJson } from './same-json';

/** What the texts say of these quotations and articles. */
export interface Found {
	readonly quotes: ReadonlyMap<EvidenceId, { readonly was: Quote; readonly quote: Quote }>;
	readonly fingerprints: ReadonlyMap<ArticleId, Fingerprint>;
}

/**
 * Gives the quotations of some articles their anchors, and those articles their fingerprint. An edit
 * without operations where nothing was found that the network does not say.
 */
export function placeQuotations(
	index: NetworkIndex,
	{ quotes, fingerprints }: Found,
	articles: ReadonlySet<ArticleId>
): Edit {
	const placed = [...quotes].flatMap(([id, { was, quote }]) => {
		const evidence = index.evidence.get(id)?.evidence;
		// One that somebody changed since it was looked up is looked up again.
		if (!evidence || !articles.has(evidence.article) || !sameJson(evidence.quote, was)) return [];
		return [{ evidence, quote }];
	});
	const printed = [...fingerprints].flatMap(([id, fingerprint]) => {
		const article = index.articles.get(id);
		return article && articles.has(id) && !article.fingerprint ? [{ article, fingerprint }] : [];
	});
	const of = new Set([
		...placed.map(({ evidence }) => evidence.article),
		...printed.map(({ article }) => article.id)
	]);
	const [only] = of;
	const title = only && index.articles.get(only)?.title;
	const label =
		of.size === 1 && title
			? `Quotations of “${title}” placed in its text`
			: `Quotations of ${countWords(of.size, 'article')} placed in their texts`;
	return editOf(label, [
		...printed.map(({ article, fingerprint }) =>
			set('article', article.id, 'fingerprint', fingerprint, null)
		),
		...placed.map(({ evidence, quote }) =>
			set('evidence', evidence.id, 'quote', quote, evidence.quote)
		)
	]);
}
