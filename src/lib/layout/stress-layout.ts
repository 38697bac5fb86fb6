import { alignTo } from './align';
import {
	connectedComponents,
	inducedGraph,
	isFixed,
	withoutFixed,
	type CanonicalGraph
} from './canonical-graph';
import { descend, type DescentOptions } from './descend';
import { BOX_GAP, finishLayout } from './finish-layout';
import { fitScale } from './fit-scale';
import { orient } from './orient';
import { splitByFixed, type Part } from './part';
import type { StressModel } from './stress-model';
import { watchPart, type Watch } from './watch';

export interface StressOptions extends DescentOptions {
	/** How far apart the nodes of a connected graph should lie. */
	modelOf(graph: CanonicalGraph): StressModel;
}

/** The share of the progress that is told before overlaps are removed. */
const DESCENT = 0.9;
/** By how much a scale read off a few fixed nodes may differ from the one that the boxes need. */
const FEW_MAY_DIFFER = 1.6;

/** Lays out each component by stress, scales it to its boxes, removes overlaps and packs. */
export function stressLayout(
	graph: CanonicalGraph,
	options: StressOptions,
	watch: Watch
): Float64Array {
	const parts: Part[] = [];
	let done = 0;
	// The small ones first: they cost next to nothing, and are in order if time runs out.
	for (const members of connectedComponents(graph).reverse()) {
		const share = (DESCENT * members.length) / graph.size;
		const part = inducedGraph(graph, members);
		const positions = placeComponent(part, options, watchPart(watch, done, done + share));
		parts.unshift({ members, positions });
		done += share;
	}
	return finishLayout(graph, parts);
}

/** Where the nodes of a connected graph lie among themselves, in pixels; fixed ones in place. */
function placeComponent(graph: CanonicalGraph, options: StressOptions, watch: Watch): Float64Array {
	const { held } = splitByFixed(graph);
	if (held.length === graph.size) return graph.fixed.slice();
	if (graph.size === 1) return new Float64Array(2);
	const model = options.modelOf(graph);
	if (held.length > graph.size / 2) {
		const scale = heldScale(graph, held, model);
		return settleAround(graph, startAmong(graph, held, scale), scale, model, options, watch);
	}
	const free = withoutFixed(graph);
	const freely = watchPart(watch, 0, held.length > 1 ? 0.8 : 1);
	const positions = descend(free, model, options, freely);
	orient(positions);
	const fitting = fitScale(free, positions, BOX_GAP);
	if (held.length > 1) {
		const read = heldScale(graph, held, model);
		const scale = Math.max(fitting / FEW_MAY_DIFFER, Math.min(fitting * FEW_MAY_DIFFER, read));
		return settleAround(graph, positions, scale, model, options, watchPart(watch, 0.8, 1));
	}
	const pixels = positions.map((value) => value * fitting);
	alignTo(pixels, graph.fixed);
	return pixels;
}

/**
 * Brings positions near to the fixed nodes and lets the free ones find their distances to them.
 * @param scale the pixels to a length of 1
 */
function settleAround(
	graph: CanonicalGraph,
	positions: Float64Array,
	scale: number,
	model: StressModel,
	options: DescentOptions,
	watch: Watch
): Float64Array {
	const places = graph.fixed.map((value) => value / scale);
	alignTo(positions, places);
	const start = positions.map((value, i) => (Number.isNaN(places[i]!) ? value : places[i]!));
	return descend(graph, model, options, watch, start).map((value) => value * scale);
}

/** The pixels to a length of 1 at which fixed nodes lie as far apart as they should, on average. */
function heldScale(graph: CanonicalGraph, held: Int32Array, model: StressModel): number {
	const units = new Int32Array(graph.size);
	const some = held.filter((_, i) => i % Math.ceil(held.length / 50) === 0);
	let sum = 0;
	let count = 0;
	for (const a of some) {
		model.distancesFrom(a, units);
		for (const b of held) {
			if (b === a) continue;
			const dx = graph.fixed[2 * a]! - graph.fixed[2 * b]!;
			const dy = graph.fixed[2 * a + 1]! - graph.fixed[2 * b + 1]!;
			sum += (Math.sqrt(dx * dx + dy * dy) / units[b]!) * model.unitsPerLength;
			count++;
		}
	}
	// Fixed nodes all on one spot say nothing about the scale.
	return sum > 0 ? Math.max(20, sum / count) : 120;
}

/** Starting positions, in lengths, where most nodes are fixed: each free one amid its neighbours. */
function startAmong(graph: CanonicalGraph, held: Int32Array, scale: number): Float64Array {
	const { offsets, neighbours, fixed } = graph;
	const positions = new Float64Array(2 * graph.size);
	for (let node = 0; node < graph.size; node++) {
		const near = neighbours
			.subarray(offsets[node]!, offsets[node + 1]!)
			.filter((neighbour) => isFixed(graph, neighbour));
		const around = near.length > 0 ? near : held;
		for (const other of isFixed(graph, node) ? [node] : around) {
			const count = isFixed(graph, node) ? 1 : around.length;
			positions[2 * node]! += fixed[2 * other]! / scale / count;
			positions[2 * node + 1]! += fixed[2 * other + 1]! / scale / count;
		}
	}
	return positions;
}
