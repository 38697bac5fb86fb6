import { MIXED, type CanonicalGraph } from './canonical-graph';
import { cappedLengths } from './shortest-paths';
import type { StressModel } from './stress-model';

/** Whole units keep every sum exact. */
const UNITS_PER_LENGTH = 5;
const FRIENDLY = 5;
const UNSIGNED = 8;
/** Halfway between the two: a pair that is both friendly and hostile pulls to neither side. */
const BOTH = 10;
const HOSTILE = 15;
/** Nobody is wanted farther away: an enemy's enemy stands no farther off than an enemy's friend. */
const CAP = 20;
/** How far a bystander stands from its one enemy, and from another bystander of the same. */
const BESIDE = 6;

/**
 * Those who stand together close to one another, hostile camps apart: a friendly tie has length 1,
 * an unsigned one 1.6, a hostile one 3, and any two others are as far apart as the shortest path
 * over those lengths (never longer than the way over friends alone), at most 4.
 *
 * An actor whose only tie is hostile belongs to no camp: the length 3 would let it lie anywhere on
 * a circle that cuts through all of them. It is wanted beside that tie, and from everybody else as
 * far away as the way through it, which is longest outside.
 */
export function campModel(graph: CanonicalGraph): StressModel {
	const { size, offsets, neighbours, neighbourSigns } = graph;
	const besideOf = bystanders(graph);
	const tieLengths = new Int8Array(neighbours.length);
	for (let node = 0; node < size; node++) {
		for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
			const beside = besideOf[node] !== -1 || besideOf[neighbours[i]!] !== -1;
			tieLengths[i] = beside ? BESIDE : lengthOf(neighbourSigns[i]!);
		}
	}
	const lengthsFrom = cappedLengths(graph, tieLengths, CAP);
	return {
		distancesFrom(node, into) {
			const start = besideOf[node] === -1 ? node : besideOf[node]!;
			lengthsFrom(start, into);
			const further = start === node ? 0 : BESIDE;
			for (let other = 0; other < size; other++) {
				const via = besideOf[other]!;
				if (via === -1) continue;
				// Beyond the cap, or a bystander of someone far off would be wanted among his camp.
				into[other] = via === start && further > 0 ? 0 : into[via]! + BESIDE;
			}
			if (further > 0) for (let other = 0; other < size; other++) into[other]! += further;
			into[node] = 0;
		},
		tieLengths,
		tieEmphasis: 2,
		unitsPerLength: UNITS_PER_LENGTH
	};
}

function lengthOf(sign: number): number {
	if (sign === 1) return FRIENDLY;
	if (sign === -1) return HOSTILE;
	return sign === MIXED ? BOTH : UNSIGNED;
}

/** For each actor whose only tie is a hostile one the actor at its other end, else −1. */
export function bystanders(graph: CanonicalGraph): Int32Array {
	const { offsets, neighbours, neighbourSigns } = graph;
	return Int32Array.from({ length: graph.size }, (_, node) => {
		const only = offsets[node]!;
		const alone = offsets[node + 1]! === only + 1 && neighbourSigns[only] === -1;
		return alone ? neighbours[only]! : -1;
	});
}
