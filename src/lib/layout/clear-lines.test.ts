import { expect, test } from 'vitest';
import { clearLines, type Drawing } from './clear-lines';

const drawing = (
	positions: number[],
	ties: number[],
	held: number[] = [],
	strands = 1
): Drawing => {
	const size = positions.length / 2;
	return {
		positions: Float64Array.from(positions),
		boxes: new Float64Array(2 * size).fill(30),
		diameters: new Float64Array(size).fill(20),
		fixed: Uint8Array.from({ length: size }, (_, node) => (held.includes(node) ? 1 : 0)),
		ties: Int32Array.from(ties),
		strands: new Int32Array(ties.length / 2).fill(strands)
	};
};

/** How far node 2 lies from the line through nodes 0 and 1. */
function awayFromLine({ positions }: Drawing): number {
	const [ax, ay, bx, by, x, y] = [...positions] as [number, number, number, number, number, number];
	return Math.abs((bx - ax) * (y - ay) - (by - ay) * (x - ax)) / Math.hypot(bx - ax, by - ay);
}

test('a symbol on the line of two others moves off it', () => {
	const crossed = drawing([0, 0, 300, 0, 150, 3], [0, 1]);
	clearLines(crossed, 6);
	expect(awayFromLine(crossed)).toBeGreaterThan(10 + 8.9);
	expect(crossed.positions[5]).toBeGreaterThan(3);
});

test('one that lies right in the middle of it moves too', () => {
	const crossed = drawing([0, 0, 300, 0, 150, 0], [0, 1]);
	clearLines(crossed, 6);
	expect(awayFromLine(crossed)).toBeGreaterThan(10 + 8.9);
});

test('it moves off a fan of lines by the width of the fan', () => {
	const crossed = drawing([0, 0, 300, 0, 150, 3], [0, 1], [], 3);
	clearLines(crossed, 6);
	// Two bends of 26 px, of which a quadratic curve reaches a half on either side.
	expect(awayFromLine(crossed)).toBeGreaterThan(10 + 8.9 + 13 - 0.5);
});

test('fixed nodes stay, and the line moves instead', () => {
	const crossed = drawing([0, 0, 300, 0, 150, 3], [0, 1], [2]);
	clearLines(crossed, 6);
	expect([...crossed.positions.subarray(4)]).toEqual([150, 3]);
	expect(awayFromLine(crossed)).toBeGreaterThan(10 + 8.9);
});

test('where nothing is crossed, nothing moves', () => {
	const clear = drawing([0, 0, 300, 0, 150, 100], [0, 1, 1, 2]);
	const before = clear.positions.slice();
	clearLines(clear, 6);
	expect(clear.positions).toEqual(before);
});

test('no symbol is moved farther than 40 pixels for it', () => {
	const row = Array.from({ length: 10 }, (_, i) => [i * 60, 0]).flat();
	const crowded = drawing([...row, 700, 4], [0, 10]);
	const before = crowded.positions.slice();
	clearLines(crowded, 0);
	crowded.positions.forEach((value, i) => expect(Math.abs(value - before[i]!)).toBeLessThan(41));
});
