import cytoscape, { type ElementDefinition } from 'cytoscape';
import { expect, test } from 'vitest';
import { orderElements } from './element-order';
import { reconcile } from './reconcile';

const node = (id: string): ElementDefinition => ({ group: 'nodes', data: { id: `a:${id}` } });
const edge = (id: string): ElementDefinition => ({
	group: 'edges',
	data: { id: `r:${id}`, source: 'a:x', target: 'a:y' }
});
const all = [node('x'), node('y'), node('z'), ...['1', '2', '3', '4'].map(edge)];
const ids = all.map(({ data }) => data.id as string);
const idsOf = (cy: cytoscape.Core) => cy.elements().map((element) => element.id());

test('lines that were switched off come back where they were', () => {
	const cy = cytoscape({ headless: true });
	const show = (elements: ElementDefinition[]) =>
		reconcile(cy, elements, new Map(), { animate: false });
	show(all);
	expect(idsOf(cy)).toEqual(ids);
	show(all.filter(({ data }) => data.id !== 'r:1' && data.id !== 'a:z'));
	expect(idsOf(cy)).toEqual(['a:x', 'a:y', 'r:2', 'r:3', 'r:4']);
	show(all);
	expect(idsOf(cy)).toEqual(ids);
	// Cytoscape still finds each by its id and knows its place.
	ids.forEach((id, place) => {
		expect(cy.getElementById(id).id()).toBe(id);
		expect((cy.getElementById(id) as unknown as { poolIndex(): number }).poolIndex()).toBe(place);
	});
});

test('an order of other elements changes nothing', () => {
	const cy = cytoscape({ headless: true, elements: all });
	orderElements(cy, [...ids.slice(1).toReversed(), 'a:other']);
	orderElements(cy, ids.slice(1));
	expect(idsOf(cy)).toEqual(ids);
});
