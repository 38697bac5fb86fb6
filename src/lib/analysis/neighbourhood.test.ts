import { describe, expect, test } from 'vitest';
import type { ActorId } from '../model/schema';
import { neighbourhood } from './neighbourhood';

const relations = ['a>b', 'c>b', 'c>d', 'd>e', 'e>c', 'x>y'].map((text) => {
	const [source, target] = text.split('>') as [ActorId, ActorId];
	return { source, target };
});
const near = (actor: string, steps: number) =>
	[...neighbourhood(relations, actor as ActorId, steps)].sort().join('');

describe('neighbourhood', () => {
	test('holds the actor alone at no steps', () => {
		expect(near('a', 0)).toBe('a');
	});

	test('follows relations both ways, a step at a time', () => {
		expect(near('b', 1)).toBe('abc');
		expect(near('a', 2)).toBe('abc');
		expect(near('a', 3)).toBe('abcde');
	});

	test('ends where the relations end', () => {
		expect(near('a', Infinity)).toBe('abcde');
		expect(near('x', 99)).toBe('xy');
	});

	test('holds an actor that nothing relates', () => {
		expect(near('z', 2)).toBe('z');
	});
});
