import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countViolations, splitIntoCamps, type SignedTies } from './camps';

const network = (size: number, ...ties: [number, number, number][]): SignedTies => ({
	size,
	ties: Int32Array.from(ties.flatMap(([a, b]) => [a, b])),
	signs: Int8Array.from(ties, ([, , sign]) => sign)
});

const smallNetworks = fc
	.tuple(
		fc.integer({ min: 1, max: 7 }),
		fc.array(fc.tuple(fc.nat(6), fc.nat(6), fc.constantFrom(-1, 0, 1, 2)), { maxLength: 14 })
	)
	.map(([size, ties]) =>
		network(size, ...ties.filter(([a, b]) => a !== b && a < size && b < size))
	);

/** The fewest violations of all splits there are. */
function fewestViolations(signed: SignedTies, count: number): number {
	let fewest = Infinity;
	for (let code = 0; code < count ** signed.size; code++) {
		const camps = Int32Array.from(
			{ length: signed.size },
			(_, node) => Math.floor(code / count ** node) % count
		);
		fewest = Math.min(fewest, countViolations(signed, camps));
	}
	return fewest;
}

test('no split of a small network has fewer violations than the one that is found', () => {
	fc.assert(
		fc.property(smallNetworks, fc.integer({ min: 1, max: 3 }), (signed, count) => {
			const { camps, violations } = splitIntoCamps(signed, count);
			expect(violations).toBe(countViolations(signed, camps));
			expect(violations).toBe(fewestViolations(signed, count));
			expect(camps.every((camp) => camp >= 0 && camp < count)).toBe(true);
		})
	);
});

test('friends between camps and enemies within are violations, unsigned and mixed ties are none', () => {
	const signed = network(4, [0, 1, 1], [1, 2, 1], [2, 3, -1], [0, 3, -1], [1, 3, 0], [0, 2, 2]);
	expect(countViolations(signed, Int32Array.of(0, 0, 1, 1))).toBe(2);
	expect(splitIntoCamps(signed, 2)).toEqual({ camps: Int32Array.of(0, 0, 0, 1), violations: 0 });
});

test('two runs give the same split, numbered by the first node of each camp', () => {
	const signed = network(6, [0, 5, 1], [1, 4, 1], [2, 3, 1], [0, 1, -1], [1, 2, -1], [0, 2, -1]);
	const { camps } = splitIntoCamps(signed, 3);
	expect([...camps]).toEqual([0, 1, 2, 2, 1, 0]);
	expect(splitIntoCamps(signed, 3).camps).toEqual(camps);
});

test('a network of nobody has a split of nobody', () => {
	expect(splitIntoCamps(network(0), 3)).toEqual({ camps: new Int32Array(0), violations: 0 });
});

const tribes = new URL('../../../../shared/data/gahuku-gama.tsv', import.meta.url);
if (!existsSync(tribes))
	console.warn('Skipped: ../shared/data/gahuku-gama.tsv is not beside this tree.');

describe.skipIf(!existsSync(tribes))(
	'the Gahuku-Gama (../shared/data/gahuku-gama.tsv; skipped where that file is absent)',
	() => {
		const rows = existsSync(tribes)
			? readFileSync(tribes, 'utf8')
					.trim()
					.split('\n')
					.map((row) => row.split('\t'))
			: [];
		const names = [...new Set(rows.flatMap(([a, b]) => [a!, b!]))];
		const signed = network(
			names.length,
			...rows.map(([a, b, sign]): [number, number, number] => [
				names.indexOf(a!),
				names.indexOf(b!),
				Number(sign)
			])
		);

		test('the best two camps have the published violations and members', () => {
			const { camps, violations } = splitIntoCamps(signed, 2);
			expect(violations).toBe(7);
			const campOfGama = names.filter((_, i) => camps[i] === camps[names.indexOf('Gama')]);
			expect(campOfGama.sort()).toEqual(['Gama', 'Gavev', 'Kotun', 'Nagad']);
		});

		test('the best three camps have the published two violations', () => {
			expect(splitIntoCamps(signed, 3).violations).toBe(2);
		});
	}
);
