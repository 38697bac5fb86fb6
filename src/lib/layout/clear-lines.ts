import { removeOverlaps } from './remove-overlaps';

/** A drawing of some nodes and ties: what the pushes read and, in `positions`, what they write. */
export interface Drawing {
	/** x and y of each node. */
	readonly positions: Float64Array;
	/** Width and height of each node's box, centred on its position. */
	readonly boxes: Float64Array;
	/** The diameter of each node's symbol. */
	readonly diameters: Float64Array;
	/** 1 for a node that must not move. */
	readonly fixed: Uint8Array;
	/** Two node indices for each tie. */
	readonly ties: Int32Array;
	/** How many lines are drawn for each tie, side by side. */
	readonly strands: Int32Array;
}

/** How far apart the bends of two neighbouring lines of one pair are drawn, in pixels. */
export const FAN_STEP = 26;

/** Pixels that should stay free between a line and a symbol that it passes. */
const CLEARANCE = 9;
const ROUNDS = 60;
/** No symbol is moved farther than this, so that what stands together keeps doing so. */
const FARTHEST = 40;
/** Among many lines there is no way to dodge them all: then less, in inverse proportion. */
const FARTHEST_BY_TIES_PER_NODE = 56;
/** Above so many pairs of a tie and a node the rounds would take too long to be worth it. */
const MOST_PAIRS = 60_000;

/**
 * Moves symbols off the lines that pass under them, in place, where a few pixels do it: each round
 * pushes symbol and line apart, then boxes clear of one another, and the round that left the lines
 * clearest is kept. Does nothing to large drawings, where no such room is left anyway.
 */
export function clearLines(drawing: Drawing, gap: number): void {
	const { positions, boxes, fixed, ties } = drawing;
	if ((ties.length / 2) * (positions.length / 2) > MOST_PAIRS) return;
	const start = positions.slice();
	const tiesPerNode = ties.length / positions.length;
	const room = { start, farthest: Math.min(FARTHEST, FARTHEST_BY_TIES_PER_NODE / tiesPerNode) };
	let best = start;
	let least = coverage(drawing, null);
	for (let round = 0; round < ROUNDS && least > 1e-6; round++) {
		coverage(drawing, room);
		removeOverlaps(positions, boxes, fixed, gap);
		const covered = coverage(drawing, null);
		if (covered >= least) continue;
		least = covered;
		best = positions.slice();
	}
	positions.set(best);
}

/** Where the symbols lay at first and how far from there they may be pushed, in x and in y. */
interface Room {
	readonly start: Float64Array;
	readonly farthest: number;
}

/**
 * By how many clearances, all in all, symbols are nearer to lines of others than they should be;
 * where there is room to push, each such pair is also moved apart by half of what it lacks.
 */
function coverage(drawing: Drawing, room: Room | null): number {
	const { positions, diameters, fixed, ties, strands } = drawing;
	let covered = 0;
	for (let tie = 0; tie < ties.length; tie += 2) {
		const a = ties[tie]!;
		const b = ties[tie + 1]!;
		// The outermost line of a fan is a quadratic curve whose bend lies half the fan's width aside.
		const fan = (strands[tie / 2]! - 1) * FAN_STEP;
		for (let node = 0; node < diameters.length; node++) {
			if (node === a || node === b) continue;
			const ax = positions[2 * a]!;
			const ay = positions[2 * a + 1]!;
			const lineX = positions[2 * b]! - ax;
			const lineY = positions[2 * b + 1]! - ay;
			const toX = positions[2 * node]! - ax;
			const toY = positions[2 * node + 1]! - ay;
			const length = Math.sqrt(lineX * lineX + lineY * lineY);
			if (length === 0) continue;
			const along = (toX * lineX + toY * lineY) / (length * length);
			if (along <= 0 || along >= 1) continue;
			// Positive on the left of the line, which is as good a side as the right for one on it.
			const aside = (toY * lineX - toX * lineY) / length;
			const wanted = diameters[node]! / 2 + CLEARANCE + fan * along * (1 - along);
			const lacks = wanted - Math.abs(aside);
			if (lacks <= 0) continue;
			covered += lacks / wanted;
			if (!room) continue;
			const push = ((aside < 0 ? -1 : 1) * lacks) / 2 / length;
			move(node, -lineY * push, lineX * push);
			move(a, lineY * push * (1 - along), -lineX * push * (1 - along));
			move(b, lineY * push * along, -lineX * push * along);
		}
	}
	return covered;

	function move(node: number, dx: number, dy: number) {
		if (fixed[node]) return;
		const { start, farthest } = room!;
		for (const [i, d] of [
			[2 * node, dx],
			[2 * node + 1, dy]
		] as const) {
			const pushed = positions[i]! + d;
			positions[i] = Math.min(start[i]! + farthest, Math.max(start[i]! - farthest, pushed));
		}
	}
}
