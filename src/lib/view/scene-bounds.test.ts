import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SceneItem, SceneText } from '../picture/scene';
import { boundsOf, crosses, intersect, unite } from './scene-bounds';

const word: SceneText = {
	kind: 'text',
	text: 'Afghanistan',
	x: 100,
	y: 50,
	size: 12,
	weight: 600,
	family: 'sans',
	fill: '#000000',
	anchor: 'middle'
};
const box = { x: 0, y: 0, width: 10, height: 10 };

describe('boundsOf', () => {
	it('holds a stroke to its outer edge', () => {
		const path: SceneItem = { kind: 'path', d: 'M0 0L10 20', stroke: '#000000', strokeWidth: 4 };
		expect(boundsOf([path])).toEqual({ x: -2, y: -2, width: 14, height: 24 });
	});

	it('holds a curve by its control points', () => {
		expect(boundsOf([{ kind: 'path', d: 'M0 0Q5 -30 10 0', fill: '#000000' }])).toEqual({
			x: 0,
			y: -30,
			width: 10,
			height: 30
		});
	});

	it('holds no more of a path than its clip lets through', () => {
		const path: SceneItem = { kind: 'path', d: 'M-50 5L50 6', fill: '#000000', clip: box };
		expect(boundsOf([path])).toEqual({ x: 0, y: 5, width: 10, height: 1 });
	});

	it('holds a text on the side that its anchor says, above and below its baseline', () => {
		const middle = boundsOf([word])!;
		const start = boundsOf([{ ...word, anchor: 'start' }])!;
		const end = boundsOf([{ ...word, anchor: 'end' }])!;
		expect(middle.x + middle.width / 2).toBeCloseTo(100);
		expect(start.x).toBe(100);
		expect(end.x + end.width).toBeCloseTo(100);
		expect(middle.y).toBeLessThan(50 - 8);
		expect(middle.y + middle.height).toBeGreaterThan(52);
	});

	it('leaves room for slanted letters', () => {
		expect(boundsOf([{ ...word, italic: true }])!.width).toBeGreaterThan(boundsOf([word])!.width);
	});

	it('holds a group at its place and in its size', () => {
		const path: SceneItem = { kind: 'path', d: 'M0 0L10 20', stroke: '#000000', strokeWidth: 4 };
		const group: SceneItem = { kind: 'group', x: 100, y: 50, scale: 2, items: [path] };
		expect(boundsOf([group])).toEqual({ x: 96, y: 46, width: 28, height: 48 });
		expect(boundsOf([{ ...group, items: [] }])).toBeNull();
	});

	it('returns null where nothing is drawn', () => {
		expect(boundsOf([])).toBeNull();
		expect(unite([null, null])).toBeNull();
	});
});

describe('intersect', () => {
	it('returns what two boxes share, and null where they are apart', () => {
		expect(intersect(box, { x: 5, y: -5, width: 10, height: 10 })).toEqual({
			x: 5,
			y: 0,
			width: 5,
			height: 5
		});
		expect(intersect(box, { x: 11, y: 0, width: 1, height: 1 })).toBeNull();
	});
});

describe('crosses', () => {
	it('sees a line that passes through without a corner inside', () => {
		expect(crosses([-5, 5, 15, 5], box)).toBe(true);
		expect(crosses([-5, -5, 20, 18], box)).toBe(true);
	});

	it('is not fooled by a line whose own box overlaps', () => {
		expect(crosses([-8, 6, 6, 30], box)).toBe(false);
	});

	it('agrees with looking at many points of the line', () => {
		const place = fc.integer({ min: -20, max: 30 });
		fc.assert(
			fc.property(place, place, place, place, (x1, y1, x2, y2) => {
				const seen = Array.from({ length: 401 }, (_, at) => at / 400).some((t) => {
					const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
					return x >= 0 && x <= 10 && y >= 0 && y <= 10;
				});
				// A corner may be cut between two of the points, never the other way round.
				if (seen) expect(crosses([x1, y1, x2, y2], box)).toBe(true);
				const wide = { x: -1, y: -1, width: 12, height: 12 };
				const nearby = Array.from({ length: 401 }, (_, at) => at / 400).some((t) => {
					const [x, y] = [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
					return x >= wide.x && x <= 11 && y >= wide.y && y <= 11;
				});
				if (!nearby) expect(crosses([x1, y1, x2, y2], box)).toBe(false);
			})
		);
	});
});
