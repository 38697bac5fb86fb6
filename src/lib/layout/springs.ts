import coseBase from 'cose-base';
import cytoscape from 'cytoscape';
import coseBilkent from 'cytoscape-cose-bilkent';
import { isFixed, type CanonicalGraph } from './canonical-graph';
import { seededRandom } from './random';

cytoscape.use(coseBilkent);

export interface Watch {
	/** Whether to stop now and take what there is. */
	timeIsUp(): boolean;
	onprogress(fraction: number): void;
}

/**
 * x and y of every node by cose-bilkent (Dogrusoz et al., "A layout algorithm for undirected
 * compound graphs", 2009), run headless. The same each time in one engine; Math.sin keeps another
 * engine from giving the same bits.
 */
export function springs(graph: CanonicalGraph, watch: Watch): Float64Array {
	void watch;
	const { size, boxes, ties } = graph;
	const cy = cytoscape({
		headless: true,
		styleEnabled: true,
		layout: { name: 'preset' },
		style: [{ selector: 'node', style: { width: 'data(width)', height: 'data(height)' } }],
		elements: {
			nodes: Array.from({ length: size }, (_, node) => ({
				data: { id: `${node}`, width: boxes[2 * node], height: boxes[2 * node + 1] }
			})),
			edges: Array.from({ length: ties.length / 2 }, (_, tie) => ({
				data: { id: `e${tie}`, source: `${ties[2 * tie]}`, target: `${ties[2 * tie + 1]}` }
			}))
		}
	});
	const machineRandom = Math.random;
	Math.random = seededRandom(1);
	coseBase.layoutBase.RandomSeed.seed = 1;
	coseBase.layoutBase.RandomSeed.x = 0;
	try {
		cy.layout({
			name: 'cose-bilkent',
			animate: false,
			fit: false
		} as cytoscape.LayoutOptions).run();
		const positions = new Float64Array(2 * size);
		for (let node = 0; node < size; node++) {
			const { x, y } = cy.getElementById(`${node}`).position();
			positions[2 * node] = isFixed(graph, node) ? graph.fixed[2 * node]! : x;
			positions[2 * node + 1] = isFixed(graph, node) ? graph.fixed[2 * node + 1]! : y;
		}
		return positions;
	} finally {
		Math.random = machineRandom;
		cy.destroy();
	}
}
