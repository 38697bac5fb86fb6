/** How many independent sources stand behind a set of quotations. */
import { largestIndependentSet } from './largest-independent-set';
import type { Article, ArticleId, Evidence } from './schema';

/**
 * The size of the largest set of quotations of which no two share the article, its author, its
 * publisher, or the one they are attributed to (names trimmed and case-folded).
 *
 * An article that also asserts in its own voice counts by that: what it has from others then adds
 * nothing that could tie it to another article. Editions of one article are that article.
 *
 * The caller chooses the quotations (one side of one relation, those that count).
 */
export function independentSources(
	evidence: readonly Evidence[],
	articles: ReadonlyMap<ArticleId, Article>
): number {
	return sourceCounter(articles)(evidence);
}

/** `independentSources` for many sets of quotations of the same articles, which it reads once. */
export function sourceCounter(
	articles: ReadonlyMap<ArticleId, Article>
): (evidence: readonly Evidence[]) => number {
	const known = new Map<ArticleId, ArticleTies>();
	const tiesOf = (id: ArticleId) => {
		const ties = known.get(id) ?? articleTies(id, articles);
		known.set(id, ties);
		return ties;
	};
	return (evidence) => {
		if (evidence.length < 2) return evidence.length;
		const claims = evidence.map((item) => claimOf(item, tiesOf(item.article)));
		const speaking = new Set(
			claims.filter((claim) => claim.isOwnVoice).map((claim) => claim.article)
		);
		const counted = claims.filter((claim) => claim.isOwnVoice || !speaking.has(claim.article));
		return largestIndependentSet(counted.map((claim) => claim.ties));
	};
}

interface Claim {
	readonly article: ArticleId;
	/** The article's author speaks, rather than someone the article reports. */
	readonly isOwnVoice: boolean;
	/** Two claims with a tie in common are not independent. */
	readonly ties: readonly string[];
}

function claimOf({ attribution }: Evidence, { article, ties }: ArticleTies): Claim {
	const isOwnVoice = (attribution?.kind ?? 'author') === 'author';
	return { article, isOwnVoice, ties: [...ties, ...tie('who', attribution?.who)] };
}

/** What all quotations of an article share with those of others. */
interface ArticleTies {
	/** The article itself, or the one it is an edition of. */
	readonly article: ArticleId;
	readonly ties: readonly string[];
}

function articleTies(id: ArticleId, articles: ReadonlyMap<ArticleId, Article>): ArticleTies {
	const article = originalOf(id, articles);
	const editions = [articles.get(id), articles.get(article)];
	const ties = [
		`article ${article}`,
		...editions.flatMap((edition) => tie('author', edition?.author)),
		...editions.flatMap((edition) => tie('publisher', edition?.publisher))
	];
	return { article, ties };
}

function tie(kind: string, name: string | undefined): readonly string[] {
	// Upper then lower case is full case folding but for a few letters: "Straße" meets "STRASSE".
	const folded = name?.normalize('NFC').trim().toUpperCase().toLowerCase() ?? '';
	return folded === '' ? [] : [`${kind} ${folded}`];
}

function originalOf(id: ArticleId, articles: ReadonlyMap<ArticleId, Article>): ArticleId {
	const seen = new Set<ArticleId>();
	let original = id;
	for (let next: ArticleId | undefined = id; next !== undefined && !seen.has(next);) {
		seen.add(next);
		original = next;
		next = articles.get(next)?.editionOf;
	}
	return original;
}
