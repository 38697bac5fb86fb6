import type { CanonicalGraph } from './canonical-graph';
import { visitNearPairs } from './near-pairs';

/** The least pixels to a length of 1: at it, small boxes still leave a tie some room. */
const LEAST = 84;
/**
 * The share of nodes that the scale keeps clear of all others; the rest is pushed clear. A small
 * network has the screen to itself and can have more, which keeps it truer to its distances.
 */
const CLEAR_NODES = 0.3;
const CLEAR_SMALL = 18;
/** The share of ties that keep `LINE_ROOM` pixels of their line between the boxes of their ends. */
const CLEAR_TIES = 0.35;
const LINE_ROOM = 26;

/**
 * How many pixels a length of 1 should have so that the boxes find room: large enough that hardly
 * any push is needed and lines are seen between their ends, and no larger, because labels must stay
 * readable when the whole is on the screen.
 *
 * @param positions x and y of each node, in lengths
 * @param least the answer where the boxes need no more
 */
export function fitScale(
	graph: CanonicalGraph,
	positions: Float64Array,
	gap: number,
	least = LEAST
): number {
	const { size, boxes, ties } = graph;
	if (size < 2) return least;
	let widest = 0;
	let highest = 0;
	for (let node = 0; node < size; node++) {
		widest = Math.max(widest, boxes[2 * node]!);
		highest = Math.max(highest, boxes[2 * node + 1]!);
	}
	const needs = new Float64Array(size).fill(least);
	const reachX = (widest + gap) / least;
	const reachY = (highest + gap) / least;
	visitNearPairs(positions, reachX, reachY, (a, b) => {
		const dx = Math.abs(positions[2 * a]! - positions[2 * b]!);
		const dy = Math.abs(positions[2 * a + 1]! - positions[2 * b + 1]!);
		const width = (boxes[2 * a]! + boxes[2 * b]!) / 2 + gap;
		const height = (boxes[2 * a + 1]! + boxes[2 * b + 1]!) / 2 + gap;
		// Beside or above each other, whichever comes first; never for two on one spot.
		const need = Math.min(width / dx, height / dy);
		if (need > needs[a]!) needs[a] = need;
		if (need > needs[b]!) needs[b] = need;
	});
	const lineNeeds = new Float64Array(ties.length / 2);
	for (let tie = 0; tie < lineNeeds.length; tie++) {
		lineNeeds[tie] = lineNeed(positions, boxes, ties[2 * tie]!, ties[2 * tie + 1]!);
	}
	return Math.max(
		quantile(needs, Math.max(CLEAR_NODES, Math.min(0.8, CLEAR_SMALL / size))),
		quantile(lineNeeds, CLEAR_TIES),
		least
	);
}

/** The scale at which the line between two nodes shows for LINE_ROOM pixels. */
function lineNeed(positions: Float64Array, boxes: Float64Array, a: number, b: number): number {
	const dx = Math.abs(positions[2 * a]! - positions[2 * b]!);
	const dy = Math.abs(positions[2 * a + 1]! - positions[2 * b + 1]!);
	const distance = Math.sqrt(dx * dx + dy * dy);
	if (distance === 0) return 0;
	// A line leaves a box through its side or its top, whichever it meets first.
	const hidden = (node: number) => Math.min(boxes[2 * node]! / dx, boxes[2 * node + 1]! / dy) / 2;
	return hidden(a) + hidden(b) + LINE_ROOM / distance;
}

function quantile(values: Float64Array, share: number): number {
	if (values.length === 0) return 0;
	const sorted = values.slice().sort();
	return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}
