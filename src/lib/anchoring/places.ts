/** Finds the places of a text where a quotation stands. The quotation's own words are the judge. */
import search from 'approx-string-match';
import type { QuotePiece } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { ArticleText } from './article-text';
import { foldText } from './fold';
import { isBorder, widenToBorders } from './word-borders';

export interface Places {
	/** Letter for letter, or equal after folding. */
	readonly how: 'verbatim' | 'folded';
	/** One where the place is decided; more where neither context nor start tells which is meant. */
	readonly ranges: readonly TextRange[];
}

interface Candidate {
	readonly range: TextRange;
	/** Whether the stated prefix and suffix stand round it. */
	readonly isInContext: boolean;
}

/** Enough to know that a place is ambiguous; a one-letter quotation stands everywhere. */
const mostPlaces = 500;

function* occurrences(text: string, words: string): Generator<TextRange> {
	let count = 0;
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
		yield { start: at, end: at + words.length };
		if ((count += 1) >= mostPlaces) return;
	}
}

/** Whether prefix and suffix stand right before and after the range. */
export function isBetween(text: string, range: TextRange, prefix: string, suffix: string): boolean {
	return (
		range.start >= prefix.length &&
		text.startsWith(prefix, range.start - prefix.length) &&
		text.startsWith(suffix, range.end)
	);
}

function verbatim(article: ArticleText, quoted: QuotePiece): readonly Candidate[] {
	const { prefix = '', suffix = '' } = quoted;
	return Array.from(occurrences(article.text, quoted.exact), (range) => ({
		range,
		isInContext: prefix + suffix !== '' && isBetween(article.text, range, prefix, suffix)
	}));
}

function folded(article: ArticleText, quoted: QuotePiece): readonly Candidate[] {
	const words = foldText(quoted.exact).text.trim();
	if (words === '') return [];
	const prefix = foldText(quoted.prefix ?? '').text.trim();
	const suffix = foldText(quoted.suffix ?? '').text.trim();
	const { text } = article.folded;
	return Array.from(occurrences(text, words)).flatMap((found) => {
		const range = article.folded.origin(found);
		if (range === null) return [];
		const spaced = {
			start: found.start - (text[found.start - 1] === ' ' && prefix !== '' ? 1 : 0),
			end: found.end + (text[found.end] === ' ' && suffix !== '' ? 1 : 0)
		};
		return [
			{ range, isInContext: prefix + suffix !== '' && isBetween(text, spaced, prefix, suffix) }
		];
	});
}

/**
 * Of several places, the one whose prefix and suffix agree; if none or several do, the one that
 * stands at the stated start. Neither makes a place where the words are not.
 */
function decide(candidates: readonly Candidate[], start: number | undefined): readonly TextRange[] {
	if (candidates.length < 2) return candidates.map(({ range }) => range);
	const inContext = candidates.filter((candidate) => candidate.isInContext);
	const left = inContext.length > 0 ? inContext : candidates;
	const atStart = left.filter(({ range }) => range.start === start);
	return (left.length > 1 && atStart.length === 1 ? atStart : left).map(({ range }) => range);
}

function cutsNothing(article: ArticleText) {
	return ({ range }: Candidate) =>
		isBorder(article.text, range.start) && isBorder(article.text, range.end);
}

/**
 * Returns where the words of a quotation or a piece stand, letter for letter if anywhere, else
 * after folding; null if nowhere. A place that would cut a word or a character in two is none.
 */
export function findPlaces(article: ArticleText, quoted: QuotePiece): Places | null {
	if (quoted.exact === '') return null;
	const same = verbatim(article, quoted).filter(cutsNothing(article));
	if (same.length > 0) return { how: 'verbatim', ranges: decide(same, quoted.start) };
	const alike = folded(article, quoted).filter(cutsNothing(article));
	if (alike.length > 0) return { how: 'folded', ranges: decide(alike, quoted.start) };
	return null;
}

/** Returns the whole words at the first place that a quotation cuts, or null if it cuts none. */
export function findCutWords(article: ArticleText, quoted: QuotePiece): TextRange | null {
	const cut = quoted.exact === '' ? undefined : verbatim(article, quoted)[0];
	return cut === undefined ? null : widenToBorders(article.text, cut.range);
}

/**
 * How much of a quotation may differ from a passage that is proposed in its place: a third of its
 * characters after folding. Above that, passages that only share common words begin to match;
 * below a quarter, a changed verb and a changed name in one short sentence are no longer found.
 * Hypothesis allows a half, and then weighs context; a proposal is read by a person instead.
 */
const mostChanged = 1 / 3;
/** Past this the search costs more than a proposal is worth (Hypothesis has the same limit). */
const mostErrors = 256;

/**
 * Returns the passage that is closest to these words by edit distance (Myers 1999), grown to whole
 * words, or null if none is close. Only ever a proposal.
 */
export function findClosest(article: ArticleText, words: string): TextRange | null {
	const wanted = foldText(words).text.trim();
	const errors = Math.min(Math.floor(wanted.length * mostChanged), mostErrors);
	const closest = search(article.folded.text, wanted, errors).find(({ start, end }) => end > start);
	const range = closest && article.folded.originAround(closest);
	return range ? widenToBorders(article.text, trim(article.text, range)) : null;
}

function trim(text: string, range: TextRange): TextRange {
	const words = text.slice(range.start, range.end);
	const start = range.start + words.length - words.trimStart().length;
	return { start, end: start + words.trim().length };
}
