import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction } from './extraction';
import { keepParagraphs, paragraphsIn, turnMend } from './revise';

const of = (text: string, more: Partial<Extraction> = {}): Extraction => ({
	format: 'pdf',
	text,
	about: {},
	pages: [],
	mends: [],
	notes: [],
	...more
});
const text = 'Head\n\nThe government left.\n\nPakistan-backed groups stayed.\n\nTail\n';
const article = of(text, {
	pages: [text.indexOf('Pakistan')],
	mends: [
		{ start: text.indexOf('government'), first: 'govern', second: 'ment', hyphen: false },
		{ start: text.indexOf('Pakistan'), first: 'Pakistan', second: 'backed', hyphen: true }
	]
});
const wordsOf = ({ text: now, mends }: Extraction) =>
	mends.map(({ start, first, second, hyphen }) =>
		now.slice(start, start + first.length + second.length + (hyphen ? 1 : 0))
	);

describe('keepParagraphs', () => {
	it('cuts off head and tail, and knows where pages and mended words then are', () => {
		const cut = keepParagraphs(article, 1, 2);
		expect(cut.text).toBe('The government left.\n\nPakistan-backed groups stayed.');
		expect(wordsOf(cut)).toEqual(['government', 'Pakistan-backed']);
		expect(cut.text.slice(cut.pages[0])).toBe('Pakistan-backed groups stayed.');
	});

	it('leaves the whole as it is, to the letter', () => {
		expect(keepParagraphs(article, 0, 3)).toBe(article);
	});

	it('keeps words of the text only, wherever it is cut', () => {
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom('a', 'b c', '', ' ', 'd')),
				fc.nat(5),
				fc.nat(5),
				(lines, a, b) => {
					const whole = lines.join('\n');
					const count = Math.max(1, paragraphsIn(whole).length);
					const [first, last] = [a % count, b % count].sort();
					const kept = keepParagraphs(of(whole), first!, last!);
					expect(whole).toContain(kept.text);
					const most = last! - first! + 1;
					expect(paragraphsIn(kept.text).length).toBeLessThanOrEqual(most);
				}
			)
		);
	});
});

describe('turnMend', () => {
	it('puts a hyphen in or takes it out, and back again', () => {
		const turned = turnMend(turnMend(article, 0), 1);
		expect(turned.text).toContain('The govern-ment left.');
		expect(turned.text).toContain('Pakistanbacked groups');
		expect(wordsOf(turned)).toEqual(['govern-ment', 'Pakistanbacked']);
		expect(turned.text.slice(turned.pages[0])).toMatch(/^Pakistanbacked/);
		expect(turnMend(turnMend(turned, 1), 0)).toEqual(article);
	});
});
