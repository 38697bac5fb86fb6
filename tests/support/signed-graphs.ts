import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { seededRandom } from '../../src/lib/analysis/random';
import type { LayoutEdge, LayoutGraph } from '../../src/lib/layout/layout-graph';

const box = { width: 90, height: 52, diameter: 28 };

/** A graph of these ties, with a box of ordinary size for every node. */
export function graphOf(edges: readonly LayoutEdge[], ids?: readonly string[]): LayoutGraph {
	const all = ids ?? [...new Set(edges.flatMap(({ source, target }) => [source, target]))];
	return { nodes: all.map((id) => ({ id, ...box })), edges };
}

const tribes = new URL('../../../shared/data/gahuku-gama.tsv', import.meta.url);

/** The tribes of the Gahuku-Gama (Read 1954), or null where the file does not lie beside the tree. */
export function gahukuGama(): LayoutGraph | null {
	if (!existsSync(tribes)) return null;
	const rows = readFileSync(tribes, 'utf8').trim().split('\n');
	return graphOf(
		rows.map((row) => {
			const [source = '', target = '', sign] = row.split('\t');
			return { source, target, sign: sign === '1' ? 1 : -1 };
		})
	);
}

/**
 * A connected network of camps: friendly within, hostile between, but for a share of `noise`.
 * `campOf` says where each node was planted.
 */
export function plantedCamps(
	size: number,
	tieCount: number,
	camps: number,
	noise: number,
	seed: number
): { graph: LayoutGraph; campOf: (id: string) => number } {
	const random = seededRandom(seed);
	const ids = Array.from({ length: size }, (_, node) => `n${node}`);
	const edges: LayoutEdge[] = [];
	const seen = new Set<string>();
	const tie = (a: number, b: number) => {
		const pair = `${Math.min(a, b)} ${Math.max(a, b)}`;
		if (a === b || seen.has(pair)) return;
		seen.add(pair);
		const friendly = (a % camps === b % camps) !== random() < noise;
		edges.push({ source: ids[a]!, target: ids[b]!, sign: friendly ? 1 : -1 });
	};
	// A tree in each camp first, then ties of which somewhat more than half are within a camp.
	for (let node = camps; node < size; node++) {
		tie(node, node - camps * (1 + Math.floor(random() * Math.floor(node / camps))));
	}
	while (edges.length < tieCount) {
		const a = Math.floor(random() * size);
		const b = Math.floor(random() * size);
		if ((a % camps === b % camps) === random() < 0.55) tie(a, b);
	}
	return { graph: graphOf(edges, ids), campOf: (id) => Number(id.slice(1)) % camps };
}

/** Any small graph: several components, repeated edges, loops, edges to nowhere, odd ids. */
export const anyGraph: fc.Arbitrary<LayoutGraph> = fc
	.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 24 })
	.chain((ids) =>
		fc.record({
			nodes: fc.constant(ids).chain((given) =>
				fc.tuple(
					...given.map((id) =>
						fc.record({
							id: fc.constant(id),
							width: fc.integer({ min: 10, max: 160 }),
							height: fc.integer({ min: 10, max: 80 })
						})
					)
				)
			),
			edges: fc.array(
				fc.record({
					source: fc.constantFrom(...ids, 'nowhere'),
					target: fc.constantFrom(...ids, 'nowhere'),
					sign: fc.constantFrom(-1 as const, 0 as const, 1 as const)
				}),
				{ maxLength: 50 }
			)
		})
	);

/** A graph, and the same one with its nodes and edges in another order and edges turned round. */
export const graphAndShuffled: fc.Arbitrary<readonly [LayoutGraph, LayoutGraph]> = anyGraph.chain(
	(graph) =>
		fc
			.record({
				nodes: fc.shuffledSubarray([...graph.nodes], { minLength: graph.nodes.length }),
				edges: fc.shuffledSubarray([...graph.edges], { minLength: graph.edges.length }),
				turned: fc.array(fc.boolean(), { minLength: 50, maxLength: 50 })
			})
			.map(({ nodes, edges, turned }) => [
				graph,
				{
					nodes,
					edges: edges.map((edge, i) =>
						turned[i] ? { ...edge, source: edge.target, target: edge.source } : edge
					)
				}
			])
);
