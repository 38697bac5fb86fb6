import type { CanonicalGraph } from './canonical-graph';

/**
 * Writes into `into` the number of ties from `source` to every node; −1 where there is no way.
 * `queue` is room for as many nodes as the graph has.
 */
export function hopsFrom(
	graph: CanonicalGraph,
	source: number,
	into: Int32Array,
	queue: Int32Array
): void {
	const { offsets, neighbours } = graph;
	into.fill(-1);
	into[source] = 0;
	queue[0] = source;
	let end = 1;
	for (let at = 0; at < end; at++) {
		const node = queue[at]!;
		const next = into[node]! + 1;
		for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
			const neighbour = neighbours[i]!;
			if (into[neighbour] !== -1) continue;
			into[neighbour] = next;
			queue[end++] = neighbour;
		}
	}
}

/**
 * Writes into `into` the length of the shortest path from `source` to every node, and `cap` where
 * it is that long or longer. `lengths` gives each entry of `graph.neighbours` its length, a small
 * positive integer: buckets then do for a priority queue (Dial 1969) and no rounding can differ.
 */
export function cappedLengthsFrom(
	graph: CanonicalGraph,
	source: number,
	lengths: Int8Array,
	cap: number,
	into: Int32Array
): void {
	const { offsets, neighbours } = graph;
	into.fill(cap);
	into[source] = 0;
	const buckets: number[][] = Array.from({ length: cap }, () => []);
	buckets[0]?.push(source);
	for (let length = 0; length < cap; length++) {
		for (const node of buckets[length]!) {
			if (into[node] !== length) continue; // reached on a shorter way since
			for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
				const next = length + lengths[i]!;
				const neighbour = neighbours[i]!;
				if (next >= into[neighbour]!) continue;
				into[neighbour] = next;
				buckets[next]!.push(neighbour);
			}
		}
	}
}
