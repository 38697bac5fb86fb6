import { camps } from './camps';
import { canonicalise } from './canonical-graph';
import { circle } from './circle';
import { distances } from './distances';
import { encodeGraph, positionsById, type GraphArrays } from './encode-graph';
import { grid } from './grid';
import type { LayoutGraph, LayoutName, Positions } from './layout-graph';
import { unwatched, type Layout, type Watch } from './watch';

/** Every layout that needs no library; springs are loaded only where they are asked for. */
export type OwnLayoutName = Exclude<LayoutName, 'springs'>;

const ownLayouts: Record<OwnLayoutName, Layout> = { camps, distances, circle, grid };

/** x and y of every node in the order of `arrays.ids`. */
export function layOutArrays(
	layout: OwnLayoutName | Layout,
	arrays: GraphArrays,
	watch: Watch = unwatched
): Float64Array {
	const { graph, order } = canonicalise(arrays);
	const place = typeof layout === 'string' ? ownLayouts[layout] : layout;
	return inOrder(place(graph, watch), order);
}

/** Positions of canonical nodes, in the order of the request. */
function inOrder(positions: Float64Array, order: Int32Array): Float64Array {
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
	return positionsById(arrays.ids, layOutArrays(name, arrays));
}
