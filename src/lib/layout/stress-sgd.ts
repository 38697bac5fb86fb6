/**
 * Stress by stochastic gradient descent: Zheng, Pawar and Goodman, "Graph drawing by stochastic
 * gradient descent" (2018). Only + − × ÷ and Math.sqrt, which every machine computes to the same
 * bits; exp, log and hypot differ between engines.
 */
import { shuffledIndices } from '../analysis/random';

/** How far apart pairs of nodes should lie, and how much that matters to each of the two. */
export interface StressTerms {
	readonly first: Int32Array;
	readonly second: Int32Array;
	readonly target: Float32Array;
	/** Weight of the term for the first node; 0 leaves it where it is. */
	readonly firstWeight: Float32Array;
	/** The same array where every term weighs the same for both. */
	readonly secondWeight: Float32Array;
}

/** The same terms in an order drawn from `random`, so that a pass through memory is a shuffled one. */
export function shuffleTerms(terms: StressTerms, random: () => number): StressTerms {
	const order = shuffledIndices(terms.first.length, random);
	const firstWeight = pickFloats(terms.firstWeight, order);
	return {
		first: pickInts(terms.first, order),
		second: pickInts(terms.second, order),
		target: pickFloats(terms.target, order),
		firstWeight,
		secondWeight:
			terms.secondWeight === terms.firstWeight ? firstWeight : pickFloats(terms.secondWeight, order)
	};
}

function pickInts(from: Int32Array, order: Int32Array): Int32Array {
	const picked = new Int32Array(order.length);
	for (let i = 0; i < order.length; i++) picked[i] = from[order[i]!]!;
	return picked;
}

function pickFloats(from: Float32Array, order: Int32Array): Float32Array {
	const picked = new Float32Array(order.length);
	for (let i = 0; i < order.length; i++) picked[i] = from[order[i]!]!;
	return picked;
}

/**
 * The step sizes of an annealing: geometric from the one at which the lightest term is met in full
 * to the one at which the heaviest is met by `accuracy`.
 */
export function stepSizes(terms: StressTerms, rounds: number, accuracy = 0.1): Float64Array {
	let lightest = Infinity;
	let heaviest = 0;
	for (const weights of [terms.firstWeight, terms.secondWeight]) {
		for (const weight of weights) {
			if (weight === 0) continue;
			if (weight < lightest) lightest = weight;
			if (weight > heaviest) heaviest = weight;
		}
	}
	const sizes = new Float64Array(rounds);
	if (heaviest === 0 || rounds === 0) return sizes;
	sizes[0] = 1 / lightest;
	const last = Math.min(accuracy / heaviest, sizes[0]);
	const ratio = rounds > 1 ? root(last / sizes[0], rounds - 1) : 1;
	for (let round = 1; round < rounds; round++) sizes[round] = sizes[round - 1]! * ratio;
	return sizes;
}

/** The n-th root of a number in (0, 1], by halving: Math.pow may differ in the last bit. */
function root(value: number, n: number): number {
	let low = 0;
	let high = 1;
	for (let halving = 0; halving < 60; halving++) {
		const middle = (low + high) / 2;
		let power = 1;
		for (let i = 0; i < n; i++) power *= middle;
		if (power < value) low = middle;
		else high = middle;
	}
	return high;
}

/**
 * The step of the layout, in the worker and out of it: moves both nodes of every term from `from`
 * up to `to` towards the distance that it asks for. Touches nothing but `positions` (x, y by turns).
 */
export function relax(
	positions: Float64Array,
	terms: StressTerms,
	stepSize: number,
	from = 0,
	to = terms.first.length
): void {
	const { first, second, target, firstWeight, secondWeight } = terms;
	for (let term = from; term < to; term++) {
		const a = 2 * first[term]!;
		const b = 2 * second[term]!;
		let dx = positions[a]! - positions[b]!;
		const dy = positions[a + 1]! - positions[b + 1]!;
		let distance = Math.sqrt(dx * dx + dy * dy);
		if (distance < 1e-9) {
			// On one spot there is no direction to part in: any will do, if it is always the same.
			dx = 1e-9;
			distance = 1e-9;
		}
		const pull = (distance - target[term]!) / (2 * distance);
		const moveFirst = Math.min(1, firstWeight[term]! * stepSize) * pull;
		const moveSecond = Math.min(1, secondWeight[term]! * stepSize) * pull;
		positions[a] = positions[a]! - moveFirst * dx;
		positions[a + 1] = positions[a + 1]! - moveFirst * dy;
		positions[b] = positions[b]! + moveSecond * dx;
		positions[b + 1] = positions[b + 1]! + moveSecond * dy;
	}
}

/** The weighted sum of squared differences between the distances and what the terms ask for. */
export function stressOf(positions: Float64Array, terms: StressTerms): number {
	const { first, second, target, firstWeight, secondWeight } = terms;
	let stress = 0;
	for (let term = 0; term < first.length; term++) {
		const a = 2 * first[term]!;
		const b = 2 * second[term]!;
		const dx = positions[a]! - positions[b]!;
		const dy = positions[a + 1]! - positions[b + 1]!;
		const miss = Math.sqrt(dx * dx + dy * dy) - target[term]!;
		stress += (firstWeight[term]! + secondWeight[term]!) * miss * miss;
	}
	return stress;
}
