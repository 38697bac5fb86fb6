import type { GraphArrays } from './encode-graph';

/** The sign of a pair that has friendly and hostile edges: it pulls to neither side. */
export const MIXED = 2;

/**
 * A graph in the one order that its content gives: nodes by id, at most one tie a pair, ties sorted.
 * Everything a layout computes starts here, so that the order of the file cannot matter.
 */
export interface CanonicalGraph {
	readonly size: number;
	/** Width and height of each node's box, pixels. */
	readonly boxes: Float64Array;
	/** Diameter of each node's symbol, pixels. */
	readonly diameters: Float64Array;
	/** x and y of each fixed node, NaN for a free one. */
	readonly fixed: Float64Array;
	/** Two node indices for each tie, the lower first; ties in ascending order. */
	readonly ties: Int32Array;
	/** −1, 0, 1 or MIXED for each tie. */
	readonly signs: Int8Array;
	/** How many edges each tie stands for. */
	readonly strands: Int32Array;
	/** Where each node's part of `neighbours` begins; one entry more than nodes. */
	readonly offsets: Int32Array;
	/** The nodes tied to each node, ascending. */
	readonly neighbours: Int32Array;
	/** The sign of the tie to that neighbour. */
	readonly neighbourSigns: Int8Array;
	/** How many edges the tie to that neighbour stands for. */
	readonly neighbourStrands: Int32Array;
}

/** Whether a node's place is given. */
export const isFixed = (graph: CanonicalGraph, node: number) =>
	!Number.isNaN(graph.fixed[2 * node]!);

/** The sign of a pair that has edges of both these signs. */
const joined = (a: number, b: number) => (a === b || b === 0 ? a : a === 0 ? b : MIXED);

/**
 * The canonical graph of some arrays, and for each of its nodes the index that it has in `arrays`.
 */
export function canonicalise(arrays: GraphArrays): { graph: CanonicalGraph; order: Int32Array } {
	const { ids } = arrays;
	const size = ids.length;
	// By UTF-16 code unit: a locale would sort differently from one machine to the next.
	const order = Int32Array.from(ids.keys()).sort((a, b) =>
		ids[a]! < ids[b]! ? -1 : ids[a]! > ids[b]! ? 1 : 0
	);
	const rank = new Int32Array(size);
	const boxes = new Float64Array(2 * size);
	const diameters = new Float64Array(size);
	const fixed = new Float64Array(2 * size);
	order.forEach((index, node) => {
		rank[index] = node;
		diameters[node] = arrays.diameters[index]!;
		boxes.set(arrays.boxes.subarray(2 * index, 2 * index + 2), 2 * node);
		fixed.set(arrays.fixed.subarray(2 * index, 2 * index + 2), 2 * node);
	});

	// One number a pair, low · size + high, sorts the edges and brings those of one pair together.
	const edges = arrays.signs.length;
	const pairs = new Float64Array(edges);
	for (let edge = 0; edge < edges; edge++) {
		const a = rank[arrays.ends[2 * edge]!]!;
		const b = rank[arrays.ends[2 * edge + 1]!]!;
		pairs[edge] = Math.min(a, b) * size + Math.max(a, b);
	}
	const byPair = Int32Array.from(pairs.keys()).sort((a, b) => pairs[a]! - pairs[b]!);
	const ties = new Int32Array(2 * edges);
	const signs = new Int8Array(edges);
	const strands = new Int32Array(edges);
	let count = 0;
	let last = -1;
	for (const edge of byPair) {
		const pair = pairs[edge]!;
		const sign = arrays.signs[edge]!;
		if (pair === last) {
			signs[count - 1] = joined(signs[count - 1]!, sign);
			strands[count - 1]!++;
			continue;
		}
		last = pair;
		ties[2 * count] = Math.floor(pair / size);
		ties[2 * count + 1] = pair % size;
		strands[count] = 1;
		signs[count++] = sign;
	}
	return {
		graph: withNeighbours(
			{ size, boxes, diameters, fixed },
			ties.slice(0, 2 * count),
			signs.slice(0, count),
			strands.slice(0, count)
		),
		order
	};
}

