import { expect, test } from 'vitest';
import { seededRandom, shuffledIndices } from './random';

test('a seed gives the same numbers every time, on every machine', () => {
	const random = seededRandom(1);
	// The published first values of mulberry32 for the seed 1, as 32-bit integers.
	expect([random(), random(), random()].map((x) => x * 2 ** 32)).toEqual([
		2693262067, 11749833, 2265367787
	]);
});

test('numbers lie in [0, 1) and spread over it, and another seed gives others', () => {
	const [one, two] = [seededRandom(1), seededRandom(2)].map((random) =>
		Array.from({ length: 4000 }, random)
	);
	expect(one!.every((x) => x >= 0 && x < 1)).toBe(true);
	for (let tenth = 0; tenth < 10; tenth++) {
		const share = one!.filter((x) => Math.floor(x * 10) === tenth).length / 4000;
		expect(share).toBeGreaterThan(0.08);
		expect(share).toBeLessThan(0.12);
	}
	expect(two).not.toEqual(one);
});

test('shuffled indices are each of them once, in any order', () => {
	const counts = new Map<string, number>();
	const random = seededRandom(3);
	for (let i = 0; i < 6000; i++) {
		const order = shuffledIndices(3, random).join();
		counts.set(order, (counts.get(order) ?? 0) + 1);
	}
	expect(counts.size).toBe(6);
	for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(130);
});
