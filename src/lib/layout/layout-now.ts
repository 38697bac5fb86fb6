import { camps } from './camps';
import { canonicalise, type CanonicalGraph } from './canonical-graph';
import { circle } from './circle';
import { distances } from './distances';
import { encodeGraph, type GraphArrays } from './encode-graph';
import { grid } from './grid';
import type { LayoutGraph, LayoutName, Positions } from './layout-graph';
import { runSteps, type Layout } from './layout-steps';

/** Every layout that needs no library; springs are loaded only where they are asked for. */
export type OwnLayoutName = Exclude<LayoutName, 'springs'>;

/** A layout that takes no time worth reporting, as one step. */
const atOnce = (place: (graph: CanonicalGraph) => Float64Array): Layout =>
	function* (graph) {
		yield 0;
		return place(graph);
	};

const ownLayouts: Record<OwnLayoutName, Layout> = {
	camps,
	distances,
	circle: atOnce(circle),
	grid: atOnce(grid)
};

/** x and y of every node in the order of `arrays.ids`. */
export function layOutArrays(
	name: OwnLayoutName,
	arrays: GraphArrays,
	timeIsUp?: () => boolean,
	onprogress?: (fraction: number) => void
): { positions: Float64Array; finished: boolean } {
	const { graph, order } = canonicalise(arrays);
	const { positions, finished } = runSteps(ownLayouts[name](graph), timeIsUp, onprogress);
	return { positions: inOrder(positions, order), finished };
}

/** Positions of canonical nodes, in the order of the request. */
export function inOrder(positions: Float64Array, order: Int32Array): Float64Array {
	const answer = new Float64Array(positions.length);
	order.forEach((index, node) => {
		answer[2 * index] = positions[2 * node]!;
		answer[2 * index + 1] = positions[2 * node + 1]!;
	});
	return answer;
}

/** Lays a graph out here and now, without a worker: for tests, Node and small graphs. */
export function layoutNow(name: OwnLayoutName, graph: LayoutGraph): Positions {
	const arrays = encodeGraph(graph);
	return positionsById(arrays.ids, layOutArrays(name, arrays).positions);
}

/** The positions of an answer by id. */
export function positionsById(ids: readonly string[], positions: Float64Array): Positions {
	const byId = new Map<string, readonly [number, number]>();
	ids.forEach((id, index) => byId.set(id, [positions[2 * index]!, positions[2 * index + 1]!]));
	return byId;
}
