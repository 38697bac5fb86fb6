import { connectedComponents, inducedGraph, isFixed, type CanonicalGraph } from './canonical-graph';
import { finishLayout } from './finish-layout';
import type { LayoutSteps } from './layout-steps';
import { seededRandom } from './random';
import { relax, shuffleTerms, stepSizes, stressOf, type StressTerms } from './stress-sgd';
import type { StressModel } from './stress-model';
import { allPairTerms, pivotTerms } from './stress-terms';

export interface StressOptions {
	/** Rounds of descent in a start. */
	readonly rounds: number;
	/** How often to start anew from other random positions; the best is kept. */
	readonly starts: number;
	/** Above so many nodes pivots stand for all the others. */
	readonly allPairsUpTo: number;
	readonly pivots: number;
}

const SEED = 1;

/** Lays out each component by stress, then scales, removes overlaps and packs. */
export function* stressLayout(
	graph: CanonicalGraph,
	modelOf: (graph: CanonicalGraph) => StressModel,
	options: StressOptions
): LayoutSteps {
	const positions = new Float64Array(2 * graph.size);
	const components = connectedComponents(graph);
	let done = 0;
	let hurry = false;
	// The small ones first: they cost next to nothing, and if time runs out they are in order.
	for (const members of components.slice().reverse()) {
		if (members.length > 1) {
			const part = inducedGraph(graph, members);
			const steps = anneal(part, modelOf(part), options, hurry);
			for (;;) {
				const { done: ended, value } = steps.next(hurry);
				if (ended) {
					members.forEach((node, index) => {
						positions[2 * node] = value[2 * index]!;
						positions[2 * node + 1] = value[2 * index + 1]!;
					});
					break;
				}
				if (yield ((done + value * members.length) / graph.size) * 0.95) hurry = true;
			}
		}
		done += members.length;
	}
	return finishLayout(graph, components, positions);
}

/** The positions with the least stress among some annealed starts, in units of length. */
function* anneal(
	graph: CanonicalGraph,
	model: StressModel,
	{ rounds, starts, allPairsUpTo, pivots }: StressOptions,
	hurry: boolean
): LayoutSteps {
	const random = seededRandom(SEED);
	const terms = shuffleTerms(
		graph.size <= allPairsUpTo
			? allPairTerms(graph, model)
			: pivotTerms(graph, model, pivots, random),
		random
	);
	const sizes = stepSizes(terms, rounds);
	let best: Float64Array | null = null;
	let least = Infinity;
	for (let start = 0; start < starts; start++) {
		const positions = randomStart(graph, terms, random);
		for (let round = 0; round < rounds; round++) {
			if (hurry) break;
			relax(positions, terms, sizes[round]!);
			if (yield (start + (round + 1) / rounds) / starts) hurry = true;
		}
		const stress = stressOf(positions, terms);
		if (stress < least) {
			least = stress;
			best = positions;
		}
		if (hurry) break;
	}
	return best!;
}

function randomStart(graph: CanonicalGraph, terms: StressTerms, random: () => number) {
	const positions = new Float64Array(2 * graph.size);
	const side = Math.sqrt(graph.size);
	for (let i = 0; i < positions.length; i++) positions[i] = random() * side;
	void isFixed;
	return positions;
}
