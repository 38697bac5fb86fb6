import { moveToFreeSpots } from './free-spots';
import { visitNearPairs } from './near-pairs';
import { meanPoint } from './orient';

const ROUNDS_PER_SIZE = 40;
const GROWTH = 1.05;
const MOST_GROWTHS = 100;

/**
 * Pushes overlapping boxes apart until none overlap, in place. Each round moves every overlapping
 * pair apart along the axis on which that takes less. Where the rounds do not get it done, all are
 * spread from their middle a little, so it ends; amid fixed nodes those still in the way move to
 * free spots. Boxes of two fixed nodes may go on overlapping. Only + − × ÷: the same bits everywhere.
 *
 * @param boxes width and height of each node's box, centred on its position
 * @param fixed 1 for a node that must not move
 * @param gap pixels that should stay free between two boxes
 */
export function removeOverlaps(
	positions: Float64Array,
	boxes: Float64Array,
	fixed: Uint8Array,
	gap: number
): void {
	const size = positions.length / 2;
	let reachX = 0;
	let reachY = 0;
	for (let node = 0; node < size; node++) {
		reachX = Math.max(reachX, boxes[2 * node]! + gap);
		reachY = Math.max(reachY, boxes[2 * node + 1]! + gap);
	}
	for (let growth = 0; growth <= MOST_GROWTHS; growth++) {
		for (let round = 0; round < ROUNDS_PER_SIZE; round++) {
			let pushed = false;
			visitNearPairs(positions, reachX, reachY, (a, b) => {
				if (push(positions, boxes, fixed, gap, a, b)) pushed = true;
			});
			if (!pushed) return;
		}
		if (fixed.includes(1)) break;
		spread(positions, GROWTH);
	}
	moveToFreeSpots(positions, boxes, fixed, gap);
}

/** Moves two boxes apart if they overlap; false if they do not, or neither may move. */
function push(
	positions: Float64Array,
	boxes: Float64Array,
	fixed: Uint8Array,
	gap: number,
	a: number,
	b: number
): boolean {
	const dx = positions[2 * b]! - positions[2 * a]!;
	const overlapX = (boxes[2 * a]! + boxes[2 * b]!) / 2 + gap - Math.abs(dx);
	if (overlapX <= 1e-6) return false;
	const dy = positions[2 * b + 1]! - positions[2 * a + 1]!;
	const overlapY = (boxes[2 * a + 1]! + boxes[2 * b + 1]!) / 2 + gap - Math.abs(dy);
	if (overlapY <= 1e-6) return false;
	if (fixed[a]! + fixed[b]! === 2) return false;
	const axis = overlapX < overlapY ? 0 : 1;
	const overlap = axis === 0 ? overlapX : overlapY;
	const direction = (axis === 0 ? dx : dy) < 0 ? -1 : 1;
	const share = fixed[a] ? 0 : fixed[b] ? 1 : 0.5;
	positions[2 * a + axis]! -= direction * overlap * share;
	positions[2 * b + axis]! += direction * overlap * (1 - share);
	return true;
}

/** Moves all nodes away from their middle by a factor. */
function spread(positions: Float64Array, factor: number): void {
	const [x, y] = meanPoint(positions);
	for (let i = 0; i < positions.length; i += 2) {
		positions[i] = x + (positions[i]! - x) * factor;
		positions[i + 1] = y + (positions[i + 1]! - y) * factor;
	}
}

/** How many pairs of boxes overlap. */
export function countOverlaps(positions: Float64Array, boxes: Float64Array): number {
	let reachX = 0;
	let reachY = 0;
	for (let node = 0; node < positions.length / 2; node++) {
		reachX = Math.max(reachX, boxes[2 * node]!);
		reachY = Math.max(reachY, boxes[2 * node + 1]!);
	}
	let overlaps = 0;
	visitNearPairs(positions, reachX, reachY, (a, b) => {
		const x = (boxes[2 * a]! + boxes[2 * b]!) / 2;
		const y = (boxes[2 * a + 1]! + boxes[2 * b + 1]!) / 2;
		const dx = Math.abs(positions[2 * a]! - positions[2 * b]!);
		const dy = Math.abs(positions[2 * a + 1]! - positions[2 * b + 1]!);
		if (dx < x && dy < y) overlaps++;
	});
	return overlaps;
}
