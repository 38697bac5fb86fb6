import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findChains } from './chains';

const rises = (a: number, b: number) => a < b;

/** Every chain, by brute force. */
function allChains(lists: readonly (readonly number[])[]): number[][] {
	return lists.reduce<number[][]>(
		(chains, list) =>
			chains.flatMap((chain) =>
				list
					.filter((item) => chain.length === 0 || rises(chain.at(-1) ?? 0, item))
					.map((item) => [...chain, item])
			),
		[[]]
	);
}

describe('findChains', () => {
	it('finds the first two of all there are', () => {
		const anyLists = fc.array(fc.array(fc.nat(9), { maxLength: 5 }), {
			minLength: 1,
			maxLength: 4
		});
		fc.assert(
			fc.property(anyLists, (lists) => {
				expect(findChains(lists, rises)).toEqual(allChains(lists).slice(0, 2));
			})
		);
	});

	it('does not try the ways that lead nowhere', () => {
		const many = Array.from({ length: 60 }, (_, at) => at);
		const lists = [...Array.from({ length: 40 }, () => many), [-1]];
		let looks = 0;
		expect(findChains(lists, (a, b) => (looks += 1) > 0 && b === -1 && a > 99)).toEqual([]);
		expect(looks).toBeLessThan(200_000);
	});
});
