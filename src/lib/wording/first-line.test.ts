import { describe, expect, it } from 'vitest';
import { firstLine } from './first-line';

describe('firstLine', () => {
	it.each([
		['One.\nTwo.', 'One.'],
		['\n\n  \nTwo.', 'Two.'],
		['# A heading', 'A heading'],
		['> - *so* said **Ann**', 'so said Ann'],
		['See [TTP – Pakistan](#/relation/x) too', 'See TTP – Pakistan too'],
		['See [a \\[b\\]](#/relation/x)', 'See a [b]'],
		['---\n`code` and snake_case_name', 'code and snake_case_name'],
		['2 * 3 * 4', '2 * 3 * 4'],
		['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
		['', ''],
		['…', '…']
	])('of %j is %j', (markdown, line) => {
		expect(firstLine(markdown)).toBe(line);
	});

	it('is cut where it is long, between letters', () => {
		expect(firstLine('😀'.repeat(50), 10)).toBe(`${'😀'.repeat(50)}`.slice(0, 18) + '…');
		expect(firstLine('a '.repeat(100), 10)).toBe('a a a a a…');
	});
});
