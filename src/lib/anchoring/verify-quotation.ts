/**
 * Checks one quotation. The rule behind every branch: the state never says more than was checked.
 */
import type { Article, Quote } from '../model/schema';
import { isVerifiable, type Verification } from '../model/verification';
import type { ArticleText } from './article-text';
import { checkByFingerprint } from './check-by-fingerprint';
import { tokenise } from './fingerprint';
import { findClosest, findCutWords, findPlaces, isBetween } from './places';
import { openArticle, type OpenedArticle } from './opened-article';
import { checkShortened } from './shortened';

/**
 * Returns the state of a quotation of an article, with the places in the normalised text where it
 * was found and, where it is not the article's, the closest passage as a proposal.
 *
 * - With a text whose hash is the article's (or where the file states no hash: then `reason` says
 *   so), the text decides alone. `ranges` is empty unless the words were found at one place.
 * - With a text whose hash differs, that text proves nothing about the article: the state is what
 *   can be said without it, `by-fingerprint` or `unchecked` (see `checkByFingerprint`). `ranges` are
 *   the words' places in that other text, if it has them, so that it can still be read beside.
 * - Without a text: by the file's own fingerprint of the article, or `unchecked`.
 *
 * `prefix`, `suffix` and `start` only tell several places apart; `end` is not read at all.
 *
 * @param text Null where it is not at hand. Normalised, as `normaliseBytes` gives it.
 * @param language Of the network, as a BCP 47 tag; needed to judge what a shortened quotation
 * leaves out.
 */
export function verifyQuotation(
	quote: Quote,
	article: Article,
	text: string | null,
	language?: string
): Verification {
	return verifyIn(openArticle(article, text), quote, language);
}

/** As `verifyQuotation`, for an article that was opened before. */
export function verifyIn(opened: OpenedArticle, quote: Quote, language?: string): Verification {
	const { article, text } = opened;
	if (text === null) return checkByFingerprint(quote, opened, language);
	const checked = quote.pieces
		? checkShortened(quote, quote.pieces, text, language)
		: checkWhole(quote, text);
	if (article.sha256 === undefined) {
		return isVerifiable(checked.state)
			? explain(
					checked,
					'The file states no hash of the article, so the text at hand was taken for it.'
				)
			: checked;
	}
	if (article.sha256 === text.sha256) return checked;

	const stands = isVerifiable(checked.state);
	const { state, reason } = checkByFingerprint(quote, opened, language);
	return explain(
		{ state, ranges: stands ? checked.ranges : [], reason },
		`The text at hand is not the one this file was made from (its hash differs); the words are ${
			stands ? 'in it too' : 'not in it'
		}.`
	);
}

function explain(verification: Verification, sentence: string): Verification {
	const { reason } = verification;
	return { ...verification, reason: reason === undefined ? sentence : `${sentence} ${reason}` };
}

function checkWhole(quote: Quote, article: ArticleText): Verification {
	const places = findPlaces(article, quote);
	if (places === null) return propose(quote, article);
	const [range] = places.ranges;
	if (range === undefined || places.ranges.length > 1) {
		return {
			state: 'ambiguous',
			ranges: [],
			reason: `The article has these words at ${places.ranges.length} places, and nothing tells which is meant.`
		};
	}
	if (places.how === 'folded') {
		return {
			state: 'folded',
			ranges: [range],
			reason:
				'The words are the article’s, but for its typography (quotation marks, dashes, spaces).'
		};
	}
	const inContext = isBetween(article.text, range, quote.prefix ?? '', quote.suffix ?? '');
	return {
		state: 'exact',
		ranges: [range],
		...(!inContext && { reason: 'The context that the file gives with it is not the article’s.' })
	};
}

const ellipsis = /\[ ?(?:…|\.{3}) ?\]|\( ?(?:…|\.{3}) ?\)|…|\.{3}|\. \. \./u;

/** A quotation whose words are not in the text: what the article says instead, if anything close. */
function propose(quote: Quote, article: ArticleText): Verification {
	const cut = findCutWords(article, quote);
	if (cut !== null) {
		return {
			state: 'altered',
			ranges: [],
			proposal: article.slice(cut),
			reason: 'It begins or ends inside a word of the article.'
		};
	}
	const shortened = proposeShortened(quote, article);
	if (shortened !== null) return shortened;
	const closest = findClosest(article, quote.exact);
	return closest === null
		? { state: 'missing', ranges: [] }
		: { state: 'altered', ranges: [], proposal: article.slice(closest) };
}

/** An ellipsis of the coder's own: proposes the whole passage from the first part to the last. */
function proposeShortened(quote: Quote, article: ArticleText): Verification | null {
	const parts = quote.exact
		.split(ellipsis)
		.map((part) => part.trim())
		.filter((part) => tokenise(part).length > 0);
	if (parts.length < 2) return null;
	const places = parts.map((part) => findPlaces(article, { exact: part })?.ranges[0]);
	const ranges = places.flatMap((range) => range ?? []);
	const first = ranges[0];
	const last = ranges.at(-1);
	const inOrder = ranges.every(
		(range, at) => at === 0 || range.start >= (ranges[at - 1]?.end ?? 0)
	);
	if (!first || !last || ranges.length < parts.length || !inOrder) return null;
	return {
		state: 'altered',
		ranges: [],
		proposal: article.slice({ start: first.start, end: last.end }),
		reason:
			'It holds an ellipsis that the article lacks: give its parts as pieces, or quote it whole.'
	};
}
