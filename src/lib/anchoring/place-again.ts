/** The quotations of an article, looked for in another edition of it. */
import type { Actor, Article, Evidence, Quote } from '../model/schema';
import type { TextRange, VerificationState } from '../model/verification';
import type { ArticleText } from './article-text';
import type { Difference } from './differences';
import { foldText } from './fold';
import { readPasted, type PastedPlace } from './read-pasted';
import { placeQuote } from './select';
import { openArticle, type OpenedArticle } from './opened-article';
import { verifyIn } from './verify-quotation';

/** What became of one quotation. */
export interface PlacedAgain {
	readonly evidence: Evidence;
	readonly state: Extract<
		VerificationState,
		'exact' | 'exact-shortened' | 'folded' | 'ambiguous' | 'altered' | 'missing'
	>;
	/** As the new edition has it; null where it has not, or has it more than once. */
	readonly quote: Quote | null;
	/** Its words are there, but what stood before and after it is not: it may be another sentence. */
	readonly isElsewhere: boolean;
	/** Where it has the words, if more than once. */
	readonly places: readonly PastedPlace[];
	/** Of an altered one: what a person may take in its place, unless it says something else. */
	readonly offer: Quote | null;
	readonly differences: readonly Difference[];
	readonly reason?: string;
}

/**
 * Returns what the text of a new edition has of the quotations of an earlier one, each by itself.
 * Where a quotation stood in the earlier text says nothing here; its context still tells places apart.
 *
 * @param text Of the new edition, normalised.
 */
export function placeAgain(
	evidence: readonly Evidence[],
	text: string,
	actors: readonly Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>[],
	language?: string
): readonly PlacedAgain[] {
	const edition = openArticle({ id: 'edition', title: 'edition' } as unknown as Article, text);
	return evidence.map((one) => placeOne(one, edition, actors, language));
}

function placeOne(
	evidence: Evidence,
	edition: OpenedArticle,
	actors: readonly Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>[],
	language: string | undefined
): PlacedAgain {
	const quote = withoutPlace(evidence.quote);
	const found = verifyIn(edition, quote, language);
	const nothing = {
		evidence,
		quote: null,
		isElsewhere: false,
		places: [],
		offer: null,
		differences: []
	};
	const article = edition.text!;
	switch (found.state) {
		case 'exact':
		case 'exact-shortened':
		case 'folded': {
			const placed = inPlaceOf(evidence.quote, placeQuote(article, found.ranges));
			const isElsewhere = !hasCompany(quote, found.ranges, article);
			return {
				...nothing,
				state: found.state,
				quote: placed,
				isElsewhere,
				...(isElsewhere && { reason: 'Other words stand before and after it than did before.' })
			};
		}
		case 'ambiguous': {
			const pasted = readPasted(quote.exact, edition, actors, language);
			const places = (pasted?.kind === 'ambiguous' ? pasted.places : []).map((place) => ({
				...place,
				quote: inPlaceOf(evidence.quote, place.quote)
			}));
			return { ...nothing, state: 'ambiguous', places, ...reasonOf(found.reason) };
		}
		default: {
			const pasted = readPasted(quote.exact, edition, actors, language);
			const isClose = pasted?.kind === 'altered' || pasted?.kind === 'refused';
			const differences = isClose ? pasted.differences : [];
			const isAltered = found.state !== 'missing' || differences.length > 0;
			return {
				...nothing,
				state: isAltered ? 'altered' : 'missing',
				offer:
					pasted?.kind === 'altered' && pasted.quote
						? inPlaceOf(evidence.quote, pasted.quote)
						: null,
				differences,
				...reasonOf(isClose ? pasted.reason : found.reason)
			};
		}
	}
}

/** With what the earlier quotation has beside its words and its place: fields of a later format. */
function inPlaceOf({ pieces: _pieces, ...before }: Quote, placed: Quote): Quote {
	return { ...before, ...placed };
}

const reasonOf = (reason: string | undefined) => (reason === undefined ? {} : { reason });

function withoutPlace(quote: Quote): Quote {
	const { start: _start, end: _end, pieces, ...rest } = quote;
	return {
		...rest,
		...(pieces && {
			pieces: pieces.map(({ start: _from, end: _to, ...piece }) => piece)
		})
	};
}

/** Whether the words next to it on one side at least are those that were; also where none were given. */
function hasCompany(quote: Quote, ranges: readonly TextRange[], { text }: ArticleText): boolean {
	const before = wordsOf(quote.prefix ?? '').slice(-2);
	const after = wordsOf(quote.suffix ?? '').slice(0, 2);
	if (before.length + after.length === 0) return true;
	const start = ranges[0]?.start ?? 0;
	const end = ranges.at(-1)?.end ?? 0;
	const nowBefore = wordsOf(text.slice(Math.max(0, start - 80), start)).slice(-before.length);
	const nowAfter = wordsOf(text.slice(end, end + 80)).slice(0, after.length);
	const same = (a: readonly string[], b: readonly string[]) =>
		a.length > 0 && a.join(' ') === b.join(' ');
	return same(before, nowBefore) || same(after, nowAfter);
}

function wordsOf(text: string): readonly string[] {
	return (
		foldText(text)
			.text.toLowerCase()
			.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
	);
}
