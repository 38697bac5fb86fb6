import type { LayoutGraph } from '../../src/lib/layout/layout-graph';
import { layoutNow } from '../../src/lib/layout/layout-now';
import { scaleFreeGraph } from '../bench/scale-free';
import { gahukuGama, plantedCamps } from '../support/signed-graphs';

/** Some nodes of a graph fixed off the places that a layout gave them. */
function partlyFixed(graph: LayoutGraph): LayoutGraph {
	const places = layoutNow('camps', graph);
	const nodes = graph.nodes.map((node, i) => {
		const [x, y] = places.get(node.id)!;
		return i % 3 ? { ...node, fixed: [x * 1.1 + 0.1, y / 3] as const } : node;
	});
	return { ...graph, nodes };
}

/** Some components, and nodes that nothing is tied to. */
function inPieces(): LayoutGraph {
	const { nodes, edges } = scaleFreeGraph(120, 200);
	return { nodes, edges: edges.filter((_, i) => i % 3 !== 0) };
}

/** What two engines have to agree on: every way that Camps and Distances take through the code. */
export function networksToAgreeOn(): ReadonlyMap<string, LayoutGraph> {
	const networks = new Map<string, LayoutGraph>([
		['planted camps', plantedCamps(40, 110, 3, 0.05, 1).graph],
		['200/400', scaleFreeGraph(200, 400)],
		['pieces', inPieces()],
		['partly fixed', partlyFixed(plantedCamps(40, 110, 3, 0.05, 2).graph)],
		['1,200/2,400, by pivots', scaleFreeGraph(1200, 2400)]
	]);
	const tribes = gahukuGama();
	if (tribes) networks.set('Gahuku-Gama', tribes);
	else console.warn('Not compared: ../shared/data/gahuku-gama.tsv is not beside this tree.');
	return networks;
}
