import fc from 'fast-check';
import { expect, test } from 'vitest';
import { graphAndShuffled, graphOf } from '../../../tests/support/signed-graphs';
import { canonicalise, connectedComponents, inducedGraph, MIXED } from './canonical-graph';
import { encodeGraph } from './encode-graph';
import type { LayoutEdge } from './layout-graph';

const canonical = (edges: readonly LayoutEdge[], ids?: readonly string[]) =>
	canonicalise(encodeGraph(graphOf(edges, ids))).graph;

test('the order of a file leaves no trace', () => {
	fc.assert(
		fc.property(graphAndShuffled, ([graph, shuffled]) => {
			expect(canonicalise(encodeGraph(shuffled)).graph).toEqual(
				canonicalise(encodeGraph(graph)).graph
			);
		})
	);
});

test.each([
	[[1, 1], 1],
	[[-1, -1], -1],
	[[0, 0], 0],
	[[0, 1], 1],
	[[-1, 0], -1],
	[[1, -1], MIXED],
	[[1, 1, 1, -1], MIXED],
	[[-1, 1, 0, 1], MIXED]
] as const)('edges of the signs %j between one pair make one tie of sign %i', (signs, expected) => {
	const graph = canonical(
		signs.map((sign, i) =>
			i % 2 ? { source: 'a', target: 'b', sign } : { source: 'b', target: 'a', sign }
		)
	);
	expect([...graph.signs]).toEqual([expected]);
	expect([...graph.ties]).toEqual([0, 1]);
});

test('neighbours are listed ascending, each with the sign of its tie', () => {
	const graph = canonical([
		{ source: 'c', target: 'b', sign: -1 },
		{ source: 'c', target: 'd', sign: 0 },
		{ source: 'a', target: 'c', sign: 1 }
	]);
	const [from, to] = [graph.offsets[2]!, graph.offsets[3]!];
	expect([...graph.neighbours.subarray(from, to)]).toEqual([0, 1, 3]);
	expect([...graph.neighbourSigns.subarray(from, to)]).toEqual([1, -1, 0]);
});

test('edges of one pair are one tie that counts them, in the part as in the whole', () => {
	const graph = canonical([
		{ source: 'a', target: 'b', sign: 1 },
		{ source: 'b', target: 'a', sign: 1 },
		{ source: 'b', target: 'c', sign: -1 }
	]);
	expect([...graph.strands]).toEqual([2, 1]);
	expect([...inducedGraph(graph, Int32Array.from([0, 1])).strands]).toEqual([2]);
});

test('components come largest first, and the part that one forms has its ties alone', () => {
	const graph = canonical(
		[
			{ source: 'a', target: 'e', sign: 1 },
			{ source: 'b', target: 'd', sign: -1 },
			{ source: 'd', target: 'f', sign: 1 }
		],
		['a', 'b', 'c', 'd', 'e', 'f']
	);
	const components = connectedComponents(graph);
	expect(components.map((members) => [...members])).toEqual([[1, 3, 5], [0, 4], [2]]);
	const part = inducedGraph(graph, components[0]!);
	expect([...part.ties]).toEqual([0, 1, 1, 2]);
	expect([...part.signs]).toEqual([-1, 1]);
});
