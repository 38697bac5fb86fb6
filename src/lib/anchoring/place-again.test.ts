import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyProse, anyRange } from '../../../tests/support/any-text';
import type { Actor, Evidence, Quote } from '../model/schema';
import { foldText } from './fold';
import { normaliseText } from './normalise';
import { placeAgain } from './place-again';
import { quoteFromSelection } from './select';

const text =
	'The army left Kabul in May. Officials said that it would not return. The group’s leader, ' +
	'who had never armed the TTP before, agreed to arm it now. It came back. Pakistan backed the group. ' +
	'Nobody in Quetta was surprised. It came back.';
const actors = [
	{ id: 'ttp', name: 'TTP' },
	{ id: 'pk', name: 'Pakistan' }
] as unknown as Actor[];
const evidenceOf = (quote: Quote) => ({ id: 'e', article: 'a', quote }) as unknown as Evidence;
const quoteOf = (words: string, from = text) => {
	const start = from.indexOf(words);
	return quoteFromSelection(from, { start, end: start + words.length });
};
const again = (words: string, edition: string) => {
	const [placed] = placeAgain([evidenceOf(quoteOf(words))], edition, actors, 'en');
	return placed!;
};

describe('placeAgain', () => {
	it('finds what is word for word there, wherever it stands now', () => {
		const edition = `A new first sentence. ${text}`;
		const placed = again('agreed to arm it now', edition);
		expect(placed).toMatchObject({ state: 'exact', isElsewhere: false });
		expect(edition.slice(placed.quote?.start, placed.quote?.end)).toBe('agreed to arm it now');
	});

	it('takes over other typography, and says that it did', () => {
		const placed = again('The group’s leader', text.replace('’', "'"));
		expect(placed.state).toBe('folded');
		expect(placed.quote?.exact).toBe("The group's leader");
	});

	it('tells two places apart by what stands round them, else asks', () => {
		const first = again('It came back', text);
		expect(first.quote?.start).toBe(text.indexOf('It came back'));
		const bare = text
			.replace('arm it now.', 'arm them.')
			.replace('Pakistan backed the', 'Nobody backed a');
		const asked = again('It came back', bare);
		expect(asked.state).toBe('ambiguous');
		expect(asked.quote).toBeNull();
		expect(asked.places.map(({ quote }) => bare.slice(quote.start, quote.end))).toEqual([
			'It came back',
			'It came back'
		]);
	});

	it('warns where the words are left but their sentence is another', () => {
		const edition = text.replace('arm it now. It came back. Pakistan', 'arm it now. Pakistan');
		const placed = again('It came back', edition);
		expect(placed).toMatchObject({ state: 'exact', isElsewhere: true });
	});

	it('offers other words where they say the same, and none where they say something else', () => {
		const slip = again(
			'Officials said that it would not return',
			text.replace('Officials', 'Official sources')
		);
		expect(slip.state).toBe('altered');
		expect(slip.quote).toBeNull();
		expect(slip.offer?.exact).toContain('sources said that it would not return');
		const turned = again(
			'Officials said that it would not return',
			text.replace('would not', 'would')
		);
		expect(turned.state).toBe('altered');
		expect(turned.offer).toBeNull();
		expect(turned.reason).toContain('not');
	});

	it('says what is gone', () => {
		expect(again('Nobody in Quetta was surprised', text.slice(0, 60))).toMatchObject({
			state: 'missing',
			quote: null,
			offer: null
		});
	});

	it('never places a quotation on other words, whatever was edited', () => {
		const anyEdit = fc.record({
			at: fc.double({ min: 0, max: 1, noNaN: true }),
			length: fc.nat(30),
			put: fc.constantFrom('', ' ', 'not ', ' The army. ', '’', '“', '\n\n', 'said that ', 'TTP ')
		});
		const anyCase = anyProse.chain((prose) => {
			const old = normaliseText(prose);
			return fc.tuple(
				fc.constant(old),
				fc.array(anyRange(old.length), { minLength: 1, maxLength: 4 }),
				fc.array(anyEdit, { maxLength: 8 })
			);
		});
		fc.assert(
			fc.property(anyCase, ([old, ranges, edits]) => {
				const quotes = ranges.flatMap((range) =>
					/[\p{L}\p{N}]/u.test(old.slice(range.start, range.end))
						? [quoteFromSelection(old, range)]
						: []
				);
				let now = old;
				for (const { at, length, put } of edits) {
					const from = Math.floor(at * now.length);
					now = normaliseText(now.slice(0, from) + put + now.slice(from + length));
				}
				const placed = placeAgain(quotes.map(evidenceOf), now, actors, 'en');
				for (const [at, { quote, state, places, offer }] of placed.entries()) {
					const words = foldText(quotes[at]!.exact).text.trim();
					const say = (one: Quote) => foldText(now.slice(one.start, one.end)).text.trim();
					expect(quote !== null).toBe(['exact', 'exact-shortened', 'folded'].includes(state));
					if (quote) {
						expect(now.slice(quote.start, quote.end)).toBe(quote.exact);
						expect(say(quote)).toBe(words);
					}
					for (const place of places) expect(say(place.quote)).toBe(words);
					if (offer) expect(now.slice(offer.start, offer.end)).toBe(offer.exact);
				}
			}),
			{ numRuns: 2000 }
		);
	});
});
