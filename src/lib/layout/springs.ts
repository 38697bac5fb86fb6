import coseBase from 'cose-base';
import cytoscape from 'cytoscape';
import coseBilkent from 'cytoscape-cose-bilkent';
import { seededRandom } from '../analysis/random';
import { alignTo } from './align';
import { connectedComponents, isFixed, type CanonicalGraph } from './canonical-graph';
import { BOX_GAP, finishLayout } from './finish-layout';
import { fitScale } from './fit-scale';
import { orient } from './orient';
import type { Part } from './part';
import type { Layout, Watch } from './watch';

cytoscape.use(coseBilkent);

/**
 * Lines pull like springs and nodes push each other away: cose-bilkent (Dogrusoz et al., "A layout
 * algorithm for undirected compound graphs", 2009), run without a screen. The same each time in one
 * engine; its sines keep another engine from the same bits.
 */
export const springs: Layout = (graph, watch) => {
	if (graph.size === 0) return new Float64Array(0);
	const positions = embed(graph, watch);
	// It knows the sizes of the boxes, but leaves some overlapping: a little more room costs less
	// than pushing them apart.
	const growth = fitScale(graph, positions, BOX_GAP, 1);
	for (let i = 0; i < positions.length; i++) positions[i]! *= growth;
	alignTo(positions, graph.fixed);
	followFixed(graph, positions);
	// It lets components that nothing holds drift far apart, so they are packed as elsewhere.
	const parts = connectedComponents(graph).map((members): Part => {
		const own = Float64Array.from([...members].flatMap((node) => [...xy(positions, node)]));
		if (members.every((node) => !isFixed(graph, node))) orient(own);
		return { members, positions: own };
	});
	return finishLayout(graph, parts);
};

const xy = (positions: Float64Array, node: number) => positions.subarray(2 * node, 2 * node + 2);

function embed(graph: CanonicalGraph, watch: Watch): Float64Array {
	const { size, boxes, ties } = graph;
	const cy = cytoscape({
		headless: true,
		styleEnabled: true, // without it every node has the same size
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
	try {
		repeatably(watch, () =>
			cy
				.layout({ name: 'cose-bilkent', animate: false, fit: false } as cytoscape.LayoutOptions)
				.run()
		);
		return Float64Array.from({ length: 2 * size }, (_, i) => {
			const { x, y } = cy.getElementById(`${i >> 1}`).position();
			return i % 2 === 0 ? x : y;
		});
	} finally {
		cy.destroy();
	}
}

/**
 * Runs cose-bilkent with both of its sources of chance reset: its own generator, which goes on from
 * run to run, and Math.random, with which it grows pruned leaves back. Between two iterations it
 * asks the watch, which it knows nothing of.
 */
function repeatably(watch: Watch, run: () => void): void {
	const { prototype } = coseBase.CoSELayout;
	const { tick } = prototype;
	const { random } = Math;
	coseBase.layoutBase.RandomSeed.seed = 1;
	coseBase.layoutBase.RandomSeed.x = 0;
	Math.random = seededRandom(1);
	prototype.tick = function () {
		watch.onprogress(Math.min(1, this.totalIterations / this.maxIterations));
		if (watch.timeIsUp()) {
			if (this.prunedNodesAll.length === 0) return true;
			// Leaves are cut off before and put back after the last iteration: make it the last.
			if (!this.isTreeGrowing) this.totalIterations = this.maxIterations - 1;
		}
		return tick.call(this);
	};
	try {
		run();
	} finally {
		prototype.tick = tick;
		Math.random = random;
	}
}

/** Moves the free nodes along with the fixed ones around them, which jump to their places. */
function followFixed(graph: CanonicalGraph, positions: Float64Array): void {
	const { size, offsets, neighbours, fixed } = graph;
	let moves = new Float64Array(2 * size);
	let anyFixed = false;
	for (let i = 0; i < moves.length; i++) {
		if (!isFixed(graph, i >> 1)) continue;
		moves[i] = fixed[i]! - positions[i]!;
		anyFixed = true;
	}
	if (!anyFixed) return;
	for (let round = 0; round < 60; round++) {
		const next = moves.slice();
		for (let node = 0; node < size; node++) {
			const degree = offsets[node + 1]! - offsets[node]!;
			if (isFixed(graph, node) || degree === 0) continue;
			for (const axis of [0, 1]) {
				let sum = 0;
				for (let at = offsets[node]!; at < offsets[node + 1]!; at++) {
					sum += moves[2 * neighbours[at]! + axis]!;
				}
				next[2 * node + axis] = sum / degree;
			}
		}
		moves = next;
	}
	for (let i = 0; i < moves.length; i++) positions[i]! += moves[i]!;
}