/** The part of a graph that these nodes (ascending) and the ties between them form. */
export function inducedGraph(graph: CanonicalGraph, members: Int32Array): CanonicalGraph {
	const size = members.length;
	const boxes = new Float64Array(2 * size);
	const diameters = new Float64Array(size);
	const fixed = new Float64Array(2 * size);
	const local = new Int32Array(graph.size).fill(-1);
	members.forEach((node, index) => {
		local[node] = index;
		diameters[index] = graph.diameters[node]!;
		boxes.set(graph.boxes.subarray(2 * node, 2 * node + 2), 2 * index);
		fixed.set(graph.fixed.subarray(2 * node, 2 * node + 2), 2 * index);
	});
	const ties: number[] = [];
	const signs: number[] = [];
	const strands: number[] = [];
	members.forEach((node, index) => {
		for (let at = graph.offsets[node]!; at < graph.offsets[node + 1]!; at++) {
			const other = local[graph.neighbours[at]!]!;
			if (other <= index) continue;
			ties.push(index, other);
			signs.push(graph.neighbourSigns[at]!);
			strands.push(graph.neighbourStrands[at]!);
		}
	});
	return withNeighbours(
		{ size, boxes, diameters, fixed },
		Int32Array.from(ties),
		Int8Array.from(signs),
		Int32Array.from(strands)
	);
}

function withNeighbours(
	nodes: Pick<CanonicalGraph, 'size' | 'boxes' | 'diameters' | 'fixed'>,
	ties: Int32Array,
	signs: Int8Array,
	strands: Int32Array
): CanonicalGraph {
	const { size } = nodes;
	const offsets = new Int32Array(size + 1);
	for (const end of ties) offsets[end + 1]!++;
	for (let node = 0; node < size; node++) offsets[node + 1]! += offsets[node]!;
	const next = offsets.slice();
	const neighbours = new Int32Array(ties.length);
	const neighbourSigns = new Int8Array(ties.length);
	const neighbourStrands = new Int32Array(ties.length);
	const add = (node: number, neighbour: number, tie: number) => {
		const at = next[node]!++;
		neighbours[at] = neighbour;
		neighbourSigns[at] = signs[tie]!;
		neighbourStrands[at] = strands[tie]!;
	};
	// Lower neighbours first, then higher ones: both passes are ascending, and so each list is.
	for (let tie = 0; tie < signs.length; tie++) {
		add(ties[2 * tie + 1]!, ties[2 * tie]!, tie);
	}
	for (let tie = 0; tie < signs.length; tie++) {
		add(ties[2 * tie]!, ties[2 * tie + 1]!, tie);
	}
	return {
		...nodes,
		ties,
		signs,
		strands,
		offsets,
		neighbours,
		neighbourSigns,
		neighbourStrands
	};
}

/** The connected components, each with its nodes ascending; the largest first, then by first node. */
export function connectedComponents(graph: CanonicalGraph): Int32Array[] {
	const component = new Int32Array(graph.size).fill(-1);
	const components: Int32Array[] = [];
	const queue = new Int32Array(graph.size);
	for (let root = 0; root < graph.size; root++) {
		if (component[root] !== -1) continue;
		let end = 0;
		queue[end++] = root;
		component[root] = components.length;
		for (let at = 0; at < end; at++) {
			const node = queue[at]!;
			for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
				const neighbour = graph.neighbours[i]!;
				if (component[neighbour] !== -1) continue;
				component[neighbour] = components.length;
				queue[end++] = neighbour;
			}
		}
		components.push(queue.slice(0, end).sort());
	}
	return components.sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}

/** The same graph with every node free. */
export function withoutFixed(graph: CanonicalGraph): CanonicalGraph {
	return { ...graph, fixed: new Float64Array(2 * graph.size).fill(NaN) };
}
