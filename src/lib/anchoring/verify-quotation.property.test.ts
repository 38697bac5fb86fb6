import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Article, Quote } from '../model/schema';
import { isVerifiable } from '../model/verification';
import { anyProse, anyRange, anyText } from '../../../tests/support/any-text';
import { fingerprintOf, tokenise } from './fingerprint';
import { normaliseText } from './normalise';
import { quoteFromRanges, quoteFromSelection } from './select';
import { sha256Hex } from './sha256';
import { verifyQuotation } from './verify-quotation';
import { isBorder } from './word-borders';

const runs = { numRuns: 150 };
// A machine that does other work at the same time is no reason to fail.
vi.setConfig({ testTimeout: 60_000 });

function articleOf(text: string): Article {
	return {
		id: 'a',
		title: 'A',
		sha256: sha256Hex(text),
		fingerprint: fingerprintOf(text)
	} as Article;
}

const words = (text: string) => tokenise(text).map((token) => token.text);

const anySelection = anyText
	.map(normaliseText)
	.chain((text) => fc.record({ text: fc.constant(text), range: anyRange(text.length) }));
const anyTwoSelections = anyProse.chain((text) =>
	fc.record({
		text: fc.constant(text),
		ranges: fc.array(anyRange(text.length), { minLength: 2, maxLength: 3 })
	})
);

describe('a quotation made from a selection', () => {
	it('holds the selection and is exact with the text, at its own place', () => {
		fc.assert(
			fc.property(anySelection, ({ text, range }) => {
				fc.pre(/[^\p{White_Space}]/u.test(text.slice(range.start, range.end)));
				const quote = quoteFromSelection(text, range);
				expect(quote.exact).toContain(text.slice(range.start, range.end).trim());
				expect(verifyQuotation(quote, articleOf(text), text)).toEqual({
					state: 'exact',
					ranges: [{ start: quote.start, end: quote.end }]
				});
			}),
			runs
		);
	});

	it('agrees with the fingerprint without the text, unless its blocks stand there twice', () => {
		fc.assert(
			fc.property(anySelection, ({ text, range }) => {
				fc.pre(/[^\p{White_Space}]/u.test(text.slice(range.start, range.end)));
				const quote = quoteFromSelection(text, range);
				const { state, reason } = verifyQuotation(quote, articleOf(text), null);
				if (state === 'unchecked') expect(reason).toContain('inside a word');
				else expect(['by-fingerprint', 'ambiguous']).toContain(state);
				const { prefix = '', exact, suffix = '' } = quote;
				const runsOfWords = `\n${words(text).join('\n')}\n`.split(
					`\n${words(prefix + exact + suffix).join('\n')}\n`
				);
				if (runsOfWords.length === 2) expect(state).not.toBe('ambiguous');
			}),
			runs
		);
	});

	it('never verifies once a word inside it is changed, dropped or added', () => {
		// Every word comes once, so that no change gives words that stand elsewhere.
		const anyQuotation = fc.integer({ min: 3, max: 60 }).chain((count) =>
			fc.record({
				text: fc.constant(
					Array.from({ length: count }, (_, at) => `w${at}${at % 7 === 0 ? ',' : ''}`).join(' ')
				),
				from: fc.nat(count - 3),
				length: fc.integer({ min: 3, max: count })
			})
		);
		const anyChange = fc.constantFrom('', 'not', 'refused', 'w1 w1', '7', 'W2', 'w\u0301');
		fc.assert(
			fc.property(anyQuotation, fc.nat(), anyChange, ({ text, from, length }, at, by) => {
				const tokens = tokenise(text).filter((token) => token.text !== ',');
				const quoted = tokens.slice(from, from + length);
				const quote = quoteFromSelection(text, {
					start: quoted[0]?.start ?? 0,
					end: quoted.at(-1)?.end ?? 0
				});
				const changed = quoted[1 + (at % (quoted.length - 2))];
				if (changed === undefined) throw new Error('no word between the first and the last');
				const cut = {
					start: changed.start - (quote.start ?? 0),
					end: changed.end - (quote.start ?? 0)
				};
				const exact = quote.exact.slice(0, cut.start) + by + quote.exact.slice(cut.end);
				for (const shown of [text, null]) {
					const { state } = verifyQuotation({ ...quote, exact }, articleOf(text), shown);
					expect(isVerifiable(state), exact).toBe(false);
				}
			}),
			runs
		);
	});
});

describe('without the text', () => {
	it('believes a cut within the passage only where the text has a word border', () => {
		const anySplit = anySelection.chain(({ text, range }) => {
			const start = { text, quote: safeQuote(text, range) };
			const length = start.quote === null ? 1 : passageOf(start.quote).length;
			return fc.record({
				start: fc.constant(start),
				cut: anyRange(Math.max(1, length)),
				spaced: fc.boolean()
			});
		});
		fc.assert(
			fc.property(anySplit, ({ start: { text, quote }, cut, spaced }) => {
				fc.pre(quote !== null);
				const passage = quote === null ? '' : passageOf(quote);
				// The same blocks, another cut; and with a space at the cuts, which the scheme does not see.
				const gap = spaced ? ' ' : '';
				const forged = {
					prefix: passage.slice(0, cut.start) + gap,
					exact: passage.slice(cut.start, cut.end),
					suffix: gap + passage.slice(cut.end)
				};
				// Beyond the passage nothing is published, so a cut right at its end cannot be judged.
				fc.pre(
					[forged.prefix, forged.exact, forged.suffix].every((part) => words(part).length > 2)
				);
				if (verifyQuotation(forged, articleOf(text), null).state !== 'by-fingerprint') return;
				const stands = occurrencesOf(text, forged.exact.trim()).some(
					([from, to]) => isBorder(text, from) && isBorder(text, to)
				);
				expect(stands, JSON.stringify(forged)).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	it('never believes a shortened quotation that the text would not bear out', () => {
		fc.assert(
			fc.property(anyTwoSelections, ({ text, ranges }) => {
				fc.pre(ranges.every(({ start, end }) => /\S/.test(text.slice(start, end))));
				const quote = quoteFromRanges(text, ranges);
				const seen = verifyQuotation(quote, articleOf(text), text);
				const blind = verifyQuotation(quote, articleOf(text), null);
				if (isVerifiable(blind.state)) expect(isVerifiable(seen.state)).toBe(true);
				if (seen.state === 'exact-shortened') {
					expect(['by-fingerprint', 'ambiguous', 'unchecked']).toContain(blind.state);
				}
				if (quote.pieces && blind.state === 'by-fingerprint') {
					expect(blind.gaps?.map(words)).toEqual(seen.gaps?.map(words));
				}
			}),
			runs
		);
	});
});

function safeQuote(text: string, range: { start: number; end: number }): Quote | null {
	return /[^\p{White_Space}]/u.test(text.slice(range.start, range.end))
		? quoteFromSelection(text, range)
		: null;
}

function passageOf({ prefix = '', exact, suffix = '' }: Quote): string {
	return prefix + exact + suffix;
}

function occurrencesOf(text: string, part: string): [number, number][] {
	const found: [number, number][] = [];
	for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
		found.push([at, at + part.length]);
	}
	return found;
}
