/** Checks a quotation without the article, by the file's own fingerprint of it. */
import type { Quote, QuotePiece } from '../model/schema';
import type { TextRange, Verification } from '../model/verification';
import { findChains } from './chains';
import {
	matchFingerprint,
	tokenise,
	TOKENS_PER_BLOCK,
	type BlockList,
	type BlockRun,
	type Token
} from './fingerprint';
import type { OpenedArticle } from './opened-article';
import { sentenceAround, sentencesOf } from './sentences';
import { findUnjoined, judgeGaps, mentionHedges } from './shortened';
import { isBorderHoweverSpaced } from './word-borders';

/** A piece with its published context, laid on the article's blocks. */
interface Window {
	readonly passage: string;
	/** Of `exact`, in the passage. */
	readonly range: TextRange;
	readonly tokens: readonly Token[];
	/** Of the first token, counted from the start of the article. */
	readonly firstToken: number;
}

const unchecked = (reason: string): Verification => ({ state: 'unchecked', ranges: [], reason });

/**
 * Returns `by-fingerprint` where prefix, exact and suffix together are whole blocks that stand one
 * after another in the fingerprint, at one place; `ambiguous` at several; else `unchecked`.
 *
 * A fingerprint does not see white space, so a quotation that would end inside a word if the
 * spaces were other ones ("can ’t") is `unchecked`. Nor does it see beyond the passage: whether one
 * that ends with its block ends inside a word ("200" of "200,000") is only seen with the text.
 *
 * A shortened quotation is `by-fingerprint` only if each piece matches by itself, the pieces stand
 * in order, and every word between them is published in their contexts (and thereby hashed), so
 * that one can see that they are of one sentence and that no gap turns the meaning; a gap that
 * does makes it `altered` here too. A gap that is not published in full cannot be judged: `unchecked`.
 * Prefix and suffix of the whole quotation, where stated, must be those of its first and last piece,
 * as nothing else vouches for them.
 */
export function checkByFingerprint(
	quote: Quote,
	{ article, blocks }: Pick<OpenedArticle, 'article' | 'blocks'>,
	language: string | undefined
): Verification {
	if (blocks === null) {
		return unchecked(
			article.fingerprint
				? 'The fingerprint that the file has of the article cannot be read.'
				: 'The file has no fingerprint of the article.'
		);
	}
	return quote.pieces
		? checkPieces(quote, quote.pieces, blocks, language)
		: checkPassage(quote, blocks);
}

function checkPassage(quote: Quote, blocks: BlockList): Verification {
	const runs = matchPiece(quote, blocks);
	if (typeof runs === 'string') return unchecked(runs);
	if (runs.length > 1) {
		return {
			state: 'ambiguous',
			ranges: [],
			reason: 'By its fingerprint the article has these words at more than one place.'
		};
	}
	return { state: 'by-fingerprint', ranges: [] };
}

/** Returns where a piece with its context stands, at least once, or why that cannot be told. */
function matchPiece(piece: QuotePiece, blocks: BlockList): readonly BlockRun[] | string {
	const { exact, prefix = '', suffix = '' } = piece;
	const passage = prefix + exact + suffix;
	if (tokenise(exact).length === 0) return 'The quotation holds no word.';
	const runs = matchFingerprint(passage, blocks);
	if (runs.length === 0) {
		return piece.prefix === undefined && piece.suffix === undefined
			? 'The quotation lacks the context that the fingerprint needs.'
			: 'The quotation with its context does not agree with the fingerprint.';
	}
	const borders = [prefix.length, prefix.length + exact.length];
	return borders.every((border) => isBorderHoweverSpaced(passage, border))
		? runs
		: 'It may begin or end inside a word, which a fingerprint cannot tell.';
}

