/** Shortened quotations: pieces of one sentence, in order, with something left out between them. */
import { GAP } from '../model/check-quotes';
import type { Quote, QuotePiece } from '../model/schema';
import type { TextRange, Verification } from '../model/verification';
import type { ArticleText } from './article-text';
import { findChains } from './chains';
import { readGap } from './gaps';
import { findHedges } from './hedges';
import { findClosest, findPlaces } from './places';

/** Returns what is wrong with a shortened quotation before any article is looked at, or null. */
export function findUnjoined(quote: Quote, pieces: readonly QuotePiece[]): string | null {
	return pieces.map((piece) => piece.exact).join(GAP) === quote.exact
		? null
		: `The quotation is not its pieces joined by "${GAP}".`;
}

/** Returns the ways in which the pieces stand in order within one of these stretches; at most two. */
function chainsWithin(
	places: readonly (readonly TextRange[])[],
	stretches: readonly TextRange[]
): readonly (readonly TextRange[])[] {
	const chains: (readonly TextRange[])[] = [];
	for (const stretch of stretches) {
		const within = places.map((ranges) =>
			ranges.filter((range) => stretch.start <= range.start && range.end <= stretch.end)
		);
		chains.push(...findChains(within, (before, after) => before.end <= after.start));
		if (chains.length > 1) break;
	}
	return chains;
}

/**
 * Returns what the gaps come to: null if all may be left out, else a state and the reason. The
 * first gap that is not in order decides.
 */
export function judgeGaps(
	gaps: readonly string[],
	language: string | undefined
): Pick<Verification, 'state' | 'reason'> | null {
	for (const gap of gaps) {
		const reading = readGap(gap, language);
		switch (reading.kind) {
			case 'turns':
				return {
					state: 'altered',
					reason: `What is left out holds “${reading.word}”, which turns the meaning: quote it whole.`
				};
			case 'empty':
				return { state: 'altered', reason: 'Nothing is left out where the quotation says so.' };
			case 'unreadable':
				return {
					state: 'unchecked',
					reason:
						'The pieces stand in the article, but whether what is left out turns the meaning cannot be judged in this language: quote it whole.'
				};
			case 'plain':
		}
	}
	return null;
}

/** Returns a sentence about the hedges that the gaps leave out, or undefined if there are none. */
export function mentionHedges(gaps: readonly string[]): string | undefined {
	const words = gaps.flatMap((gap) =>
		findHedges(gap).map(({ start, end }) => gap.slice(start, end))
	);
	return words.length === 0
		? undefined
		: `What is left out holds a hedge: ${words.map((word) => `“${word}”`).join(', ')}.`;
}

/**
 * Checks a shortened quotation against the text. `exact-shortened` (or `folded`) when every piece
 * stands there, in order, within one sentence, at one place, and no gap turns the meaning.
 */
export function checkShortened(
	quote: Quote,
	pieces: readonly QuotePiece[],
	article: ArticleText,
	language: string | undefined
): Verification {
	const found = pieces.map((piece) => findPlaces(article, piece));
	const unjoined = findUnjoined(quote, pieces);
	if (unjoined !== null) return { state: 'altered', ranges: [], reason: unjoined };
	const places = found.flatMap((place) => place ?? []);
	if (places.length < found.length) return proposePieces(pieces, article);

	const ranges = places.map((place) => place.ranges);
	const chains = chainsWithin(ranges, article.sentences);
	const chain = chains[0];
	if (chain === undefined) {
		const inOrder = chainsWithin(ranges, [{ start: 0, end: article.text.length }]).length > 0;
		return {
			state: 'altered',
			ranges: [],
			reason: inOrder
				? 'The pieces stand in the article, but not within one sentence.'
				: 'The pieces stand in the article, but not in this order.'
		};
	}
	if (chains.length > 1) {
		return {
			state: 'ambiguous',
			ranges: [],
			reason:
				'The pieces stand in the article in more than one way, and nothing tells which is meant.'
		};
	}
	const gaps = chain
		.slice(1)
		.map((range, at) => article.text.slice(chain[at]?.end ?? range.start, range.start));
	const judged = judgeGaps(gaps, language);
	const state = places.every(({ how }) => how === 'verbatim') ? 'exact-shortened' : 'folded';
	return { state, ranges: chain, gaps, reason: mentionHedges(gaps), ...judged };
}

function proposePieces(pieces: readonly QuotePiece[], article: ArticleText): Verification {
	const closest = pieces.map((piece) => findClosest(article, piece.exact));
	const ranges = closest.flatMap((range) => range ?? []);
	const lacking = closest.indexOf(null);
	if (lacking !== -1) {
		return {
			state: 'missing',
			ranges: [],
			reason: `Nothing in the article is close to “${pieces[lacking]?.exact}”.`
		};
	}
	return {
		state: 'altered',
		ranges: [],
		proposal: ranges.map((range) => article.slice(range)).join(GAP)
	};
}
