/** What we write, read by the formats' own libraries. */
import { DOMParser } from '@xmldom/xmldom';
import cytoscape from 'cytoscape';
import { MultiGraph, type default as Graph } from 'graphology';
import gexfReader from 'graphology-gexf';
import graphmlReader from 'graphology-graphml';
import { expect, test } from 'vitest';
import { sampleNetwork as network } from '../support/sample-network';
import { formatById } from '../../src/lib/formats/formats';
import type { FormatId } from '../../src/lib/formats/format';

const text = async (id: FormatId) =>
	new TextDecoder().decode((await formatById(id)!.serialize!(network)).bytes);

const first = network.relations[0]!;
const words = first.evidence.map(({ quote }) => quote.exact).join('\n');

test.each([
	['graphml', graphmlReader.parse],
	['gexf', gexfReader.parse]
] as const)('%s opens in Graphology', async (id, parse) => {
	const graph = parse(MultiGraph as never, await text(id), {
		addMissingNodes: false
	} as never) as Graph;
	expect(graph.order).toBe(network.actors.length);
	expect(graph.size).toBe(network.relations.length);
	const edge = graph.edges(first.source, first.target)[0];
	expect(graph.getEdgeAttributes(edge)).toMatchObject({
		relation: first.type,
		quotation: words,
		article: 'One\nTwo',
		stance: 'supports',
		certainty: 'asserted'
	});
	expect(graph.getNodeAttribute('army', 'kind')).toBe('military');
});

test('Cytoscape JSON opens in Cytoscape.js, with our stylesheet', async () => {
	const json = JSON.parse(await text('cyjs')) as { elements: object; style: object[] };
	const cy = cytoscape({ headless: true, styleEnabled: true, ...(json as object) });
	expect(cy.nodes().length).toBe(network.actors.length);
	expect(cy.edges().length).toBe(network.relations.length);
	const edge = cy.getElementById(first.id);
	expect(edge.data('quotation')).toBe(words);
	expect(edge.numericStyle('width')).toBe(2);
	expect(edge.style('line-color')).toBe('rgb(213,94,0)');
	cy.destroy();
});

test('XML is well-formed to a strict parser', async () => {
	for (const id of ['graphml', 'gexf'] as const) {
		const faults: string[] = [];
		const report = (fault: string) => faults.push(fault);
		new DOMParser({
			errorHandler: { warning: report, error: report, fatalError: report }
		}).parseFromString(await text(id), 'text/xml');
		expect(faults).toEqual([]);
	}
});

test('the CSV pair has the columns that Gephi asks for', async () => {
	const { unzipSync, strFromU8 } = await import('fflate');
	const files = unzipSync((await formatById('csv')!.serialize!(network)).bytes);
	const header = (name: string) => strFromU8(files[name]!).replace('\uFEFF', '').split('\r\n')[0];
	expect(header('actors.csv')).toMatch(/^Id,Label,/);
	expect(header('relations.csv')).toMatch(/^Source,Target,Type,Label,/);
	// Gephi drops an edge whose id it knows, and a relation has a row for each quotation.
	expect(header('relations.csv')!.split(',')).not.toContain('Id');
});
