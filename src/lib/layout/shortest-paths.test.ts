import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyGraph } from '../../../tests/support/signed-graphs';
import { canonicalise, type CanonicalGraph } from './canonical-graph';
import { encodeGraph } from './encode-graph';
import { cappedLengths, hopsFrom } from './shortest-paths';

/** All shortest paths by Floyd and Warshall, which shares nothing with the code under test. */
function byTable(graph: CanonicalGraph, lengthOf: (tie: number) => number): number[][] {
	const nodes = Array.from({ length: graph.size }, (_, node) => node);
	const table = nodes.map((a) => nodes.map((b) => (a === b ? 0 : Infinity)));
	graph.signs.forEach((_, tie) => {
		const [a, b] = [graph.ties[2 * tie]!, graph.ties[2 * tie + 1]!];
		table[a]![b] = table[b]![a] = lengthOf(tie);
	});
	for (const via of nodes) {
		for (const a of nodes) {
			for (const b of nodes) {
				table[a]![b] = Math.min(table[a]![b]!, table[a]![via]! + table[via]![b]!);
			}
		}
	}
	return table;
}

test('hops are as many as the table says, and −1 where there is no way', () => {
	fc.assert(
		fc.property(anyGraph, (given) => {
			const { graph } = canonicalise(encodeGraph(given));
			const expected = byTable(graph, () => 1);
			const hops = new Int32Array(graph.size);
			for (let node = 0; node < graph.size; node++) {
				hopsFrom(graph, node, hops, new Int32Array(graph.size));
				expect([...hops]).toEqual(expected[node]!.map((d) => (d === Infinity ? -1 : d)));
			}
		})
	);
});

test('lengths are those of the table, and the cap where they would be more', () => {
	fc.assert(
		fc.property(anyGraph, fc.integer({ min: 1, max: 25 }), (given, cap) => {
			const { graph } = canonicalise(encodeGraph(given));
			const length = (sign: number) => [15, 8, 5, 10][sign + 1]!;
			const expected = byTable(graph, (tie) => length(graph.signs[tie]!));
			const lengthsFrom = cappedLengths(graph, Int8Array.from(graph.neighbourSigns, length), cap);
			const lengths = new Int32Array(graph.size);
			for (let node = 0; node < graph.size; node++) {
				lengthsFrom(node, lengths);
				expect([...lengths]).toEqual(expected[node]!.map((d) => Math.min(d, cap)));
			}
		})
	);
});
