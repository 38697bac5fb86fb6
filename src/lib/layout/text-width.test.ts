import { describe, expect, test } from 'vitest';
import { textWidth } from './text-width';

describe('textWidth', () => {
	test('nothing has no width, and the width grows with the font', () => {
		expect(textWidth('', 12)).toBe(0);
		expect(textWidth('Taliban', 24)).toBeCloseTo(2 * textWidth('Taliban', 12), 9);
	});

	test('a text is as wide as its characters', () => {
		expect(textWidth('Taliban', 12)).toBeCloseTo(textWidth('Tali', 12) + textWidth('ban', 12), 9);
	});

	test('letters have widths of their own, and semibold is wider', () => {
		expect(textWidth('W', 12)).toBeGreaterThan(2 * textWidth('i', 12));
		expect(textWidth('Afghan', 12, 600)).toBeGreaterThan(textWidth('Afghan', 12, 400));
	});

	test('the table has what names and quotations are written with in Latin script', () => {
		const unknown = textWidth('\u{10ffff}', 1000);
		for (const character of 'áçđéêğíłñóöøşšťüžŻ–—‘’“”…·€™') {
			expect([character, textWidth(character, 1000)]).not.toEqual([character, unknown]);
		}
	});

	test('a Chinese or Japanese character fills a square, a Cyrillic letter less', () => {
		expect(textWidth('塔', 12)).toBe(12);
		expect(textWidth('タ', 12)).toBe(12);
		expect(textWidth('Т', 12)).toBeLessThan(12);
	});

	test('marks that combine with a letter and invisible characters take no room', () => {
		expect(textWidth('e\u0301', 12)).toBe(textWidth('e', 12));
		expect(textWidth('Tali\u200bban', 12)).toBe(textWidth('Taliban', 12));
		expect(textWidth('Tali\u00adban', 12)).toBe(textWidth('Taliban', 12));
	});
});
