import { describe, expect, test, vi } from 'vitest';
import { graphOf, plantedCamps } from '../../../tests/support/signed-graphs';
import { scaleFreeGraph } from '../../../tests/bench/scale-free';
import { encodeGraph } from './encode-graph';
import type { LayoutGraph } from './layout-graph';
import { layOutArrays } from './layout-now';
import { countOverlaps } from './remove-overlaps';
import { springs } from './springs';

vi.setConfig({ testTimeout: 30_000 });

const placed = (graph: LayoutGraph) => layOutArrays(springs, encodeGraph(graph));

describe('springs', () => {
	const { graph } = plantedCamps(40, 90, 3, 0.05, 2);

	test('a second run gives the same bits, whatever ran in between', () => {
		const first = placed(graph);
		placed(scaleFreeGraph(20, 30));
		expect(placed(graph)).toEqual(first);
	});

	test('the order of nodes and edges makes no difference', () => {
		const first = placed(graph);
		const turned = {
			nodes: graph.nodes.toReversed(),
			edges: graph.edges.toReversed().map((edge) => ({
				...edge,
				source: edge.target,
				target: edge.source
			}))
		};
		const second = placed(turned);
		const { ids } = encodeGraph(graph);
		ids.forEach((id, index) => {
			const there = 2 * turned.nodes.findIndex((node) => node.id === id);
			expect(second.subarray(there, there + 2)).toEqual(first.subarray(2 * index, 2 * index + 2));
		});
	});

	test('Math.random is the machine’s own again afterwards, even after a failure', () => {
		const { random } = Math;
		placed(graph);
		expect(() =>
			layOutArrays(springs, encodeGraph(graph), {
				timeIsUp: () => {
					throw new Error('on purpose');
				},
				onprogress: () => {}
			})
		).toThrow('on purpose');
		expect(Math.random).toBe(random);
	});

	test('no boxes overlap, and fixed nodes stay to the last bit', () => {
		const nodes = graph.nodes.map((node, i) =>
			i % 4 === 0 ? { ...node, fixed: [i * 95.5, (i % 3) * 150] as const } : node
		);
		const arrays = encodeGraph({ ...graph, nodes });
		const fixed = arrays.fixed.slice();
		const positions = layOutArrays(springs, arrays);
		expect(countOverlaps(positions, arrays.boxes)).toBe(0);
		fixed.forEach((value, i) => {
			if (!Number.isNaN(value)) expect(positions[i]).toBe(value);
		});
	});

	test('if time is up at once, every node has a place, leaves that were cut off too', () => {
		// A ring with a leaf at each of its nodes: the leaves are cut off while the ring is placed.
		const ring = Array.from({ length: 12 }, (_, i) => [
			{ source: `r${i}`, target: `r${(i + 1) % 12}`, sign: 0 as const },
			{ source: `r${i}`, target: `leaf${i}`, sign: 0 as const }
		]).flat();
		const arrays = encodeGraph(graphOf(ring));
		let iterations = 0;
		const positions = layOutArrays(springs, arrays, {
			timeIsUp: () => ++iterations > 0,
			onprogress: () => {}
		});
		expect(positions.every(Number.isFinite)).toBe(true);
		expect(countOverlaps(positions, arrays.boxes)).toBe(0);
		const whole = layOutArrays(springs, arrays);
		const length = (at: Float64Array, a: string, b: string) => {
			const [i, j] = [arrays.ids.indexOf(a), arrays.ids.indexOf(b)];
			return Math.hypot(at[2 * i]! - at[2 * j]!, at[2 * i + 1]! - at[2 * j + 1]!);
		};
		const longest = (at: Float64Array) =>
			Math.max(...Array.from({ length: 12 }, (_, i) => length(at, `r${i}`, `leaf${i}`)));
		expect(longest(positions)).toBeLessThan(longest(whole) * 3);
	});

	test('no nodes and one node are laid out too', () => {
		expect(placed({ nodes: [], edges: [] })).toHaveLength(0);
		expect(placed(graphOf([], ['a'])).every(Number.isFinite)).toBe(true);
	});
});
