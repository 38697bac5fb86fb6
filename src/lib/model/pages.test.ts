import { expect, it } from 'vitest';
import { pageOf, pageOfQuote } from './pages';

it('pageOf counts from the first page', () => {
	expect([0, 9, 10, 30].map((at) => pageOf([10, 20], at))).toEqual([1, 1, 2, 3]);
	expect(pageOf([], 5)).toBe(null);
});

it('pageOfQuote knows a page only where the article has pages and the quotation a place', () => {
	expect(pageOfQuote({ pages: [10] }, { exact: 'x', start: 12 })).toBe('2');
	expect(pageOfQuote({ pages: [10] }, { exact: 'x' })).toBe(null);
	expect(pageOfQuote({}, { exact: 'x', start: 12 })).toBe(null);
	expect(pageOfQuote(undefined, { exact: 'x', start: 12 })).toBe(null);
});
