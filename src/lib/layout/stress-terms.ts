import { isFixed, type CanonicalGraph } from './canonical-graph';
import type { StressModel } from './stress-model';
import type { StressTerms } from './stress-sgd';

const FAR = 2 ** 30;

/** A list of terms for a connected graph, with room for `room` of them. */
function termList(graph: CanonicalGraph, model: StressModel, room: number) {
	const first = new Int32Array(room);
	const second = new Int32Array(room);
	const target = new Float32Array(room);
	const firstWeight = new Float32Array(room);
	const secondWeight = new Float32Array(room);
	const held = Uint8Array.from({ length: graph.size }, (_, node) => (isFixed(graph, node) ? 1 : 0));
	let count = 0;
	let even = true;
	return {
		/** `forFirst` and `forSecond` are multiples of the weight 1 / distance². */
		add(a: number, b: number, units: number, forFirst: number, forSecond: number) {
			if (held[a]! + held[b]! === 2) return;
			const distance = units / model.unitsPerLength;
			const weight = 1 / (distance * distance);
			first[count] = a;
			second[count] = b;
			target[count] = distance;
			firstWeight[count] = held[a] ? 0 : forFirst * weight;
			secondWeight[count] = held[b] ? 0 : forSecond * weight;
			if (firstWeight[count] !== secondWeight[count]) even = false;
			count++;
		},
		finish(): StressTerms {
			const weights = firstWeight.subarray(0, count);
			return {
				first: first.subarray(0, count),
				second: second.subarray(0, count),
				target: target.subarray(0, count),
				firstWeight: weights,
				secondWeight: even ? weights : secondWeight.subarray(0, count)
			};
		}
	};
}

/** For one node at a time, the units of its tie to every other node; 0 where there is none. */
function tieUnits(graph: CanonicalGraph, model: StressModel) {
	const { offsets, neighbours } = graph;
	const units = new Int32Array(graph.size);
	let last = 0;
	return (node: number): Int32Array => {
		for (let i = offsets[last]!; i < offsets[last + 1]!; i++) units[neighbours[i]!] = 0;
		for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
			units[neighbours[i]!] = model.tieLengths[i]!;
		}
		last = node;
		return units;
	};
}

/** One term for every pair of nodes of a connected graph. */
export function allPairTerms(graph: CanonicalGraph, model: StressModel): StressTerms {
	const { size } = graph;
	const terms = termList(graph, model, (size * (size - 1)) / 2);
	const distances = new Int32Array(size);
	const tiesOf = tieUnits(graph, model);
	for (let a = 0; a < size; a++) {
		model.distancesFrom(a, distances);
		const tied = tiesOf(a);
		for (let b = a + 1; b < size; b++) {
			if (tied[b] === 0) terms.add(a, b, distances[b]!, 1, 1);
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
	const tiesOf = tieUnits(graph, model);
	for (let node = 0; node < size; node++) {
		const tied = tiesOf(node);
		for (let i = offsets[node]!; i < offsets[node + 1]!; i++) {
			const other = neighbours[i]!;
			if (other > node) terms.add(node, other, tied[other]!, model.tieEmphasis, model.tieEmphasis);
		}
		const own = pivotOf[node]!;
		// A pair of pivots is added once, from the later one.
		const others = own === -1 ? pivots.length : own;
		for (let pivot = 0; pivot < others; pivot++) {
			const other = pivots[pivot]!;
			if (tied[other] !== 0) continue;
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
