import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { RelationTypeId } from '../model/schema';
import { mostLines, mostPoints, smallPicture } from './small-picture';

const { index } = readSample();
const line = (source: string, target: string, type = 'hostility') => ({
	source,
	target,
	relation: { type: type as RelationTypeId }
});

describe('a small picture', () => {
	it('fills the square by its longer side, and stands in its middle', () => {
		const positions = new Map([
			['a', [-100, 5] as const],
			['b', [300, 5] as const],
			['c', [100, 105] as const]
		]);
		const actors = [{ id: 'a' }, { id: 'b' }, { id: 'c' }, { id: 'unplaced' }];
		const lines = [line('a', 'b'), line('b', 'c', 'alliance'), line('c', 'unplaced')];
		const picture = smallPicture(index, actors, lines, positions);
		expect(new Map(picture.points.map((at, place) => [place, at]))).toEqual(
			new Map([
				[0, [1000, 375]],
				[1, [500, 625]],
				[2, [0, 375]]
			])
		);
		expect(picture.lines).toEqual([
			[2, 0, '#D55E00'],
			[0, 1, '#0072B2']
		]);
	});

	it('keeps the actors with most lines, and never more than a list can hold', () => {
		const actors = Array.from({ length: 1000 }, (_, at) => ({ id: `n${at}` }));
		const positions = new Map(actors.map(({ id }, at) => [id, [at % 30, at] as const]));
		const lines = actors.flatMap(({ id }, at) =>
			at === 0 ? [] : [line('n0', id), line('n999', id)]
		);
		const picture = smallPicture(index, actors, lines, positions);
		expect([picture.points.length, picture.lines.length <= mostLines]).toEqual([mostPoints, true]);
		expect(
			picture.points.flat().every((one) => Number.isInteger(one) && one >= 0 && one <= 1000)
		).toBe(true);
	});

	it('of one actor is a point in the middle, and of nobody is empty', () => {
		const one = smallPicture(index, [{ id: 'a' }], [], new Map([['a', [7, 7] as const]]));
		expect(one).toEqual({ points: [[500, 500]], lines: [] });
		expect(smallPicture(index, [], [], new Map())).toEqual({ points: [], lines: [] });
	});
});
