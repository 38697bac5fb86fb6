import cytoscape from 'cytoscape';
import { expect, test } from 'vitest';
import { chooseLandmarks, farZoom } from './landmarks';

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

test('what is selected is named before all others, and what stands aside is not named', () => {
	const cy = graph([actor('a', 0), actor('b', 50), actor('c', 2_000)], [['b', 'c']]);
	cy.getElementById('a').addClass('selected');
	cy.getElementById('c').addClass('aside');
	expect(chosen(cy, 0.4)).toEqual(['a']);
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
