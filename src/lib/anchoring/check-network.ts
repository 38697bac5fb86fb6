import type { ArticleId, EvidenceId, Evidence, Fingerprint, Network, Quote } from '../model/schema';
import type { Verification } from '../model/verification';
import { lacksAnchors, withAnchors } from './anchors';
import { findFalseSelectors } from './false-selectors';
import { fingerprintOf } from './fingerprint';
import { placeQuote } from './select';
import { openArticle, type OpenedArticle } from './opened-article';
import { verifyIn } from './verify-quotation';

/** What the texts at hand say that a network does not: to be written down by whoever may. */
export interface Placements {
	/** Quotations that did not say where they stand, and with what says it. */
	readonly quotes: ReadonlyMap<EvidenceId, { readonly was: Quote; readonly quote: Quote }>;
	/** Of articles that have quotations and no fingerprint. */
	readonly fingerprints: ReadonlyMap<ArticleId, Fingerprint>;
}

/** What checking a network came to. Plain data: it crosses from the worker to the page. */
export interface CheckedNetwork {
	/** Of every quotation, in the file's order. */
	readonly verifications: ReadonlyMap<EvidenceId, Verification>;
	readonly placements: Placements;
}

/**
 * Checks every quotation of a network, and finds the anchors of those that lack them. A quotation is
 * placed only where it was found at one place, word for word or but for typography, in the very text
 * whose hash its article states, and where nothing that it says of its place is wrong.
 *
 * @param texts The normalised texts that are at hand, as `normaliseBytes` gives them. The quotations
 * of other articles are checked by fingerprint.
 */
export function checkNetwork(
	network: Network,
	texts: ReadonlyMap<ArticleId, string>
): CheckedNetwork {
	const opened = new Map(
		network.articles.map((article) => [
			article.id,
			openArticle(article, texts.get(article.id) ?? null)
		])
	);
	const verifications = new Map<EvidenceId, Verification>();
	const quotes = new Map<EvidenceId, { was: Quote; quote: Quote }>();
	const fingerprints = new Map<ArticleId, Fingerprint>();
	for (const evidence of network.relations.flatMap((relation) => relation.evidence)) {
		const { id, article, quote } = evidence;
		const source = opened.get(article);
		if (!source) {
			const reason = `The network has no article "${article}".`;
			verifications.set(id, { state: 'unchecked', ranges: [], reason });
			continue;
		}
		const verification = verifyIn(source, quote, network.language);
		verifications.set(id, verification);
		const placed = placeIn(source, evidence, verification);
		if (placed) quotes.set(id, { was: quote, quote: placed });
		const { text } = source;
		if (text && !source.article.fingerprint && isStatedText(source) && !fingerprints.has(article)) {
			fingerprints.set(article, fingerprintOf(text.text));
		}
	}
	return { verifications, placements: { quotes, fingerprints } };
}

/** The quotation with its anchors; null where it has them, or where nothing may be said of them. */
function placeIn(
	source: OpenedArticle,
	{ quote }: Evidence,
	{ state, ranges }: Verification
): Quote | null {
	if (!source.text || !isStatedText(source) || !lacksAnchors(quote)) return null;
	if (!['exact', 'exact-shortened', 'folded'].includes(state)) return null;
	if (findFalseSelectors(quote, ranges, source.text.text).length > 0) return null;
	return withAnchors(quote, placeQuote(source.text, ranges));
}

/** Only a text that the article names by its hash can say where its quotations stand. */
function isStatedText({ article, text }: OpenedArticle): boolean {
	return text !== null && article.sha256 === text.sha256;
}
