import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../../tests/support/any-text';
import table from './tables/borders.json';
import { clustersOf, isBorder, isBorderHoweverSpaced, widenToBorders } from './word-borders';

const cut = (marked: string) => ({ text: marked.replace('|', ''), index: marked.indexOf('|') });

describe('isBorder', () => {
	it.each(table.border)('lets a quotation begin or end at the bar of “%s”', (marked) => {
		const { text, index } = cut(marked);
		expect(isBorder(text, index)).toBe(true);
	});

	it.each(table.inside)('does not cut “%s”', (marked) => {
		const { text, index } = cut(marked);
		expect(isBorder(text, index)).toBe(false);
	});

	it('cuts no surrogate pair', () => {
		expect(isBorder('a🚢b', 2)).toBe(false);
	});

	it('counts flags from where they begin, however many stand before', () => {
		const flags = 'x ' + '🇫🇷'.repeat(40);
		expect(isBorder(flags, 2 + 4 * 39)).toBe(true);
		expect(isBorder(flags, 2 + 4 * 39 + 2)).toBe(false);
	});
});

describe('isBorderHoweverSpaced', () => {
	it.each([
		'They can| ’t',
		'They can |’ t',
		'They can ’ |t',
		'killed 200 |, 000',
		'killed 10 |000'
	])('does not believe the space in “%s”', (marked) => {
		const { text, index } = cut(marked);
		expect(isBorderHoweverSpaced(text, index)).toBe(false);
	});

	it.each([
		'said ‘it left|’ and',
		"said |'it left' and",
		'The| army',
		'left|. 15 came',
		'in 2007 |15000'
	])('lets “%s” be', (marked) => {
		const { text, index } = cut(marked);
		expect(isBorderHoweverSpaced(text, index)).toBe(marked !== 'x');
	});
});

describe('widenToBorders', () => {
	it('gives the smallest range round this one that cuts nothing', () => {
		fc.assert(
			fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
				const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
					(x, y) => x - y
				);
				const wide = widenToBorders(text, { start, end });
				expect(isBorder(text, wide.start) && isBorder(text, wide.end)).toBe(true);
				for (let at = wide.start + 1; at <= start; at += 1) expect(isBorder(text, at)).toBe(false);
				for (let at = end; at < wide.end; at += 1) expect(isBorder(text, at)).toBe(false);
			})
		);
	});
});

describe('clustersOf', () => {
	it('leaves nothing out and cuts as the segmenter does', () => {
		const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
		fc.assert(
			fc.property(anyText, (text) => {
				const clusters = Array.from(clustersOf(text), ({ start, end }) => text.slice(start, end));
				expect(clusters).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
			})
		);
	});
});
