import { expect, test } from 'vitest';
import { normalisedStress } from './stress';

const ties = (...pairs: [number, number][]) => Int32Array.from(pairs.flat());
const path = ties([0, 1], [1, 2], [2, 3]);

test('a path drawn as a straight line with even steps has no stress, at any size', () => {
	for (const step of [0.01, 1, 700]) {
		const line = Float64Array.from([0, 0, step, 0, 2 * step, 0, 3 * step, 0]);
		expect(normalisedStress(line, path)).toBeCloseTo(0, 12);
	}
});

test('a triangle with one side drawn at 2 instead of 1 has the stress worked out by hand', () => {
	// Ratios 1, 1, 2: s = 4/6, and (1/9 + 1/9 + 1/9) / 3.
	const flat = Float64Array.from([0, 0, 1, 0, 2, 0]);
	expect(normalisedStress(flat, ties([0, 1], [1, 2], [0, 2]))).toBeCloseTo(1 / 9, 12);
});

test('turning, shifting and scaling a drawing change nothing', () => {
	const drawing = Float64Array.from([0, 0, 3, 1, 2, 5, 7, 4]);
	const moved = drawing.map((_, i) => (i % 2 ? 9 + 2 * drawing[i - 1]! : 4 - 2 * drawing[i + 1]!));
	expect(normalisedStress(moved, path)).toBeCloseTo(normalisedStress(drawing, path), 12);
});

test('a folded path has more stress than a straight one, and one on a single spot has the most', () => {
	const folded = Float64Array.from([0, 0, 1, 0, 1, 1, 0, 1]);
	const folding = normalisedStress(folded, path);
	expect(folding).toBeGreaterThan(0.01);
	expect(normalisedStress(new Float64Array(8), path)).toBe(1);
	expect(folding).toBeLessThan(1);
});

test('pairs that are not connected do not count', () => {
	const apart = Float64Array.from([0, 0, 1, 0, 50, 90, 51, 90]);
	expect(normalisedStress(apart, ties([0, 1], [2, 3]))).toBeCloseTo(0, 12);
});

test('nothing connected and nothing at all have no stress', () => {
	expect(normalisedStress(new Float64Array(0), ties())).toBe(0);
	expect(normalisedStress(Float64Array.from([0, 0, 1, 1]), ties())).toBe(0);
});

test('some sources give about what all give', () => {
	const size = 200;
	const ring = ties(
		...Array.from({ length: size }, (_, i): [number, number] => [i, (i + 1) % size])
	);
	const wobbly = Float64Array.from({ length: 2 * size }, (_, i) => {
		const angle = (2 * Math.PI * (i >> 1)) / size;
		return (i % 2 ? Math.sin(angle) : Math.cos(angle)) * (1 + 0.2 * Math.sin(7 * angle));
	});
	const all = normalisedStress(wobbly, ring);
	expect(Math.abs(normalisedStress(wobbly, ring, 40) - all)).toBeLessThan(all / 10);
});
