import { seededRandom } from '../analysis/random';
import type { CanonicalGraph } from './canonical-graph';
import type { StressModel } from './stress-model';
import { relax, shuffleTerms, stepSizes, stressOf } from './stress-sgd';
import { allPairTerms, pivotTerms } from './stress-terms';
import type { Watch } from './watch';

export interface DescentOptions {
	/** Rounds of descent in a start. */
	readonly rounds: number;
	/** How often to start anew from other random places, given the number of nodes. */
	startsFor(size: number): number;
	/** Above so many nodes pivots stand for all the others. */
	readonly allPairsUpTo: number;
	readonly pivots: number;
}

const SEED = 1;

/**
 * The positions of a connected graph, in lengths, with the least stress among some annealed starts,
 * or the one annealed from `from`. Fixed nodes do not move.
 */
export function descend(
	graph: CanonicalGraph,
	model: StressModel,
	{ rounds, startsFor, allPairsUpTo, pivots }: DescentOptions,
	watch: Watch,
	from?: Float64Array
): Float64Array {
	const random = seededRandom(SEED);
	const terms = shuffleTerms(
		graph.size <= allPairsUpTo
			? allPairTerms(graph, model)
			: pivotTerms(graph, model, pivots, random),
		random
	);
	const sizes = stepSizes(terms, rounds);
	const times = from ? 1 : startsFor(graph.size);
	let best = from ?? new Float64Array(2 * graph.size);
	let least = Infinity;
	for (let start = 0; start < times; start++) {
		if (start > 0 && watch.timeIsUp()) break;
		const positions = from?.slice() ?? randomPositions(graph.size, random);
		for (let round = 0; round < rounds && !watch.timeIsUp(); round++) {
			relax(positions, terms, sizes[round]!);
			watch.onprogress((start + (round + 1) / rounds) / times);
		}
		const stress = stressOf(positions, terms);
		if (stress >= least) continue;
		least = stress;
		best = positions;
	}
	return best;
}

function randomPositions(size: number, random: () => number): Float64Array {
	const side = Math.sqrt(size);
	return new Float64Array(2 * size).map(() => random() * side);
}
