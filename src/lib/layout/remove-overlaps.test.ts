import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countOverlaps, removeOverlaps } from './remove-overlaps';

/** Crowded boxes, some on the very same spot; with `heldShare` of them fixed, if they may be. */
const crowds = fc
	.array(
		fc.record({
			x: fc.integer({ min: 0, max: 300 }),
			y: fc.integer({ min: 0, max: 300 }),
			width: fc.integer({ min: 5, max: 120 }),
			height: fc.integer({ min: 5, max: 60 })
		}),
		{ maxLength: 60 }
	)
	.map((nodes) => ({
		positions: Float64Array.from(nodes.flatMap(({ x, y }) => [x, y])),
		boxes: Float64Array.from(nodes.flatMap(({ width, height }) => [width, height]))
	}));

test('no boxes overlap afterwards, however crowded they were', () => {
	fc.assert(
		fc.property(crowds, ({ positions, boxes }) => {
			removeOverlaps(positions, boxes, new Uint8Array(positions.length / 2), 4);
			expect(countOverlaps(positions, boxes)).toBe(0);
		}),
		{ numRuns: 100 }
	);
});

test('fixed boxes stay to the last bit, and no free one overlaps them or another', () => {
	fc.assert(
		fc.property(crowds, fc.integer({ min: 0, max: 7 }), ({ positions, boxes }, every) => {
			// Fixed nodes on a lattice of their own, so that they do not overlap one another.
			const fixed = Uint8Array.from(positions.subarray(0, positions.length / 2), (_, node) =>
				node % 8 <= every ? 1 : 0
			);
			fixed.forEach((isFixed, node) => {
				if (isFixed) positions.set([(node % 6) * 121 - 180, Math.floor(node / 6) * 61], 2 * node);
			});
			const before = positions.slice();
			removeOverlaps(positions, boxes, fixed, 4);
			expect(countOverlaps(positions, boxes)).toBe(0);
			fixed.forEach((isFixed, node) => {
				if (!isFixed) return;
				expect(positions[2 * node]).toBe(before[2 * node]);
				expect(positions[2 * node + 1]).toBe(before[2 * node + 1]);
			});
		}),
		{ numRuns: 100 }
	);
});

test('a node boxed in by fixed ones is found another place', () => {
	const positions = new Float64Array([0, 0, -30, 0, 30, 0, 0, -30, 0, 30, 3, 3]);
	const boxes = new Float64Array(12).fill(30);
	const fixed = new Uint8Array([1, 1, 1, 1, 1, 0]);
	removeOverlaps(positions, boxes, fixed, 2);
	expect(countOverlaps(positions, boxes)).toBe(0);
});

test('boxes that do not overlap do not move', () => {
	const positions = new Float64Array([0, 0, 100, 0, 0, 100]);
	const before = positions.slice();
	removeOverlaps(positions, new Float64Array(6).fill(50), new Uint8Array(3), 6);
	expect(positions).toEqual(before);
});

test('two boxes that overlap part along the axis on which that takes less', () => {
	const positions = new Float64Array([0, 0, 10, 15]);
	removeOverlaps(positions, new Float64Array([100, 20, 100, 20]), new Uint8Array(2), 0);
	expect([...positions]).toEqual([0, -2.5, 10, 17.5]);
});
