import { describe, expect, it } from 'vitest';
import { quoteFromRanges, quoteFromSelection } from './select';

const text =
	'  The army left Kabul on Monday, and the disagreed people stayed.\nThen it came back.';
const at = (words: string) => ({
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length
});

describe('quoteFromSelection', () => {
	it('takes whole words and no white space at the ends', () => {
		expect(quoteFromSelection(text, at('ef')).exact).toBe('left');
		expect(quoteFromSelection(text, at(' army ')).exact).toBe('army');
		expect(quoteFromSelection(text, at('agreed peo')).exact).toBe('disagreed people');
	});

	it('gives context to the borders of its blocks and no further', () => {
		expect(quoteFromSelection(text, at('Kabul'))).toEqual({
			exact: 'Kabul',
			prefix: 'The army left ',
			suffix: ' on Monday, and',
			start: 16,
			end: 21
		});
	});

	it('refuses a selection without a word, or outside the text', () => {
		expect(() => quoteFromSelection(text, { start: 0, end: 2 })).toThrow(RangeError);
		expect(() => quoteFromSelection(text, { start: 5, end: 5 })).toThrow(RangeError);
		expect(() => quoteFromSelection(text, { start: -1, end: 5 })).toThrow(RangeError);
		expect(() => quoteFromSelection(text, { start: 0, end: 999 })).toThrow(RangeError);
	});
});

describe('quoteFromRanges', () => {
	it('makes pieces in the order of the text', () => {
		const quote = quoteFromRanges(text, [at('stayed'), at('The army')]);
		expect(quote.exact).toBe('The army […] stayed');
		expect(quote.pieces?.map((piece) => piece.exact)).toEqual(['The army', 'stayed']);
		expect([quote.start, quote.end]).toEqual([at('The').start, at('stayed').end]);
	});

	it('makes one of ranges that touch or overlap', () => {
		const quote = quoteFromRanges(text, [at('left Kabul'), at('The army'), at('Kabul on')]);
		expect(quote.exact).toBe('The army left Kabul on');
		expect(quote.pieces).toBeUndefined();
	});

	it('refuses no range at all', () => {
		expect(() => quoteFromRanges(text, [])).toThrow(RangeError);
	});
});
