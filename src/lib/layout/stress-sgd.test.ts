import { expect, test } from 'vitest';
import { seededRandom } from '../analysis/random';
import { normalisedStress } from '../analysis/stress';
import { scaleFreeGraph } from '../../../tests/bench/scale-free';
import { canonicalise } from './canonical-graph';
import { descend } from './descend';
import { encodeGraph } from './encode-graph';
import { relax, shuffleTerms, stepSizes, stressOf, type StressTerms } from './stress-sgd';
import { hopModel } from './stress-model';
import { allPairTerms, pivotTerms } from './stress-terms';
import { unwatched } from './watch';

const terms = (...rows: [number, number, number, number, number][]): StressTerms => ({
	first: Int32Array.from(rows, ([a]) => a),
	second: Int32Array.from(rows, ([, b]) => b),
	target: Float32Array.from(rows, ([, , target]) => target),
	firstWeight: Float32Array.from(rows, ([, , , weight]) => weight),
	secondWeight: Float32Array.from(rows, ([, , , , weight]) => weight)
});

const graphOf = (size: number, ties: number) =>
	canonicalise(encodeGraph(scaleFreeGraph(size, ties))).graph;

test('a full step brings two nodes to their distance, each by half', () => {
	const positions = new Float64Array([0, 0, 10, 0]);
	relax(positions, terms([0, 1, 4, 1, 1]), 1);
	expect([...positions]).toEqual([3, 0, 7, 0]);
});

test('a node of weight 0 stays', () => {
	const positions = new Float64Array([0, 0, 10, 0]);
	for (let i = 0; i < 60; i++) relax(positions, terms([0, 1, 4, 0, 1]), 1);
	expect(positions[0]).toBe(0);
	expect(positions[2]).toBeCloseTo(4, 9);
});

test('two nodes on one spot part', () => {
	const positions = new Float64Array([5, 5, 5, 5]);
	relax(positions, terms([0, 1, 2, 1, 1]), 1);
	expect(positions[0]! - positions[2]!).toBeCloseTo(2, 6);
});

test('step sizes fall evenly from the full step of the lightest term to the last', () => {
	const sizes = stepSizes(terms([0, 1, 1, 1, 1], [0, 2, 10, 0.01, 0.01], [1, 2, 1, 0, 0]), 11, 0.1);
	expect(sizes[0]).toBeCloseTo(100, 4);
	expect(sizes[10]).toBeCloseTo(0.1, 6);
	expect(sizes[5]! / sizes[4]!).toBeCloseTo(sizes[9]! / sizes[8]!, 9);
});

test('shuffling changes the order of the terms and nothing else', () => {
	const all = allPairTerms(graphOf(12, 20), hopModel(graphOf(12, 20)));
	const rows = (of: StressTerms) =>
		Array.from(of.first, (a, i) => [a, of.second[i], of.target[i], of.firstWeight[i]].join());
	const shuffled = shuffleTerms(all, seededRandom(1));
	expect(rows(shuffled)).not.toEqual(rows(all));
	expect(rows(shuffled).sort()).toEqual(rows(all).sort());
});

test('there is a term for every pair, with the number of ties between them', () => {
	const graph = graphOf(30, 45);
	const { first, target } = allPairTerms(graph, hopModel(graph));
	expect(first.length).toBe((30 * 29) / 2);
	expect(target.filter((hops) => hops === 1).length).toBe(45);
});

test('when every node is a pivot, every pair has one term, of the same distance', () => {
	const graph = graphOf(30, 45);
	const key = (of: StressTerms) =>
		Array.from(of.first, (a, i) =>
			[Math.min(a, of.second[i]!), Math.max(a, of.second[i]!), of.target[i]].join()
		).sort();
	const sparse = pivotTerms(graph, hopModel(graph), 30, seededRandom(3));
	expect(key(sparse)).toEqual(key(allPairTerms(graph, hopModel(graph))));
});

test('a few pivots stand for all: the stress is hardly higher than with every pair', () => {
	const graph = graphOf(400, 800);
	const stress = (allPairsUpTo: number) =>
		normalisedStress(
			descend(
				graph,
				hopModel(graph),
				{ rounds: 30, startsFor: () => 1, allPairsUpTo, pivots: 60 },
				unwatched
			),
			graph.ties
		);
	expect(stress(0)).toBeLessThan(stress(1000) * 1.2);
});

test('annealing finds the line of a path and the corners of a square', () => {
	const path = terms([0, 1, 1, 1, 1], [1, 2, 1, 1, 1], [0, 2, 2, 0.25, 0.25]);
	const positions = new Float64Array([0.3, 0.1, 0.9, 0.8, 0.2, 0.5]);
	for (const size of stepSizes(path, 60, 0.01)) relax(positions, path, size);
	expect(stressOf(positions, path)).toBeLessThan(1e-3);
});
