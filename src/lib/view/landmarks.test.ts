import cytoscape from 'cytoscape';
import { describe, expect, test, vi } from 'vitest';
import { chooseLandmarks, farZoom, nameLandmarks } from './landmarks';

const actor = (id: string, x: number, y = 0) => ({
	data: { id, label: `Name of ${id}`, diameter: 20 },
	position: { x, y }
});
const graph = (nodes: cytoscape.ElementDefinition[], ties: readonly [string, string][]) =>
	cytoscape({
		headless: true,
		layout: { name: 'preset' },
		elements: [
			...nodes,
			...ties.map(([source, target]) => ({ data: { id: `${source}${target}`, source, target } }))
		]
	});
const chosen = (cy: cytoscape.Core, zoom: number) =>
	chooseLandmarks(cy.nodes().toArray(), zoom).map((node) => node.id());

test('of two whose names would meet, the one with more relations is named', () => {
	const cy = graph(
		[actor('a', 0), actor('b', 50), actor('c', 2_000)],
		[
			['b', 'c'],
			['b', 'a'],
			['b', 'c']
		]
	);
	expect(chosen(cy, 0.4)).toEqual(['b', 'c']);
	expect(chosen(cy, 4).sort()).toEqual(['a', 'b', 'c']);
});

test('what is selected is named before all others, and what stands aside after them', () => {
	const cy = graph(
		[actor('a', 0), actor('b', 50), actor('c', 2_000), actor('d', 2_050)],
		[
			['b', 'c'],
			['b', 'c']
		]
	);
	cy.getElementById('a').addClass('selected');
	cy.getElementById('c').addClass('aside');
	expect(chosen(cy, 0.4)).toEqual(['a', 'd']);
	cy.getElementById('d').addClass('aside');
	expect(chosen(cy, 0.4)).toEqual(['a', 'c']);
});

describe('which names keep their size on the screen', () => {
	const at = (cy: cytoscape.Core, zoom: number) => {
		vi.stubGlobal('devicePixelRatio', 1);
		const landmarks = nameLandmarks(cy);
		const names = landmarks.foresee()(zoom);
		landmarks.stop();
		vi.unstubAllGlobals();
		return names;
	};
	const line = () => {
		const cy = graph([actor('a', 0), actor('b', 400), actor('c', 2_000)], [['a', 'b']]);
		cy.edges().addClass('selected');
		return cy;
	};

	test('are all that find room from afar, those at a selected line nearer, and none from near', () => {
		expect(at(line(), 0.4)).toHaveLength(3);
		expect(at(line(), 0.6)).toHaveLength(2);
		expect(at(line(), 0.9)).toEqual([]);
	});

	test('are as large at every zoom, and move with their actors', () => {
		const [name] = at(line(), 0.6).map((of) => [of(0.6), of(0.3)] as const);
		const [near, far] = name!;
		expect(far.x2 - far.x1).toBeCloseTo(near.x2 - near.x1);
		expect(far.y2 - far.y1).toBeCloseTo(near.y2 - near.y1);
	});

	test('are none of a crowd that is selected', () => {
		const cy = graph(
			Array.from({ length: 9 }, (_, i) => actor(`n${i}`, 500 * i)),
			[]
		);
		cy.nodes().addClass('selected');
		expect(at(cy, 0.6)).toEqual([]);
	});
});

test('no two names meet, however many actors lie together', () => {
	const nodes = Array.from({ length: 400 }, (_, i) => actor(`n${i}`, (i % 20) * 60, (i / 20) * 60));
	const names = chooseLandmarks(graph(nodes, []).nodes().toArray(), 0.2);
	expect(names.length).toBeGreaterThan(3);
	expect(names.length).toBeLessThanOrEqual(24);
	for (const [i, one] of names.entries()) {
		for (const other of names.slice(i + 1)) {
			const apart = {
				x: Math.abs(one.position('x') - other.position('x')) * 0.2,
				y: Math.abs(one.position('y') - other.position('y')) * 0.2
			};
			expect(apart.x > 60 || apart.y > 11).toBe(true);
		}
	}
});

test.each([1, 1.25, 1.5, 2, 3])(
	'the far zoom is a step of the cache at %s pixels a point',
	(ratio) => {
		expect(Number.isInteger(Math.log2(farZoom(ratio) * ratio))).toBe(true);
		expect(farZoom(ratio)).toBeLessThanOrEqual(0.5);
		expect(farZoom(ratio)).toBeGreaterThan(0.25);
	}
);
