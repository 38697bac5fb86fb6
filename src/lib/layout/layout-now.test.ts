import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
	anyGraph,
	graphAndShuffled,
	graphOf,
	plantedCamps
} from '../../../tests/support/signed-graphs';
import { scaleFreeGraph } from '../../../tests/bench/scale-free';
import { encodeGraph } from './encode-graph';
import type { LayoutGraph, Positions } from './layout-graph';
import { layOutArrays, layoutNow, type OwnLayoutName } from './layout-now';
import { countOverlaps } from './remove-overlaps';

vi.setConfig({ testTimeout: 30_000 });

const names: readonly OwnLayoutName[] = ['camps', 'distances', 'circle', 'grid'];

function overlaps(graph: LayoutGraph, positions: Positions): number {
	return countOverlaps(
		Float64Array.from(graph.nodes.flatMap(({ id }) => [...positions.get(id)!])),
		Float64Array.from(graph.nodes.flatMap(({ width, height }) => [width, height]))
	);
}

describe.each(names)('%s', (name) => {
	test('every node gets a finite place, and no boxes overlap', () => {
		fc.assert(
			fc.property(anyGraph, (graph) => {
				const positions = layoutNow(name, graph);
				expect([...positions.keys()].sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
				expect([...positions.values()].flat().every(Number.isFinite)).toBe(true);
				expect(overlaps(graph, positions)).toBe(0);
			}),
			{ numRuns: 40 }
		);
	});

	test('the order of nodes and edges, and the direction of edges, make no difference', () => {
		fc.assert(
			fc.property(graphAndShuffled, ([graph, shuffled]) => {
				const [first, second] = [layoutNow(name, graph), layoutNow(name, shuffled)];
				for (const [id, position] of first) expect(second.get(id)).toEqual(position);
			}),
			{ numRuns: 40 }
		);
	});

	test('a second run gives the same bits', () => {
		const { graph } = plantedCamps(60, 160, 3, 0.05, 7);
		expect(layoutNow(name, graph)).toEqual(layoutNow(name, graph));
	});

	test('fixed nodes stay where they are, to the last bit, and the rest keeps clear of them', () => {
		fc.assert(
			fc.property(anyGraph, fc.integer({ min: 2, max: 9 }), (graph, every) => {
				const placed = layoutNow('distances', graph);
				const held = {
					...graph,
					nodes: graph.nodes.map((node, index) => {
						const [x, y] = placed.get(node.id)!;
						return index % every === 0 ? node : { ...node, fixed: [x * 1.3 + 7, y * 1.3] as const };
					})
				};
				const positions = layoutNow(name, held);
				for (const { id, fixed } of held.nodes) {
					if (fixed) expect(positions.get(id)).toEqual([...fixed]);
				}
				expect(overlaps(held, positions)).toBe(0);
			}),
			{ numRuns: 40 }
		);
	});

	test('no nodes at all, one, and two are laid out too', () => {
		expect(layoutNow(name, { nodes: [], edges: [] }).size).toBe(0);
		expect(
			layoutNow(name, graphOf([], ['a']))
				.get('a')!
				.every(Number.isFinite)
		).toBe(true);
		const two = graphOf([{ source: 'a', target: 'b', sign: -1 }]);
		expect(overlaps(two, layoutNow(name, two))).toBe(0);
	});

	test('sizes that are no lengths, fixed places that are no places and a repeated id do no harm', () => {
		const graph: LayoutGraph = {
			nodes: [
				{ id: 'a', width: NaN, height: -3 },
				{ id: 'b', width: Infinity, height: 0, fixed: [NaN, 3] },
				{ id: 'a', width: 10, height: 10 }
			],
			edges: [
				{ source: 'a', target: 'b', sign: 1 },
				{ source: 'a', target: 'a', sign: -1 }
			]
		};
		const positions = layoutNow(name, graph);
		expect([...positions.keys()]).toEqual(['a', 'b']);
		expect([...positions.values()].flat().every(Number.isFinite)).toBe(true);
	});

	test('all nodes fixed on one spot stay there', () => {
		const graph = graphOf([
			{ source: 'a', target: 'b', sign: 1 },
			{ source: 'b', target: 'c', sign: -1 }
		]);
		const nodes = graph.nodes.map((node) => ({ ...node, fixed: [5, 5] as const }));
		const positions = layoutNow(name, { ...graph, nodes });
		expect([...positions.values()]).toEqual([
			[5, 5],
			[5, 5],
			[5, 5]
		]);
	});

	test('if time is up at once, the answer is still whole and without overlaps', () => {
		const graph = scaleFreeGraph(150, 300);
		const arrays = encodeGraph(graph);
		const positions = layOutArrays(name, arrays, { timeIsUp: () => true, onprogress: () => {} });
		expect(positions.every(Number.isFinite)).toBe(true);
		expect(countOverlaps(positions, arrays.boxes)).toBe(0);
	});
});

describe.each(['camps', 'distances'] as const)('%s', (name) => {
	test('progress grows from nothing to all but the end', () => {
		const told: number[] = [];
		const arrays = encodeGraph(scaleFreeGraph(120, 240));
		layOutArrays(name, arrays, {
			timeIsUp: () => false,
			onprogress: (fraction) => told.push(fraction)
		});
		expect(told.length).toBeGreaterThan(10);
		expect(told).toEqual(told.slice().sort((a, b) => a - b));
		expect(told[0]).toBeGreaterThan(0);
		expect(told.at(-1)).toBeLessThanOrEqual(1);
	});

	test('what time there was is used: the best so far is nearer to the answer than the beginning', () => {
		const arrays = encodeGraph(scaleFreeGraph(150, 300));
		const after = (rounds: number) => {
			let asked = 0;
			return layOutArrays(name, arrays, {
				timeIsUp: () => ++asked > rounds,
				onprogress: () => {}
			});
		};
		const mean = (positions: Float64Array) => {
			let sum = 0;
			for (let edge = 0; edge < arrays.ends.length; edge += 2) {
				const [a, b] = [arrays.ends[edge]!, arrays.ends[edge + 1]!];
				sum += Math.hypot(
					positions[2 * a]! - positions[2 * b]!,
					positions[2 * a + 1]! - positions[2 * b + 1]!
				);
			}
			let spread = 0;
			for (let node = 0; node < positions.length; node += 2) {
				spread += Math.hypot(
					positions[node]! - positions[0]!,
					positions[node + 1]! - positions[1]!
				);
			}
			return sum / spread;
		};
		expect(mean(after(25))).toBeLessThan(mean(after(0)) * 0.8);
	});

	test('components lie aside of one another, the largest first', () => {
		const chain = (prefix: string, length: number) =>
			Array.from({ length }, (_, i) => ({
				source: `${prefix}${i}`,
				target: `${prefix}${i + 1}`,
				sign: 1 as const
			}));
		const graph = graphOf(
			[...chain('a', 9), ...chain('b', 2), ...chain('c', 1)],
			[...'abc']
				.flatMap((prefix) =>
					Array.from({ length: { a: 10, b: 3, c: 2 }[prefix]! }, (_, i) => `${prefix}${i}`)
				)
				.concat('alone', 'apart')
		);
		const positions = layoutNow(name, graph);
		const bounds = [/^a\d/, /^b\d/, /^c\d/, /^al/, /^ap/].map((pattern) => {
			const own = graph.nodes.filter(({ id }) => pattern.test(id));
			const xs = own.flatMap(({ id, width }) =>
				[-1, 1].map((d) => positions.get(id)![0] + (d * width) / 2)
			);
			const ys = own.flatMap(({ id, height }) =>
				[-1, 1].map((d) => positions.get(id)![1] + (d * height) / 2)
			);
			return {
				left: Math.min(...xs),
				right: Math.max(...xs),
				top: Math.min(...ys),
				bottom: Math.max(...ys)
			};
		});
		bounds.forEach((a, i) => {
			for (const b of bounds.slice(i + 1)) {
				expect(
					a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top
				).toBe(true);
				// Nothing lies to the left of the largest or above it.
				expect(b.left).toBeGreaterThanOrEqual(bounds[0]!.left - 1e-6);
				expect(b.top).toBeGreaterThanOrEqual(bounds[0]!.top - 1e-6);
			}
		});
	});

	test('when something is added, what was placed stays and the new one lies amid its neighbours', () => {
		const { graph } = plantedCamps(30, 90, 3, 0, 3);
		const before = layoutNow(name, graph);
		const friends = ['n0', 'n3', 'n6'];
		const grown: LayoutGraph = {
			nodes: [
				...graph.nodes.map((node) => ({ ...node, fixed: before.get(node.id)! })),
				{ id: 'new', width: 90, height: 52 }
			],
			edges: [
				...graph.edges,
				...friends.map((source) => ({ source, target: 'new', sign: 1 as const }))
			]
		};
		const after = layoutNow(name, grown);
		for (const [id, position] of before) expect(after.get(id)).toEqual(position);
		const distances = [...before.keys()].map((id) => {
			const [x, y] = after.get(id)!;
			return { id, away: Math.hypot(x - after.get('new')![0], y - after.get('new')![1]) };
		});
		const nearest = distances.sort((a, b) => a.away - b.away).slice(0, 12);
		for (const friend of friends) expect(nearest.map(({ id }) => id)).toContain(friend);
	});

	test('a node that was dragged stays, and the others come with it', () => {
		const { graph } = plantedCamps(30, 90, 3, 0, 3);
		const dragged = {
			...graph,
			nodes: graph.nodes.map((node) =>
				node.id === 'n4' ? { ...node, fixed: [5_000, -3_000] as const } : node
			)
		};
		const positions = [...layoutNow(name, dragged).values()];
		expect(positions.every(([x, y]) => Math.hypot(x - 5_000, y + 3_000) < 2_500)).toBe(true);
	});
});
