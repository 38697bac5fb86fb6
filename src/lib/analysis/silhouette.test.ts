import { expect, test } from 'vitest';
import { nearestInSameCamp, silhouette } from './silhouette';

const at = (...points: [number, number][]) => Float64Array.from(points.flat());

test('four points worked out by hand', () => {
	// Each has a = 1 to its own; b is 9.5 or 10.5 to the others: (1 − 1/9.5 + 1 − 1/10.5) / 2.
	const row = at([0, 0], [1, 0], [10, 0], [11, 0]);
	const expected = (1 - 1 / 10.5 + (1 - 1 / 9.5)) / 2;
	expect(silhouette(row, Int32Array.of(0, 0, 1, 1))).toBeCloseTo(expected, 12);
});

test('camps that are mixed up have a negative silhouette', () => {
	const row = at([0, 0], [10, 0], [1, 0], [11, 0]);
	expect(silhouette(row, Int32Array.of(0, 0, 1, 1))).toBeLessThan(-0.4);
});

test('a node alone in its camp counts nothing, and one camp has no silhouette', () => {
	const row = at([0, 0], [1, 0], [10, 0]);
	expect(silhouette(row, Int32Array.of(0, 0, 1))).toBeCloseTo((1 - 1 / 10 + 1 - 1 / 9) / 3, 12);
	expect(silhouette(row, Int32Array.of(0, 0, 0))).toBe(0);
	expect(silhouette(new Float64Array(0), new Int32Array(0))).toBe(0);
});

test('all on one spot are neither together nor apart', () => {
	expect(silhouette(new Float64Array(8), Int32Array.of(0, 0, 1, 1))).toBe(0);
});

test('the share of nearest neighbours of the same camp', () => {
	const row = at([0, 0], [1, 0], [3, 0], [10, 0]);
	expect(nearestInSameCamp(row, Int32Array.of(0, 0, 1, 1))).toBe(0.75);
	expect(nearestInSameCamp(row, Int32Array.of(0, 0, 0, 0))).toBe(1);
	expect(nearestInSameCamp(at([0, 0]), Int32Array.of(0))).toBe(1);
});
