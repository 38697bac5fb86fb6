import { describe, expect, it } from 'vitest';
import type { SceneItem } from '../formats/scene';
import { placeItems } from './place-items';
import { boundsOf } from './scene-bounds';
import { boxPath, circlePath, curvePath, placePath, polygonPath, polylinePath } from './shape-path';

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

describe('placePath', () => {
	it('moves and scales every coordinate', () => {
		expect(placePath('M0 0L10 -5Q1.5 2 3 4Z', 100, 200, 2)).toBe(
			'M100 200L120 190Q103 204 106 208Z'
		);
	});
});

describe('placeItems', () => {
	it('moves and scales strokes, dashes, clips and text alike', () => {
		const items: SceneItem[] = [
			{
				kind: 'path',
				d: 'M0 0L1 1',
				stroke: '#000000',
				strokeWidth: 2,
				dash: [7, 4],
				clip: { x: 0, y: 0, width: 5, height: 6 }
			},
			{
				kind: 'text',
				text: 'TTP',
				x: 1,
				y: 2,
				size: 12,
				weight: 600,
				family: 'sans',
				fill: '#000000',
				anchor: 'start'
			}
		];
		const [path, text] = placeItems(items, { x: 10, y: 20, scale: 3 });
		expect(path).toMatchObject({
			d: 'M10 20L13 23',
			strokeWidth: 6,
			dash: [21, 12],
			clip: { x: 10, y: 20, width: 15, height: 18 }
		});
		expect(text).toMatchObject({ x: 13, y: 26, size: 36, text: 'TTP' });
	});
});
