import { describe, expect, test } from 'vitest';
import { gahukuGama, graphOf, plantedCamps } from '../../../tests/support/signed-graphs';
import { splitIntoCamps } from '../analysis/camps';
import { nearestInSameCamp, silhouette } from '../analysis/silhouette';
import { canonicalise } from './canonical-graph';
import { encodeGraph } from './encode-graph';
import type { LayoutEdge, LayoutGraph } from './layout-graph';
import { layOutArrays, layoutNow } from './layout-now';

type Point = readonly [number, number];

const away = (a: Point, b: Point) => Math.hypot(a[0] - b[0], a[1] - b[1]);

/** Whether a point lies inside the convex hull of others: never beyond all of them on any side. */
function isAmong(point: Point, others: readonly Point[]): boolean {
	return Array.from({ length: 360 }, (_, degree) => (degree * Math.PI) / 180).every((angle) => {
		const along = ([x, y]: Point) => x * Math.cos(angle) + y * Math.sin(angle);
		return along(point) <= Math.max(...others.map(along));
	});
}

const tribes = gahukuGama();

describe.skipIf(!tribes)(
	'the Gahuku-Gama (../shared/data/gahuku-gama.tsv; skipped where that file is absent)',
	() => {
		const graph = tribes ?? { nodes: [], edges: [] };

		test('the best three camps lie apart: silhouette at least .5, every nearest neighbour a friend', () => {
			const arrays = encodeGraph(graph);
			const { graph: canonical, order } = canonicalise(arrays);
			const { camps, violations } = splitIntoCamps(canonical, 3);
			expect(violations).toBe(2);
			const campOf = new Int32Array(camps.length);
			order.forEach((index, node) => (campOf[index] = camps[node]!));
			const positions = layOutArrays('camps', arrays);
			expect(silhouette(positions, campOf)).toBeGreaterThanOrEqual(0.5);
			expect(nearestInSameCamp(positions, campOf)).toBeGreaterThanOrEqual(0.95);
		});
	}
);
if (!tribes) console.warn('Skipped: ../shared/data/gahuku-gama.tsv is not beside this tree.');

describe('planted camps', () => {
	const planted = [1, 2, 3, 4].map((seed) => plantedCamps(40, 110, 3, 0.05, seed));
	const shown = planted.map(({ graph, campOf }) => {
		const arrays = encodeGraph(graph);
		return {
			positions: layOutArrays('camps', arrays),
			byDistance: layOutArrays('distances', arrays),
			camps: Int32Array.from(arrays.ids, campOf)
		};
	});

	test('are plain: silhouettes of .38 and more, nine in ten nearest neighbours of the same camp', () => {
		for (const { positions, camps } of shown) {
			expect(silhouette(positions, camps)).toBeGreaterThan(0.38);
			expect(nearestInSameCamp(positions, camps)).toBeGreaterThanOrEqual(0.9);
		}
	});

	test('do not show where signs are ignored, so that it is the signs which show them', () => {
		for (const { byDistance, camps } of shown) {
			expect(silhouette(byDistance, camps)).toBeLessThan(0.25);
		}
	});
});

describe('an actor whose only tie is hostile', () => {
	/** Two camps, and four bystanders of actors wherever they stand in them. */
	const cases = [1, 2, 3, 4, 5, 6].map((seed) => {
		const { graph, campOf } = plantedCamps(30, 90, 2, 0.03, seed);
		const enemies = ['n0', 'n1', 'n5', 'n12'];
		const hostile = enemies.map((source, i): LayoutEdge => ({
			source,
			target: `bystander${i}`,
			sign: -1
		}));
		const withThem: LayoutGraph = graphOf([...graph.edges, ...hostile]);
		const positions = layoutNow('camps', withThem);
		const camps = [0, 1].map((camp) =>
			graph.nodes.filter(({ id }) => campOf(id) === camp).map(({ id }) => positions.get(id)!)
		);
		return { graph, positions, camps, enemies };
	});

	test('lies outside every camp', () => {
		for (const { positions, camps, enemies } of cases) {
			enemies.forEach((_, i) => {
				for (const camp of camps)
					expect(isAmong(positions.get(`bystander${i}`)!, camp)).toBe(false);
			});
		}
	});

	test('lies nearer to that enemy than enemies of two camps lie to each other', () => {
		for (const { graph, positions, enemies } of cases) {
			const between = graph.edges
				.filter(({ sign }) => sign === -1)
				.map(({ source, target }) => away(positions.get(source)!, positions.get(target)!));
			const mean = between.reduce((sum, length) => sum + length, 0) / between.length;
			enemies.forEach((enemy, i) => {
				const own = away(positions.get(enemy)!, positions.get(`bystander${i}`)!);
				expect(own).toBeLessThan(mean);
			});
		}
	});
});

test('a pair that is friendly and hostile at once is as near as neither', () => {
	const camp = (prefix: string) =>
		[0, 1, 2, 3].flatMap((i) =>
			[0, 1, 2, 3]
				.filter((j) => j > i)
				.map((j): LayoutEdge => ({ source: `${prefix}${i}`, target: `${prefix}${j}`, sign: 1 }))
		);
	const length = (...signs: LayoutEdge['sign'][]) => {
		const ties = signs.map((sign): LayoutEdge => ({ source: 'a0', target: 'b0', sign }));
		const positions = layoutNow('camps', graphOf([...camp('a'), ...camp('b'), ...ties]));
		return away(positions.get('a0')!, positions.get('b0')!);
	};
	const both = length(1, -1);
	expect(both).toBeGreaterThan(length(1));
	expect(both).toBeLessThan(length(-1));
	expect(length(-1, 1, 1, 0)).toBe(both);
});

test('enemies of one enemy stand no farther off than he does, and friends close', () => {
	const positions = layoutNow(
		'camps',
		graphOf([
			{ source: 'a', target: 'b', sign: 1 },
			{ source: 'a', target: 'enemy', sign: -1 },
			{ source: 'b', target: 'enemy', sign: -1 },
			{ source: 'c', target: 'enemy', sign: -1 },
			{ source: 'c', target: 'd', sign: 1 }
		])
	);
	const between = (a: string, b: string) => away(positions.get(a)!, positions.get(b)!);
	expect(between('a', 'b')).toBeLessThan(between('a', 'enemy') / 2);
	expect(between('c', 'd')).toBeLessThan(between('c', 'enemy') / 2);
});
