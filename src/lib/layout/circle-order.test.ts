import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph, graphOf, plantedCamps } from '../../../tests/support/signed-graphs';
import { canonicalise, type CanonicalGraph } from './canonical-graph';
import { circleOrder, countCircleCrossings } from './circle-order';
import { encodeGraph } from './encode-graph';
import type { LayoutGraph } from './layout-graph';
import { unwatched } from './watch';

const canonical = (graph: LayoutGraph) => canonicalise(encodeGraph(graph)).graph;
const byId = (graph: CanonicalGraph) => Int32Array.from({ length: graph.size }, (_, node) => node);

test('every node stands on the circle once', () => {
	fc.assert(
		fc.property(anyGraph, (given) => {
			const graph = canonical(given);
			expect([...circleOrder(graph, unwatched)].sort((a, b) => a - b)).toEqual([...byId(graph)]);
		})
	);
});

test('a ring and a tree, however they are named, have no crossing', () => {
	const names = ['q', 'c', 'x', 'a', 'm', 'e', 'z', 'k', 'b'];
	const ring = names.map((source, i) => ({
		source,
		target: names[(i + 4) % 9]!,
		sign: 1 as const
	}));
	const tree = names
		.slice(1)
		.map((source, i) => ({ source, target: names[i >> 1]!, sign: 1 as const }));
	for (const edges of [ring, tree]) {
		const graph = canonical(graphOf(edges));
		expect(countCircleCrossings(graph, byId(graph))).toBeGreaterThan(0);
		expect(countCircleCrossings(graph, circleOrder(graph, unwatched))).toBe(0);
	}
});

test('at most half of the crossings of the order of ids are left', () => {
	for (const seed of [1, 2, 3]) {
		const graph = canonical(plantedCamps(40, 100, 3, 0.05, seed).graph);
		const crossings = countCircleCrossings(graph, circleOrder(graph, unwatched));
		expect(crossings).toBeLessThan(countCircleCrossings(graph, byId(graph)) / 2);
	}
});
