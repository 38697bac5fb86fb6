import { canonicalise } from './canonical-graph';
import type { GraphArrays } from './encode-graph';
import type { Layout, Watch } from './watch';

/** x and y of every node as a layout places it, in the order of `arrays.ids`. */
export function placeNodes(layout: Layout, arrays: GraphArrays, watch: Watch): Float64Array {
	const { graph, order } = canonicalise(arrays);
	return inOrder(layout(graph, watch), order);
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
