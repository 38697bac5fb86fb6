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
 * A function that writes into `into` the length of the shortest path from a node to every other,
 * and `cap` where it is that long or longer. `lengths` gives each entry of `graph.neighbours` its
 * length, a small positive integer: buckets then do for a priority queue (Dial 1969) and no
 * rounding can differ.
 */
export function cappedLengths(graph: CanonicalGraph, lengths: Int8Array, cap: number) {
	const { size, offsets, neighbours } = graph;
	// Nodes reached at each length, as linked lists; a node may stand in several, once a way.
	const room = neighbours.length + 1;
	const heads = new Int32Array(cap);
	const nodes = new Int32Array(room);
	const nexts = new Int32Array(room);
	return (source: number, into: Int32Array): void => {
		for (let node = 0; node < size; node++) into[node] = cap;
		heads.fill(-1);
		into[source] = 0;
		nodes[0] = source;
		nexts[0] = -1;
		heads[0] = 0;
		let count = 1;
		for (let length = 0; length < cap; length++) {
			for (let entry = heads[length]!; entry !== -1; entry = nexts[entry]!) {
				const node = nodes[entry]!;
				if (into[node] !== length) continue; // reached on a shorter way since
				for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
					const reached = length + lengths[i]!;
					const neighbour = neighbours[i]!;
					if (reached >= into[neighbour]!) continue;
					into[neighbour] = reached;
					nodes[count] = neighbour;
					nexts[count] = heads[reached]!;
					heads[reached] = count++;
				}
			}
		}
	};
}
