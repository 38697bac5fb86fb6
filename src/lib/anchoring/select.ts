/** Makes the quotation that a selection in an article's text stands for. */
import { GAP } from '../model/check-quotes';
import type { Quote, QuotePiece } from '../model/schema';
import type { TextRange } from '../model/verification';
import { ArticleText } from './article-text';
import { blockOfToken, tokensOfBlock } from './fingerprint';
import { widenToBorders } from './word-borders';

/** Where a quoted range stands, with its context to the borders of its blocks. */
interface PlacedQuote extends QuotePiece {
	readonly prefix: string;
	readonly suffix: string;
	readonly start: number;
	readonly end: number;
}

/**
 * Returns the quotation of a selected range of a normalised text, grown to whole words and without
 * the white space at its ends, with offsets and with context to the borders of its fingerprint
 * blocks. Throws RangeError if the selection holds no word or sign, or lies outside the text.
 */
export function quoteFromSelection(text: string, range: TextRange): Quote {
	return quoteFromRanges(text, [range]);
}

/**
 * As `quoteFromSelection`, for one range or for the pieces of a shortened quotation, in any order;
 * ranges that touch become one. Whether the pieces may be shortened so is for `verifyQuotation` to
 * say.
 *
 * The context of a piece reaches on to the next piece's first block, so that what is left out can be
 * judged without the text.
 */
export function quoteFromRanges(text: string, ranges: readonly TextRange[]): Quote {
	const article = new ArticleText(text);
	const tidied = ranges
		.map((range) => tidy(article, range))
		.sort((a, b) => a.start - b.start || a.end - b.end);
	return placeQuote(article, mergeTouching(article, tidied));
}

/**
 * Returns the quotation of ranges that are in order and cut no word, as `quoteFromRanges` does.
 * Each must hold at least one token.
 */
export function placeQuote(article: ArticleText, ranges: readonly TextRange[]): Quote {
	const places = ranges.map((range) => blocksOf(article, range));
	const pieces = ranges.map((range, at): PlacedQuote => {
		const { first, last } = places[at] ?? blocksOf(article, range);
		const next = places[at + 1]?.first ?? 0;
		const from = tokenRange(article, first).start;
		const to = tokenRange(article, Math.max(last, next - 1)).end;
		return {
			exact: article.slice(range),
			prefix: article.text.slice(Math.min(from, range.start), range.start),
			suffix: article.text.slice(range.end, Math.max(to, range.end)),
			start: range.start,
			end: range.end
		};
	});
	const [only] = pieces;
	const lastPiece = pieces.at(-1);
	if (only === undefined || lastPiece === undefined) {
		throw new RangeError('placeQuote needs a range to quote.');
	}
	if (pieces.length === 1) return only;
	return {
		exact: pieces.map((piece) => piece.exact).join(GAP),
		prefix: only.prefix,
		suffix: lastPiece.suffix,
		start: only.start,
		end: lastPiece.end,
		pieces
	};
}

function tidy(article: ArticleText, range: TextRange): TextRange {
	if (range.start < 0 || range.end > article.text.length) {
		throw new RangeError(
			`The selection ${range.start}–${range.end} lies outside the text of ${article.text.length} units.`
		);
	}
	const words = article.slice(range);
	const first = words.search(/\P{White_Space}/u);
	if (first === -1) {
		throw new RangeError('The selection holds no word; select at least one.');
	}
	let { end } = range;
	while (/\p{White_Space}/u.test(article.text.charAt(end - 1))) end -= 1;
	return widenToBorders(article.text, { start: range.start + first, end });
}

function mergeTouching(article: ArticleText, ranges: readonly TextRange[]): readonly TextRange[] {
	const merged: TextRange[] = [];
	for (const range of ranges) {
		const last = merged.at(-1);
		const isApart = last && /\S/.test(article.text.slice(last.end, range.start));
		if (last === undefined || (last.end < range.start && isApart)) merged.push(range);
		else merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
	}
	return merged;
}

/** The first and last block that a range touches. */
function blocksOf(article: ArticleText, range: TextRange): { first: number; last: number } {
	const { tokens } = article;
	const firstToken = tokens.findIndex((token) => token.end > range.start);
	const lastToken = tokens.findLastIndex((token) => token.start < range.end);
	return {
		first: blockOfToken(firstToken, tokens.length),
		last: blockOfToken(lastToken, tokens.length)
	};
}

function tokenRange(article: ArticleText, block: number): TextRange {
	const { tokens } = article;
	const { first, end } = tokensOfBlock(block, tokens.length);
	return { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
}
