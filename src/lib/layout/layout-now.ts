import { camps } from './camps';
import { circle } from './circle';
import { distances } from './distances';
import { encodeGraph, positionsById, type GraphArrays } from './encode-graph';
import { grid } from './grid';
import type { LayoutGraph, LayoutName, Positions } from './layout-graph';
import { placeNodes } from './place-nodes';
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
	return placeNodes(typeof layout === 'string' ? ownLayouts[layout] : layout, arrays, watch);
}

/** Lays a graph out here and now, without a worker: for tests, Node and small graphs. */
export function layoutNow(name: OwnLayoutName, graph: LayoutGraph): Positions {
	const arrays = encodeGraph(graph);
	return positionsById(arrays.ids, layOutArrays(name, arrays));
}
