import { describe, expect, it } from 'vitest';
import { boundsOf } from './scene-bounds';
import { boxPath, circlePath, curvePath, polygonPath, polylinePath } from './shape-path';

describe('paths', () => {
	it('are written with M, L, Q, C and Z and absolute coordinates', () => {
		expect(polylinePath([0, 0, 10, 5.126])).toBe('M0 0L10 5.13');
		expect(
			polygonPath([
				[0, 0],
				[4, 0],
				[4, 3]
			])
		).toBe('M0 0L4 0L4 3Z');
		expect(curvePath({ kind: 'quadratic', points: [0, 0, 5, 9, 10, 0] })).toBe('M0 0Q5 9 10 0');
		expect(boxPath({ x: 1, y: 2, width: 3, height: 4 })).toBe('M1 2L4 2L4 6L1 6Z');
		expect(circlePath(0, 0, 1)).toMatch(/^M[^A]*(C[^A]*){4}Z$/);
	});

	it('keep a rounded box within the box, also where the corners would meet', () => {
		const d = boxPath({ x: 0, y: 0, width: 6, height: 20 }, 8);
		expect(boundsOf([{ kind: 'path', d, fill: '#000000' }])).toEqual({
			x: 0,
			y: 0,
			width: 6,
			height: 20
		});
	});
});
