/**
 * Files of other programs. Those of NetworkX were written by NetworkX 3.6.1; the others are made by hand
 * after what Gephi, Gephi Lite, yEd, igraph, Cytoscape, d3, Graphology and OpenCTI are documented to write.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FormatId } from './format';
import { guessMapping } from './guess-mapping';
import { interpret } from './interpret/interpret';
import { readFiles } from './read-files';

async function load(name: string) {
	const bytes = new Uint8Array(readFileSync(new URL(`./samples/${name}`, import.meta.url)));
	const { format, tables } = await readFiles([{ name, bytes }]);
	const result = interpret(tables, guessMapping(tables), { fileName: name });
	const nameOf = new Map<string, string>(result.incoming.actors.map((one) => [one.id, one.name]));
	const relations = result.incoming.relations.map(
		({ source, type, target, mutual }) =>
			`${nameOf.get(source)} ${type} ${nameOf.get(target)}${mutual ? ', both' : ''}`
	);
	return { ...result, format: format.id, relations, tables };
}

const table: readonly (readonly [string, FormatId, readonly string[], number])[] = [
	[
		'networkx.graphml',
		'graphml',
		['Iran sponsorship Hezbollah', 'Iran alliance Syria <b>', 'Iran knows Syria <b>'],
		0
	],
	[
		'networkx.gexf',
		'gexf',
		['Iran sponsorship Hezbollah', 'Iran alliance Syria <b>', 'Iran knows Syria <b>'],
		0
	],
	[
		'networkx-node-link.json',
		'json-graph',
		['Iran sponsorship Hezbollah', 'Iran alliance Syria <b>', 'Iran knows Syria <b>'],
		0
	],
	[
		'networkx.cyjs',
		'cyjs',
		['Iran sponsorship Hezbollah', 'Iran alliance Syria <b>', 'Iran knows Syria <b>'],
		0
	],
	['gephi.gexf', 'gexf', ['Iran sponsorship Hezbollah', 'Iran alliance Syria'], 0],
	['yed.graphml', 'graphml', ['Ducal Guard hostility League'], 0],
	['igraph.graphml', 'graphml', ['Kotun alliance Gavev', 'Ove hostility Gavev, both'], 0],
	['cytoscape.cyjs', 'cyjs', ['Iran sponsorship Hezbollah'], 0],
	['cytoscape-web.cx2', 'cx2', ['Iran sponsorship Hezbollah'], 0],
	['d3-index.json', 'json-graph', ['Napoleon association Myriel', 'Javert association Myriel'], 0],
	['jgf.json', 'json-graph', ['Iran alliance Hezbollah'], 0],
	['graphology.json', 'json-graph', ['Aland hostility Band, both'], 0],
	['opencti.stix.json', 'stix', ['Band attributed-to Ministry of War', 'Band hostility Aland'], 1],
	['pair.csv', 'csv', ['Iran sponsorship Hezbollah', 'Iran alliance Syria'], 0]
];

test.each(table)('%s', async (name, format, relations, reported) => {
	const read = await load(name);
	expect(read.format).toBe(format);
	expect(read.relations).toEqual(relations);
	expect(read.counts.reported).toBe(reported);
	expect(read.counts.loaded + read.counts.reported).toBe(read.counts.rows);
});

test('Gephi: quotations, times, places, and values that change', async () => {
	const { incoming } = await load('gephi.gexf');
	const [iran] = incoming.actors;
	expect(iran).toMatchObject({ kind: 'state', 'x-Modularity Class': 2, 'x-color': '#9900ff' });
	expect(iran).toHaveProperty('x-strength', [
		{ value: 1.5, when: '2001-01-01/2004-01-01' },
		{ value: 2.5, when: '2004-01-01/2009-01-01' }
	]);
	expect(incoming.actors[1]).toMatchObject({ kind: 'armed-group', 'x-Modularity Class': 0 });
	expect(incoming.positions).toEqual({ IR: [-12.5, -40.25], HZ: [100, 0] });
	expect(incoming.relations[0]?.evidence).toMatchObject([
		{ quote: { exact: 'Iran funds "it"\neach year' }, when: '1985-01-01/2000-12-31' }
	]);
	expect(incoming.relations[1]).toMatchObject({
		'x-spells': ['1980-01-01/1990-01-01', '2000-01-01/..'],
		'x-weight': '3.0'
	});
});

test('yEd: labels, places, and what stands in a group', async () => {
	const { incoming } = await load('yed.graphml');
	expect(incoming.actors).toMatchObject([
		{ name: 'Ducal Guard', partOf: 'n0', note: 'It guards <the duke>.' },
		{ id: 'n0', name: 'Duchy' },
		{ id: 'n1', name: 'League' }
	]);
	expect(Object.values(incoming.positions)).toEqual([
		[50, 55],
		[100, 75],
		[315, 55]
	]);
});

test('NetworkX: attributes keep their types', async () => {
	const { incoming } = await load('networkx.graphml');
	expect(incoming.actors[0]).toMatchObject({ kind: 'state', 'x-pop': 89.2 });
	expect(incoming.relations[0]?.evidence).toMatchObject([
		{ quote: { exact: '"Iran funds it" & more' }, when: '1985/..' }
	]);
	expect(incoming.relations[0]).toMatchObject({ 'x-weight': 2.5 });
});

test('CX2: aliases of attributes, and their defaults', async () => {
	const { incoming } = await load('cytoscape-web.cx2');
	expect(incoming.actors).toMatchObject([
		{ name: 'Iran', kind: 'state', aliases: ['Persia', 'IRI'] },
		{ name: 'Hezbollah', kind: 'armed-group' }
	]);
	expect(incoming.relations[0]?.note).toBe('Stated without a quotation: certainty: 0.8.');
});

test('STIX: confidence and references are told without a quotation, none is made of a description', async () => {
	const { incoming, problems, tables } = await load('opencti.stix.json');
	expect(incoming.relations[0]).toMatchObject({ evidence: [] });
	expect(incoming.relations[0]?.note).toContain('Made of reports.');
	expect(incoming.relations[0]?.note).toContain('The Wire');
	expect(incoming.relations[0]?.note).toContain('certainty: 60');
	expect(incoming.actors.map(({ kind }) => kind)).toEqual(['organization', 'other', 'state']);
	expect(problems[0]?.message).toContain('"A report" is a report');
	expect(tables.notes).toHaveLength(1);
});
