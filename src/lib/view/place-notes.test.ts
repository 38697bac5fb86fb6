import { describe, expect, it } from 'vitest';
import { intersect } from './scene-bounds';
import { placeNotes } from './place-notes';

const size = { width: 20, height: 12 };
const line = { corners: [0, 0, 200, 0], ...size };
const boxAt = ([x, y]: readonly [number, number]) => ({ x: x - 10, y: y - 6, ...size });

describe('placeNotes', () => {
	it('puts a note on the middle of its line', () => {
		expect(placeNotes([line], [])).toEqual([[100, 0]]);
		expect(placeNotes([{ corners: [0, 0, 100, 0, 100, 100], ...size }], [])).toEqual([[100, 0]]);
	});

	it('moves it along the line where something stands there', () => {
		const taken = [{ x: 90, y: -10, width: 20, height: 20 }];
		const [at] = placeNotes([line], taken);
		expect(at?.[1]).toBe(0);
		expect(intersect(boxAt(at!), taken[0]!)).toBeNull();
	});

	it('keeps the notes of neighbouring lines apart', () => {
		const lines = [0, 4, 8].map((y) => ({ corners: [0, y, 200, y], ...size }));
		const places = placeNotes(lines, []).map((at) => boxAt(at!));
		expect(intersect(places[0]!, places[1]!)).toBeNull();
		expect(intersect(places[1]!, places[2]!)).toBeNull();
		expect(intersect(places[0]!, places[2]!)).toBeNull();
	});

	it('puts it beside a line that has no room of its own', () => {
		const taken = [{ x: 0, y: -3, width: 200, height: 6 }];
		const [at] = placeNotes([line], taken);
		expect(Math.abs(at![1])).toBeLessThan(15);
		expect(intersect(boxAt(at!), taken[0]!)).toBeNull();
	});

	it('finds the place that covers least where every place is taken', () => {
		const taken = [
			{ x: 0, y: -10, width: 150, height: 20 },
			{ x: 150, y: -1, width: 50, height: 2 }
		];
		const [at] = placeNotes([line], taken);
		expect(at?.[0]).toBeGreaterThan(140);
	});

	it('returns null for a line with no station in sight', () => {
		const window = { x: 190, y: -5, width: 10, height: 10 };
		expect(placeNotes([line], [], window)).toEqual([null]);
	});
});
