import type { LayoutGraph, Positions } from './layout-graph';

/**
 * A `LayoutGraph` as it crosses to the worker: nodes by index in the order of `ids`, everything
 * else in typed arrays that can be transferred.
 */
export interface GraphArrays {
	/** Without repetition. */
	readonly ids: readonly string[];
	/** Width and height of each node's box, pixels. */
	readonly boxes: Float64Array;
	/** Diameter of each node's symbol, pixels. */
	readonly diameters: Float64Array;
	/** Width and height of each node's label, pixels; 0 where there is none. */
	readonly labels: Float64Array;
	/** x and y of each fixed node, NaN for a free one. */
	readonly fixed: Float64Array;
	/** Two indices into `ids` for each edge. */
	readonly ends: Int32Array;
	/** The sign of each edge. */
	readonly signs: Int8Array;
}

const usable = (length: number) => (length >= 1 && length < 1e6 ? length : 1);

/**
 * The arrays of a graph. One pass and no sorting, because it runs on the main thread: some 5 ms for
 * 5,000 nodes and 10,000 edges. Sizes that are no lengths become 1.
 */
export function encodeGraph(graph: LayoutGraph): GraphArrays {
	const indexOf = new Map<string, number>();
	const ids: string[] = [];
	const boxes = new Float64Array(2 * graph.nodes.length);
	const diameters = new Float64Array(graph.nodes.length);
	const labels = new Float64Array(2 * graph.nodes.length);
	const fixed = new Float64Array(2 * graph.nodes.length).fill(NaN);
	for (const node of graph.nodes) {
		if (indexOf.has(node.id)) continue;
		const index = ids.push(node.id) - 1;
		indexOf.set(node.id, index);
		boxes[2 * index] = usable(node.width);
		boxes[2 * index + 1] = usable(node.height);
		diameters[index] = usable(node.diameter ?? Math.min(node.width, node.height) / 2);
		if (node.labelWidth !== undefined && node.labelHeight !== undefined) {
			labels[2 * index] = usable(node.labelWidth);
			labels[2 * index + 1] = usable(node.labelHeight);
		}
		if (node.fixed && Number.isFinite(node.fixed[0]) && Number.isFinite(node.fixed[1])) {
			fixed[2 * index] = node.fixed[0];
			fixed[2 * index + 1] = node.fixed[1];
		}
	}
	const ends = new Int32Array(2 * graph.edges.length);
	const signs = new Int8Array(graph.edges.length);
	let count = 0;
	for (const edge of graph.edges) {
		const source = indexOf.get(edge.source);
		const target = indexOf.get(edge.target);
		if (source === undefined || target === undefined || source === target) continue;
		ends[2 * count] = source;
		ends[2 * count + 1] = target;
		signs[count] = edge.sign;
		count++;
	}
	return {
		ids,
		boxes: boxes.slice(0, 2 * ids.length),
		diameters: diameters.slice(0, ids.length),
		labels: labels.slice(0, 2 * ids.length),
		fixed: fixed.slice(0, 2 * ids.length),
		ends: ends.slice(0, 2 * count),
		signs: signs.slice(0, count)
	};
}

/** The buffers of the arrays, to hand over to the worker instead of copying them. */
export const buffersOf = (arrays: GraphArrays): ArrayBuffer[] =>
	[arrays.boxes, arrays.diameters, arrays.labels, arrays.fixed, arrays.ends, arrays.signs].map(
		(array) => array.buffer as ArrayBuffer
	);

/** The x and y of each node by its id. */
export function positionsById(ids: readonly string[], positions: Float64Array): Positions {
	const byId = new Map<string, readonly [number, number]>();
	ids.forEach((id, index) => byId.set(id, [positions[2 * index]!, positions[2 * index + 1]!]));
	return byId;
}