function checkPieces(
	quote: Quote,
	pieces: readonly QuotePiece[],
	blocks: BlockList,
	language: string | undefined
): Verification {
	const unjoined = findUnjoined(quote, pieces);
	if (unjoined !== null) return unchecked(unjoined);
	const strayPrefix = quote.prefix !== undefined && quote.prefix !== pieces[0]?.prefix;
	const straySuffix = quote.suffix !== undefined && quote.suffix !== pieces.at(-1)?.suffix;
	if (strayPrefix || straySuffix) {
		return unchecked('The context of the whole quotation is not that of its pieces.');
	}
	const windows: (readonly Window[])[] = [];
	for (const piece of pieces) {
		const runs = matchPiece(piece, blocks);
		if (typeof runs === 'string') return unchecked(runs);
		windows.push(runs.map((run) => layOn(piece, run)));
	}
	const chains = findChains(windows, (before, after) => gapBetween(before, after) !== null);
	const chain = chains[0];
	if (chain === undefined) {
		return unchecked(
			'The pieces agree with the fingerprint, but what is left out between them is not published, so it cannot be judged without the text.'
		);
	}
	if (chains.length > 1) {
		return {
			state: 'ambiguous',
			ranges: [],
			reason: 'By its fingerprint the article has these pieces at more than one place.'
		};
	}
	const reading = read(chain);
	if (sentenceAround(sentencesOf(reading.passage), reading.range) === null) {
		return unchecked(
			'The pieces agree with the fingerprint, but do not stand within one sentence.'
		);
	}
	const { gaps } = reading;
	const reason = mentionHedges(gaps);
	return { state: 'by-fingerprint', ranges: [], gaps, reason, ...judgeGaps(gaps, language) };
}

function layOn(piece: QuotePiece, run: BlockRun): Window {
	const { exact, prefix = '', suffix = '' } = piece;
	const passage = prefix + exact + suffix;
	return {
		passage,
		range: { start: prefix.length, end: prefix.length + exact.length },
		tokens: tokenise(passage),
		firstToken: run.first * TOKENS_PER_BLOCK
	};
}

/** A shortened quotation as far as it is published: the passage it was taken from, gaps and all. */
interface Reading {
	readonly passage: string;
	/** From the first piece's start to the last one's end. */
	readonly range: TextRange;
	readonly gaps: readonly string[];
}

function read(chain: readonly Window[]): Reading {
	const gaps = chain.slice(1).map((window, at) => {
		const before = chain[at];
		return (before && gapBetween(before, window)) ?? '';
	});
	const words = chain.map(({ passage, range }) => passage.slice(range.start, range.end));
	const quoted = words.map((exact, at) => exact + (gaps[at] ?? '')).join('');
	const prefix = chain[0]?.passage.slice(0, chain[0].range.start) ?? '';
	const suffix = chain.at(-1)?.passage.slice(chain.at(-1)?.range.end) ?? '';
	return {
		passage: prefix + quoted + suffix,
		range: { start: prefix.length, end: prefix.length + quoted.length },
		gaps
	};
}

/**
 * Returns the text between two pieces if all of it is published, or null if some is hidden or the
 * second does not stand after the first.
 */
function gapBetween(before: Window, after: Window): string | null {
	if (cutsToken(before, before.range.end) || cutsToken(after, after.range.start)) return null;
	const end = before.firstToken + countTokensUpTo(before, before.range.end);
	const start = after.firstToken + countTokensUpTo(after, after.range.start);
	if (start < end) return null;
	const seenUpTo = before.firstToken + before.tokens.length;
	const suffix = before.passage.slice(before.range.end);
	if (start < seenUpTo) {
		const next = before.tokens[start - before.firstToken];
		return next === undefined ? null : before.passage.slice(before.range.end, next.start);
	}
	const rest = after.tokens[seenUpTo - after.firstToken];
	if (after.firstToken > seenUpTo || rest === undefined) return null;
	return `${suffix} ${after.passage.slice(rest.start, after.range.start)}`;
}

/** Only in a script without spaces: there a whole clause is one token. */
function cutsToken(window: Window, index: number): boolean {
	return window.tokens.some((token) => token.start < index && index < token.end);
}

function countTokensUpTo(window: Window, index: number): number {
	return window.tokens.filter((token) => token.start < index).length;
}
