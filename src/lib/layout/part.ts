import type { CanonicalGraph } from './canonical-graph';

/** Some nodes of a graph and where they lie among themselves, in pixels. */
export interface Part {
	readonly members: Int32Array;
	/** x and y of each member. */
	readonly positions: Float64Array;
}

export interface Bounds {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** The rectangle around the boxes of a part's nodes; all 0 where it has none. */
export function boundsOf(graph: CanonicalGraph, { members, positions }: Part): Bounds {
	if (members.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
	let left = Infinity;
	let right = -Infinity;
	let top = Infinity;
	let bottom = -Infinity;
	members.forEach((node, index) => {
		const halfWidth = graph.boxes[2 * node]! / 2;
		const halfHeight = graph.boxes[2 * node + 1]! / 2;
		left = Math.min(left, positions[2 * index]! - halfWidth);
		right = Math.max(right, positions[2 * index]! + halfWidth);
		top = Math.min(top, positions[2 * index + 1]! - halfHeight);
		bottom = Math.max(bottom, positions[2 * index + 1]! + halfHeight);
	});
	return { left, top, width: right - left, height: bottom - top };
}

/** Pixels between two nodes in rows and columns. */
const ROW_GAP = 12;

/**
 * Nodes in rows and columns in the order given, about as wide as `width`, or as wide as screens are
 * where it is not given. The middle of the first lies at the origin.
 */
export function inRows(graph: CanonicalGraph, members: Int32Array, width?: number): Part {
	let cellWidth = 1;
	let cellHeight = 1;
	for (const node of members) {
		cellWidth = Math.max(cellWidth, graph.boxes[2 * node]! + ROW_GAP);
		cellHeight = Math.max(cellHeight, graph.boxes[2 * node + 1]! + ROW_GAP);
	}
	const wanted = width ?? Math.sqrt(1.5 * members.length * cellWidth * cellHeight);
	const columns = Math.max(1, Math.min(members.length, Math.round(wanted / cellWidth)));
	const positions = new Float64Array(2 * members.length);
	for (let index = 0; index < members.length; index++) {
		positions[2 * index] = (index % columns) * cellWidth;
		positions[2 * index + 1] = Math.floor(index / columns) * cellHeight;
	}
	return { members, positions };
}

/** The nodes of a graph whose places are given, and the others, both ascending. */
export function splitByFixed(graph: CanonicalGraph): { held: Int32Array; free: Int32Array } {
	const nodes = Int32Array.from({ length: graph.size }, (_, node) => node);
	const isHeld = (node: number) => !Number.isNaN(graph.fixed[2 * node]!);
	return { held: nodes.filter(isHeld), free: nodes.filter((node) => !isHeld(node)) };
}
