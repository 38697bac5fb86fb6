/** What words that somebody pasted as a quotation come to, checked against the article at once. */
import { GAP } from '../model/check-quotes';
import type { Actor, Quote } from '../model/schema';
import type { TextRange, Verification } from '../model/verification';
import { differencesOf, type Difference } from './differences';
import { readGap } from './gaps';
import { findMentionsOf } from './mentions';
import { findPlaces } from './places';
import { placeQuote } from './select';
import { sentenceAround } from './sentences';
import type { OpenedArticle } from './opened-article';
import { verifyIn } from './verify-quotation';

/** One of several places where the article has the same words. */
export interface PastedPlace {
	readonly quote: Quote;
	/** The sentence round it, with the words in the middle. */
	readonly before: string;
	readonly after: string;
}

export type Pasted =
	/** The article has these words; `quote` is as the article writes them, with its anchors. */
	| {
			readonly kind: 'found';
			readonly quote: Quote;
			readonly verification: Verification;
			/** The sentence that it stands in, for the words by which it hedges. */
			readonly sentence: string;
	  }
	| { readonly kind: 'ambiguous'; readonly places: readonly PastedPlace[] }
	/** Nearly the article's words: `quote` is what the article has, where it can be taken whole. */
	| {
			readonly kind: 'altered';
			readonly quote: Quote | null;
			readonly differences: readonly Difference[];
			readonly reason: string;
	  }
	/** The article says something else: the nearest passage differs in what it says, or there is none. */
	| {
			readonly kind: 'refused';
			readonly differences: readonly Difference[];
			readonly reason: string;
	  }
	/** The text is not at hand: kept, and counted for nothing until it is checked. */
	| { readonly kind: 'unchecked'; readonly quote: Quote; readonly verification: Verification };

const ellipsis = /\s*(?:\[ ?(?:…|\.{3}) ?\]|\( ?(?:…|\.{3}) ?\))\s*/u;

/**
 * Reads pasted words as a quotation of an article. Quotation marks round the whole are dropped where
 * the article does not have them, and `[…]` parts the pieces of a shortened quotation.
 *
 * @param actors Whose names must be the article's own: naming another actor is saying something else.
 */
export function readPasted(
	words: string,
	opened: OpenedArticle,
	actors: readonly Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>[],
	language?: string
): Pasted | null {
	const whole = words.trim();
	if (whole === '') return null;
	const bare = whole.replace(/^[“"„«‘']\s*(.+?)\s*[”"“»’']$/su, '$1');
	const first = readOne(whole, opened, actors, language);
	if (bare === whole || first.kind === 'found') return first;
	const second = readOne(bare, opened, actors, language);
	return second.kind === 'refused' && first.kind !== 'refused' ? first : second;
}

function readOne(
	words: string,
	opened: OpenedArticle,
	actors: readonly Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>[],
	language: string | undefined
): Pasted {
	const quote = quoteOf(words);
	const verification = verifyIn(opened, quote, language);
	const { text } = opened;
	if (text === null || isOtherText(opened)) return { kind: 'unchecked', quote, verification };
	switch (verification.state) {
		case 'exact':
		case 'exact-shortened':
		case 'folded': {
			const [start] = verification.ranges;
			return {
				kind: 'found',
				quote: placeQuote(text, verification.ranges),
				verification,
				sentence: start ? sentenceOf(opened, start) : quote.exact
			};
		}
		case 'ambiguous': {
			const places = quote.pieces ? [] : (findPlaces(text, quote)?.ranges ?? []);
			if (places.length > 0) {
				return { kind: 'ambiguous', places: places.map((range) => placeOf(opened, range)) };
			}
			return refused([], verification.reason ?? 'The article has these words more than once.');
		}
		case 'altered':
			return readAltered(quote, verification, opened, actors, language);
		default:
			return refused(
				[],
				verification.reason ?? 'The article does not say this, nor anything close to it.'
			);
	}
}

/** Close to a passage: what differs decides whether it is a slip or another statement. */
function readAltered(
	quote: Quote,
	{ proposal, reason }: Verification,
	opened: OpenedArticle,
	actors: readonly Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>[],
	language: string | undefined
): Pasted {
	if (proposal === undefined) return refused([], reason ?? 'The article does not say this.');
	const differences = differencesOf(quote.exact, proposal);
	const said = otherMeaning(differences, actors, language);
	if (said !== null && !quote.pieces) return refused(differences, said);
	const places = opened.text && findPlaces(opened.text, { exact: proposal });
	const [range, ...further] = places?.ranges ?? [];
	const isOne = opened.text && range && further.length === 0;
	return {
		kind: 'altered',
		quote: isOne ? placeQuote(opened.text, [range]) : null,
		differences,
		reason: reason ?? 'The article says it in other words.'
	};
}

/** Why what differs makes it another statement; null where it may be a slip. */
function otherMeaning(
	differences: readonly Difference[],
	actors: readonly Pick<Actor, 'id' | 'name' | 'short' | 'aliases'>[],
	language: string | undefined
): string | null {
	for (const { kind, text } of differences) {
		if (kind === 'same') continue;
		const reading = readGap(text, language);
		if (reading.kind === 'turns') {
			return kind === 'first'
				? `The article says the other thing: it does not have “${reading.word}” here.`
				: `The article says the other thing: it has “${reading.word}”, which turns the meaning.`;
		}
		const [mention] = findMentionsOf(text, actors);
		if (mention) {
			const name = text.slice(mention.range.start, mention.range.end);
			return kind === 'first'
				? `The article does not speak of “${name}” here.`
				: `The article speaks of “${name}” here, which the quotation leaves out.`;
		}
		const [number] = /\p{N}+/u.exec(text) ?? [];
		if (number) return `The article gives another number: “${text}”.`;
	}
	return null;
}

function refused(differences: readonly Difference[], reason: string): Pasted {
	return { kind: 'refused', differences, reason };
}

/** The words as a quotation: in pieces where something is marked as left out. */
function quoteOf(words: string): Quote {
	const pieces = words
		.split(ellipsis)
		.map((piece) => piece.trim())
		.filter((piece) => piece !== '');
	if (pieces.length < 2) return { exact: words };
	return { exact: pieces.join(GAP), pieces: pieces.map((exact) => ({ exact })) };
}

/** A text that is not the one whose hash the article states proves nothing about the article. */
function isOtherText({ article, text }: OpenedArticle): boolean {
	return article.sha256 !== undefined && article.sha256 !== text?.sha256;
}

function placeOf(opened: OpenedArticle, range: TextRange): PastedPlace {
	const text = opened.text!;
	const around = sentenceAround(text.sentences, range) ?? range;
	return {
		quote: placeQuote(text, [range]),
		before: text.text.slice(around.start, range.start),
		after: text.text.slice(range.end, around.end)
	};
}

function sentenceOf(opened: OpenedArticle, range: TextRange): string {
	const text = opened.text!;
	return text.slice(sentenceAround(text.sentences, range) ?? range);
}

/** Whether an article is quoted from its own text. */
export function isAtHand(opened: Pick<OpenedArticle, 'article' | 'text'>): boolean {
	return opened.text !== null && !isOtherText(opened as OpenedArticle);
}
