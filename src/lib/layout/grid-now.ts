import { encodeGraph, positionsById } from './encode-graph';
import { grid } from './grid';
import type { LayoutGraph, Positions } from './layout-graph';
import { placeNodes } from './place-nodes';
import { unwatched } from './watch';

/**
 * Rows here and now, without a worker, for when no layout came: some 60 ms for 5,000 nodes. No other
 * layout comes with it.
 */
export function gridNow(graph: LayoutGraph): Positions {
	const arrays = encodeGraph(graph);
	return positionsById(arrays.ids, placeNodes(grid, arrays, unwatched));
}
