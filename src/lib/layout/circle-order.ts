import type { CanonicalGraph } from './canonical-graph';
import type { Watch } from './watch';

/** Above so many nodes the first order has to do: sifting takes nodes times ties. */
const MOST_SIFTED = 400;
const MOST_SWEEPS = 8;

/**
 * The nodes in an order in which few ties cross when they stand on a circle: Baur and Brandes,
 * "Crossing reduction in circular layouts" (2004). Each node is first put at the better end of a
 * row; then, up to 400 nodes, each in turn is moved to its best place on the circle.
 */
export function circleOrder(graph: CanonicalGraph, watch: Watch): Int32Array {
	const order = growRow(graph);
	if (graph.size < 4 || graph.size > MOST_SIFTED) return order;
	for (let sweep = 0, better = true; better && sweep < MOST_SWEEPS; sweep++) {
		better = false;
		for (let node = 0; node < graph.size && !watch.timeIsUp(); node++) {
			if (sift(graph, order, node)) better = true;
			watch.onprogress((sweep + node / graph.size) / MOST_SWEEPS);
		}
	}
	return order;
}

/**
 * A row that grows at both ends: always by the node with the fewest ties that would stay open, at
 * the end where its ties to the row pass under fewer open ones.
 */
function growRow(graph: CanonicalGraph): Int32Array {
	const { size, offsets, neighbours } = graph;
	const row = new Int32Array(2 * size);
	let left = size;
	let right = size;
	const place = new Int32Array(size).fill(-1);
	/** Ties to nodes outside the row. */
	const open = new Int32Array(size).map((_, node) => offsets[node + 1]! - offsets[node]!);
	const degree = open.slice();
	for (let step = 0; step < size; step++) {
		let node = -1;
		for (let other = 0; other < size; other++) {
			if (place[other] !== -1) continue;
			const fewer = node === -1 ? 1 : open[node]! - open[other]!;
			if (fewer > 0 || (fewer === 0 && degree[other]! > degree[node]!)) node = other;
		}
		for (let i = offsets[node]!; i < offsets[node + 1]!; i++) open[neighbours[i]!]!--;
		let passed = 0;
		const passedFromLeft = new Map<number, number>();
		const inRow = neighbours
			.subarray(offsets[node]!, offsets[node + 1]!)
			.filter((neighbour) => place[neighbour] !== -1)
			.sort((a, b) => place[a]! - place[b]!);
		let at = left;
		for (const neighbour of inRow) {
			for (; at < place[neighbour]!; at++) passed += open[row[at]!]!;
			passedFromLeft.set(neighbour, passed);
		}
		for (; at < right; at++) passed += open[row[at]!]!;
		let atLeft = 0;
		let atRight = 0;
		for (const [neighbour, before] of passedFromLeft) {
			atLeft += before;
			atRight += passed - before - open[neighbour]!;
		}
		if (atLeft < atRight) place[node] = --left;
		else place[node] = right++;
		row[place[node]!] = node;
	}
	return row.slice(left, right);
}

/** Moves a node to where its ties cross fewest others, in place; false if that is where it is. */
function sift(graph: CanonicalGraph, order: Int32Array, node: number): boolean {
	const { size, offsets, neighbours } = graph;
	const from = order.indexOf(node);
	// The others in their order around the circle, beginning just after the node.
	const ring = Int32Array.from({ length: size - 1 }, (_, i) => order[(from + 1 + i) % size]!);
	const place = new Int32Array(size);
	ring.forEach((other, at) => (place[other] = at));
	const endsOf = (of: number, not: number, start: number) => {
		const ends: number[] = [];
		for (let i = offsets[of]!; i < offsets[of + 1]!; i++) {
			const neighbour = neighbours[i]!;
			if (neighbour !== not) ends.push((place[neighbour]! - start + size - 1) % (size - 1));
		}
		return ends.sort((a, b) => a - b);
	};
	let change = 0;
	let least = 0;
	let best = 0;
	for (let at = 0; at < size - 2; at++) {
		const passed = ring[at]!;
		const own = endsOf(node, passed, at);
		const theirs = endsOf(passed, node, at);
		change += pairsInOrder(theirs, own) - pairsInOrder(own, theirs);
		if (change >= least) continue;
		least = change;
		best = at + 1;
	}
	if (best === 0) return false;
	order.set(ring.subarray(0, best));
	order[best] = node;
	order.set(ring.subarray(best), best + 1);
	return true;
}

/** How many pairs have the first of one ascending list before the second of another. */
function pairsInOrder(firsts: readonly number[], seconds: readonly number[]): number {
	let pairs = 0;
	let before = 0;
	for (const second of seconds) {
		while (before < firsts.length && firsts[before]! < second) before++;
		pairs += before;
	}
	return pairs;
}

/** How many pairs of ties cross when the nodes stand on a circle in this order. */
export function countCircleCrossings(graph: CanonicalGraph, order: Int32Array): number {
	const place = new Int32Array(graph.size);
	order.forEach((node, at) => (place[node] = at));
	const chords: [number, number][] = [];
	for (let tie = 0; tie < graph.ties.length; tie += 2) {
		const [a, b] = [place[graph.ties[tie]!]!, place[graph.ties[tie + 1]!]!];
		chords.push([Math.min(a, b), Math.max(a, b)]);
	}
	let crossings = 0;
	chords.forEach(([a, b], i) => {
		for (const [c, d] of chords.slice(i + 1)) {
			if ((a < c && c < b && b < d) || (c < a && a < d && d < b)) crossings++;
		}
	});
	return crossings;
}
