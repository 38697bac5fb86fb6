import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packRectangles } from './pack-components';

const sizes = fc.array(
	fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 })),
	{
		maxLength: 90
	}
);

test('no two rectangles are nearer than the gap, and the first lies at the origin', () => {
	fc.assert(
		fc.property(sizes, (given) => {
			const placed = packRectangles(given, 10);
			expect(placed.map(({ width, height }) => [width, height])).toEqual(given);
			if (placed[0]) expect(placed[0]).toMatchObject({ x: 0, y: 0 });
			placed.forEach((a, i) => {
				for (const b of placed.slice(i + 1)) {
					const beside = a.x + a.width + 10 <= b.x || b.x + b.width + 10 <= a.x;
					const above = a.y + a.height + 10 <= b.y || b.y + b.height + 10 <= a.y;
					expect(beside || above).toBe(true);
				}
			});
		}),
		{ numRuns: 60 }
	);
});

test('small rectangles lie beside a large one and not in a row with it', () => {
	const placed = packRectangles(
		[[600, 400], ...Array.from({ length: 8 }, () => [80, 60] as const)],
		10
	);
	const right = Math.max(...placed.map(({ x, width }) => x + width));
	const bottom = Math.max(...placed.map(({ y, height }) => y + height));
	expect(right).toBeLessThan(800);
	expect(bottom).toBeLessThan(560);
});
