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

/**
 * Enough to know that a place is ambiguous; a one-letter quotation stands everywhere. Places that a
 * context or a start speaks for are kept however many there are.
 */
const mostPlaces = 100;

/** Where a text has these words, as long as they are asked for. */
function* occurrences(text: string, words: string): Generator<TextRange> {
	for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
		yield { start: at, end: at + words.length };
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
	const { exact, prefix = '', suffix = '' } = quoted;
	const candidates: Candidate[] = [];
	for (const range of occurrences(article.text, exact)) {
		const isInContext = prefix + suffix !== '' && isBetween(article.text, range, prefix, suffix);
		const counts = candidates.length < mostPlaces || isInContext || range.start === quoted.start;
		if (counts && cutsNothing(article, range)) candidates.push({ range, isInContext });
	}
	return candidates;
}

function folded(article: ArticleText, quoted: QuotePiece): readonly Candidate[] {
	const words = foldText(quoted.exact).text.trim();
	if (words === '') return [];
	const prefix = foldText(quoted.prefix ?? '').text.trim();
	const suffix = foldText(quoted.suffix ?? '').text.trim();
	const { text } = article.folded;
	const candidates: Candidate[] = [];
	for (const found of occurrences(text, words)) {
		const range = article.folded.origin(found);
		if (range === null) continue;
		// The contexts were trimmed, so the one space beside the words is stepped over.
		const spaced = {
			start: found.start - (text[found.start - 1] === ' ' && prefix !== '' ? 1 : 0),
			end: found.end + (text[found.end] === ' ' && suffix !== '' ? 1 : 0)
		};
		const isInContext = prefix + suffix !== '' && isBetween(text, spaced, prefix, suffix);
		const counts = candidates.length < mostPlaces || isInContext || range.start === quoted.start;
		if (counts && cutsNothing(article, range)) candidates.push({ range, isInContext });
	}
	return candidates;
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

function cutsNothing({ text }: ArticleText, { start, end }: TextRange): boolean {
	return isBorder(text, start) && isBorder(text, end);
}

/**
 * Returns where the words of a quotation or a piece stand, letter for letter if anywhere, else
 * after folding; null if nowhere. A place that would cut a word or a character in two is none.
 */
export function findPlaces(article: ArticleText, quoted: QuotePiece): Places | null {
	if (quoted.exact === '') return null;
	const same = verbatim(article, quoted);
	if (same.length > 0) return { how: 'verbatim', ranges: decide(same, quoted.start) };
	const alike = folded(article, quoted);
	if (alike.length > 0) return { how: 'folded', ranges: decide(alike, quoted.start) };
	return null;
}

/** Returns the whole words at the first place that has this quotation's letters, or null if none has. */
export function findCutWords(article: ArticleText, quoted: QuotePiece): TextRange | null {
	const start = article.text.indexOf(quoted.exact);
	const range = { start, end: start + quoted.exact.length };
	return start === -1 || quoted.exact === '' ? null : widenToBorders(article.text, range);
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
	if (wanted.length > article.folded.text.length + errors) return null;
	const closest = search(article.folded.text, wanted, errors).find(({ start, end }) => end > start);
	const range = closest && article.folded.originAround(closest);
	return range ? widenToBorders(article.text, trim(article.text, range)) : null;
}

function trim(text: string, range: TextRange): TextRange {
	const words = text.slice(range.start, range.end);
	const start = range.start + words.length - words.trimStart().length;
	return { start, end: start + words.trim().length };
}
