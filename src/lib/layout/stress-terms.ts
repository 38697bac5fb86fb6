import { isFixed, type CanonicalGraph } from './canonical-graph';
import type { StressModel } from './stress-model';
import type { StressTerms } from './stress-sgd';

const FAR = 2 ** 30;

/** The terms of a stress model for a connected graph: room for `room` of them to begin with. */
function termList(graph: CanonicalGraph, model: StressModel, room: number) {
	const terms = {
		first: new Int32Array(room),
		second: new Int32Array(room),
		target: new Float64Array(room),
		firstWeight: new Float64Array(room),
		secondWeight: new Float64Array(room)
	};
	let count = 0;
	return {
		/** `forFirst` and `forSecond` are multiples of the weight 1 / distance². */
		add(first: number, second: number, units: number, forFirst: number, forSecond: number) {
			const target = units / model.unitsPerLength;
			const weight = 1 / (target * target);
			const firstWeight = isFixed(graph, first) ? 0 : forFirst * weight;
			const secondWeight = isFixed(graph, second) ? 0 : forSecond * weight;
			if (firstWeight === 0 && secondWeight === 0) return;
			terms.first[count] = first;
			terms.second[count] = second;
			terms.target[count] = target;
			terms.firstWeight[count] = firstWeight;
			terms.secondWeight[count] = secondWeight;
			count++;
		},
		finish: (): StressTerms => ({
			first: terms.first.slice(0, count),
			second: terms.second.slice(0, count),
			target: terms.target.slice(0, count),
			firstWeight: terms.firstWeight.slice(0, count),
			secondWeight: terms.secondWeight.slice(0, count)
		})
	};
}

/** Writes for each neighbour of `node` the units of its tie into `into`, which is −1 elsewhere. */
function markTies(graph: CanonicalGraph, model: StressModel, node: number, into: Int32Array) {
	for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
		into[graph.neighbours[i]!] = model.tieLengths[i]!;
	}
}

/** One term for every pair of nodes of a connected graph. */
export function allPairTerms(graph: CanonicalGraph, model: StressModel): StressTerms {
	const { size } = graph;
	const terms = termList(graph, model, (size * (size - 1)) / 2);
	const distances = new Int32Array(size);
	const tied = new Int32Array(size);
	for (let a = 0; a < size; a++) {
		model.distancesFrom(a, distances);
		tied.fill(-1);
		markTies(graph, model, a, tied);
		for (let b = a + 1; b < size; b++) {
			if (tied[b] === -1) terms.add(a, b, distances[b]!, 1, 1);
			else terms.add(a, b, tied[b]!, model.tieEmphasis, model.tieEmphasis);
		}
	}
	return terms.finish();
}

/**
 * One term for every tie of a connected graph, and one from every node to each of some pivots,
 * which stand for the nodes around them: Ortmann, Klimenta and Brandes, "A sparse stress model"
 * (2016). A pivot is not drawn towards a node that is none: it would be drawn by all of them.
 */
export function pivotTerms(
	graph: CanonicalGraph,
	model: StressModel,
	pivotCount: number,
	random: () => number
): StressTerms {
	const { size, offsets, neighbours } = graph;
	const { pivots, distances, region } = choosePivots(graph, model, pivotCount, random);
	const pivotOf = new Int32Array(size).fill(-1);
	pivots.forEach((node, pivot) => (pivotOf[node] = pivot));
	const within = distances.map((fromPivot, pivot) => countWithin(fromPivot, region, pivot));

	const terms = termList(graph, model, neighbours.length + size * pivots.length);
	const tied = new Int32Array(size);
	for (let node = 0; node < size; node++) {
		tied.fill(-1);
		markTies(graph, model, node, tied);
		for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
			const other = neighbours[i]!;
			if (other > node) terms.add(node, other, tied[other]!, model.tieEmphasis, model.tieEmphasis);
		}
		const own = pivotOf[node]!;
		// A pair of pivots is added once, from the later one.
		const others = own === -1 ? pivots.length : own;
		for (let pivot = 0; pivot < others; pivot++) {
			const other = pivots[pivot]!;
			if (tied[other] !== -1) continue;
			const units = distances[pivot]![node]!;
			const forOther = own === -1 ? 0 : within[own]![units >> 1]!;
			terms.add(node, other, units, within[pivot]![units >> 1]!, forOther);
		}
	}
	return terms.finish();
}

/**
 * Some nodes far apart from one another, the units from each to every node, and for every node
 * which of them is nearest. Each is drawn with a chance that grows with its distance from those
 * before it: the farthest itself would always be one at the rim.
 */
function choosePivots(
	graph: CanonicalGraph,
	model: StressModel,
	count: number,
	random: () => number
) {
	const { size } = graph;
	const pivots: number[] = [];
	const distances: Int32Array[] = [];
	const nearest = new Int32Array(size).fill(FAR);
	const region = new Int32Array(size);
	let next = Math.floor(random() * size);
	while (pivots.length < count) {
		const fromPivot = new Int32Array(size);
		model.distancesFrom(next, fromPivot);
		let total = 0;
		for (let node = 0; node < size; node++) {
			if (fromPivot[node]! < nearest[node]!) {
				nearest[node] = fromPivot[node]!;
				region[node] = pivots.length;
			}
			total += nearest[node]!;
		}
		pivots.push(next);
		distances.push(fromPivot);
		if (total === 0) break;
		let left = random() * total;
		next = nearest.findIndex((units) => units > 0 && (left -= units) < 0);
	}
	return { pivots, distances, region };
}

/** For each number of units, how many nodes of the pivot's region are no farther from it. */
function countWithin(fromPivot: Int32Array, region: Int32Array, pivot: number): Int32Array {
	const most = fromPivot.reduce((a, b) => Math.max(a, b), 0);
	const counts = new Int32Array(most + 1);
	region.forEach((of, node) => {
		if (of === pivot) counts[fromPivot[node]!]!++;
	});
	for (let units = 1; units <= most; units++) counts[units]! += counts[units - 1]!;
	return counts;
}
