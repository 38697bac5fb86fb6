import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flattenCurve, wavyPath, zigzagShape, type Curve, type ZigzagShape } from './wavy-path';

const shape: ZigzagShape = { amplitude: 3, wavelength: 8, straight: 5 };
const line = (...points: number[]): Curve => ({ kind: 'polyline', points });
const pairs = (flat: readonly number[]) =>
	Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!] as const);

/** How far a place is from a polyline, by brute force. */
function distanceTo(flat: readonly number[], [x, y]: readonly [number, number]): number {
	const corners = pairs(flat);
	let best = Infinity;
	for (let i = 1; i < corners.length; i++) {
		const [[x1, y1], [x2, y2]] = [corners[i - 1]!, corners[i]!];
		const [dx, dy] = [x2 - x1, y2 - y1];
		const square = dx * dx + dy * dy;
		const t = square ? Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / square)) : 0;
		best = Math.min(best, Math.hypot(x - x1 - t * dx, y - y1 - t * dy));
	}
	return best;
}

describe('a zigzag along a straight line', () => {
	const path = pairs(wavyPath(line(0, 0, 100, 0), shape));

	test('starts and ends where the line does', () => {
		expect(path[0]).toEqual([0, 0]);
		expect(path[path.length - 1]).toEqual([100, 0]);
	});

	test('stays on the line near its ends, so that an arrowhead sits on a line', () => {
		expect(path[1]).toEqual([5, 0]);
		expect(path[path.length - 2]).toEqual([95, 0]);
		for (const [x, y] of path) if (x <= 5 || x >= 95) expect(y).toBe(0);
	});

	test('has a whole number of teeth of about the wished length', () => {
		const tips = path.filter(([, y]) => y !== 0);
		expect(tips).toHaveLength(2 * Math.round(90 / 8));
		for (const [index, [x, y]] of tips.entries()) {
			expect(Math.abs(y)).toBeCloseTo(3, 12);
			expect(Math.sign(y)).toBe(index % 2 ? 1 : -1);
			expect(x).toBeCloseTo(5 + ((2 * index + 1) * 90) / 11 / 4, 10);
		}
	});

	test('begins to the left of its course, on a screen where y grows downwards', () => {
		expect(path.find(([, y]) => y !== 0)![1]).toBeLessThan(0);
	});
});

test('a line too short for a tooth stays smooth', () => {
	expect(wavyPath(line(0, 0, 17.9, 0), shape)).toEqual([0, 0, 17.9, 0]);
	expect(wavyPath(line(0, 0, 18.1, 0), shape).length).toBeGreaterThan(4);
	expect(wavyPath(line(3, 4, 3, 4), shape)).toEqual([3, 4, 3, 4]);
});

test('a coordinate that is no number leaves the line as it is', () => {
	expect(wavyPath(line(0, 0, NaN, 50), shape)).toEqual([0, 0, NaN, 50]);
	expect(wavyPath(line(0, 0, Infinity, 50), shape)).toEqual([0, 0, Infinity, 50]);
});

test('a line of any length has a bounded number of corners', () => {
	expect(wavyPath(line(0, 0, 1e7, 0), shape).length).toBeLessThan(10_000);
});

describe('flattening', () => {
	test('gives a polyline back as it is', () => {
		const points = [0, 0, 10, 20, 30, 5];
		expect(flattenCurve({ kind: 'polyline', points })).toBe(points);
	});

	test('passes through the ends of every piece and keeps to the bezier', () => {
		const points = [0, 0, 50, 100, 100, 0, 150, -100, 200, 0];
		const flat = flattenCurve({ kind: 'quadratic', points });
		expect(pairs(flat)).toContainEqual([100, 0]);
		expect(flat.slice(-2)).toEqual([200, 0]);
		for (const t of [0.1, 0.25, 0.5, 0.8]) {
			const x = 2 * t * (1 - t) * 50 + t * t * 100;
			const y = 2 * t * (1 - t) * 100;
			expect(distanceTo(flat, [x, y])).toBeLessThan(0.05);
		}
	});

	test('reads a cubic with two control points', () => {
		const flat = flattenCurve({ kind: 'cubic', points: [0, 0, 0, 60, 100, 60, 100, 0] });
		expect(distanceTo(flat, [50, 45])).toBeLessThan(0.05);
		expect(flat.slice(-2)).toEqual([100, 0]);
	});
});

/** Whole numbers, so that moving a curve moves it exactly. */
const coordinate = fc.integer({ min: -120, max: 120 });
const curve = fc
	.record({
		kind: fc.constantFrom<Curve['kind'][]>('polyline', 'quadratic', 'cubic'),
		pieces: fc.integer({ min: 1, max: 3 }),
		numbers: fc.array(coordinate, { minLength: 20, maxLength: 20 })
	})
	.map(({ kind, pieces, numbers }): Curve => {
		const step = { polyline: 2, quadratic: 4, cubic: 6 }[kind];
		return { kind, points: numbers.slice(0, 2 + step * pieces) };
	});

describe('a zigzag along any curve', () => {
	test('never leaves the curve by more than its amplitude, and starts and ends on it', () => {
		fc.assert(
			fc.property(curve, (given) => {
				const path = wavyPath(given, shape);
				const flat = flattenCurve(given);
				expect(path.slice(0, 2)).toEqual(given.points.slice(0, 2));
				expect(path.slice(-2)).toEqual(given.points.slice(-2));
				for (const corner of pairs(path))
					expect(distanceTo(flat, corner)).toBeLessThanOrEqual(shape.amplitude + 1e-6);
			})
		);
	});

	test('is the same picture when the curve is run through backwards', () => {
		fc.assert(
			fc.property(curve, (given) => {
				const back: Curve = { ...given, points: pairs(given.points).reverse().flat() };
				const there = wavyPath(given, shape);
				const andBack = wavyPath(back, shape);
				for (const corner of pairs(there)) expect(distanceTo(andBack, corner)).toBeLessThan(1e-4);
				for (const corner of pairs(andBack)) expect(distanceTo(there, corner)).toBeLessThan(1e-4);
			}),
			{ numRuns: 40 }
		);
	});

	test('is moved with its curve', () => {
		fc.assert(
			fc.property(curve, (given) => {
				const moved: Curve = { ...given, points: given.points.map((value) => value + 64) };
				const before = wavyPath(given, shape);
				const after = wavyPath(moved, shape);
				expect(after).toHaveLength(before.length);
				for (const [index, value] of before.entries())
					expect(after[index]).toBeCloseTo(value + 64, 4);
			})
		);
	});
});

test('a wider line has larger teeth, which stay apart', () => {
	for (const width of [0.5, 1, 2, 4, 8]) {
		const narrow = zigzagShape(width);
		const wide = zigzagShape(width + 1);
		expect(wide.amplitude).toBeGreaterThan(narrow.amplitude);
		expect(wide.wavelength).toBeGreaterThan(narrow.wavelength);
		expect(narrow.wavelength / 2).toBeGreaterThan(width);
	}
});
