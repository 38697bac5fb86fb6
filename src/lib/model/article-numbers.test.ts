import { expect, it } from 'vitest';
import { articleNumbers } from './article-numbers';
import type { Article } from './schema';

const article = (id: string, number?: number): Article =>
	({ id, title: id, ...(number !== undefined && { number }) }) as Article;

it('keeps the numbers that articles have, and gives the next free one to the rest', () => {
	const numbers = articleNumbers([article('a', 2), article('b'), article('c', 0), article('d')]);
	expect(Object.fromEntries(numbers)).toEqual({ a: 2, b: 1, c: 0, d: 3 });
});

it('never gives one number to two articles', () => {
	const numbers = articleNumbers([article('a', 1), article('b', 1), article('c')]);
	expect(new Set(numbers.values()).size).toBe(3);
	expect(numbers.get('a' as never)).toBe(1);
});
