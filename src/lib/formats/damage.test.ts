/** What a suspicious hand does to files: no row is swallowed, none is made up, each is loaded or reported. */
import { expect, test } from 'vitest';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { formats } from './formats';
import { guessMapping } from './guess-mapping';
import { interpret } from './interpret/interpret';
import { lossesOfTables } from './losses';
import { mendXml } from './mend-xml';
import { readFiles } from './read-files';

async function load(name: string, text: string) {
	const { tables } = await readFiles([{ name, bytes: new TextEncoder().encode(text) }]);
	const { incoming } = interpret(tables, guessMapping(tables), { fileName: name });
	const nameOf = new Map<string, string>(incoming.actors.map((one) => [one.id, one.name]));
	return {
		actors: tables.actors.rows.length,
		edges: tables.relations.rows.length,
		problems: tables.problems,
		ties: incoming.relations.map(
			({ source, type, target }) => `${nameOf.get(source)} ${type} ${nameOf.get(target)}`
		)
	};
}

const count = 60;
const each = (line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n));
const graphml = [
	'<graphml><graph edgedefault="directed">',
	...each((n) => `<node id="n${n}"/>`),
	...each((n) => `<edge source="n${n}" target="n${(n + 1) % count}"/>`),
	'</graph></graphml>'
].join('\n');

test.each([
	['a bare &', '<node id="n7"/>', '<node id="n7 & co"/>'],
	['a comment that is never closed', '<node id="n7"/>', '<!-- <node id="n7"/>'],
	['a CDATA section that is never closed', '<node id="n7"/>', '<![CDATA[<node id="n7"/>'],
	['an instruction that is never closed', '<node id="n7"/>', '<?x <node id="n7"/>']
])('%s costs the element that it is in, and no other', async (_what, was, is) => {
	const { actors, edges, problems } = await load('a.graphml', graphml.replace(was, is));
	expect(actors + problems.length).toBeGreaterThanOrEqual(count);
	expect(actors).toBeGreaterThanOrEqual(count - 1);
	expect(edges).toBe(count);
});

test('a file that ends within a tag says which', async () => {
	const cut = graphml.slice(0, graphml.indexOf('<edge source="n30"') + 20);
	const { actors, edges, problems } = await load('a.graphml', cut);
	expect({ actors, edges }).toEqual({ actors: count, edges: 30 });
	expect(problems.map(({ message }) => message).join('\n')).toContain('ends in the midst of it');
});

test('what is XML is left as it is', () => {
	const text =
		'<a b="&amp;&#65;&#x41;&lt;"><!-- & <![CDATA[ --><![CDATA[ a & b <!-- ]]><?x & ?></a>';
	expect(mendXml(text)).toEqual({ text, unclosed: [] });
	expect(mendXml('<a b="x & y &z"/>').text).toBe('<a b="x &amp; y &amp;z"/>');
	expect(mendXml('<a/>\n<!-- <b/>').unclosed).toEqual([{ line: 2, sign: '<!--' }]);
});

test('text that opens a hundred thousand comments is read through once', () => {
	const { text, unclosed } = mendXml('<!--'.repeat(100_000));
	expect(text.startsWith('&lt;!--&lt;!--')).toBe(true);
	expect(unclosed).toHaveLength(1);
});

test('a number that is no node’s id is no place among nodes that have ids', async () => {
	const nodes = [
		{ id: 10, name: 'A' },
		{ id: 20, name: 'B' }
	];
	const links = [
		{ source: 10, target: 20 },
		{ source: 0, target: 1 }
	];
	const { ties } = await load('a.json', JSON.stringify({ nodes, links }));
	expect(ties.filter((tie) => /^A .* B$/.test(tie))).toHaveLength(1);
});

test('lists that JSON graphs have beside one another are all read or reported', async () => {
	const nodes = [{ id: 'A' }, { id: 'B' }, { id: 'C' }];
	const links = [{ source: 'A', target: 'B' }];
	const graph = { nodes, edges: [], links, hyperedges: [{ nodes: ['A', 'B', 'C'] }] };
	const first = await load('a.json', JSON.stringify(graph));
	expect(first.ties).toHaveLength(1);
	expect(first.problems.map(({ place }) => place)).toEqual(['hyperedges[0]']);
	const adjacency = [[{ id: 'B' }], [{ id: 'C', key: 0 }], []];
	const second = await load('b.json', JSON.stringify({ nodes, adjacency, directed: true }));
	expect(second.ties.map((tie) => tie.replace(/ .* /, ' '))).toEqual(['A B', 'B C']);
	const third = await load('c.json', JSON.stringify({ graphs: [{ nodes, edges: links }, 7] }));
	expect(third.problems.map(({ place }) => place)).toEqual(['graphs[1]']);
});

test('a revoked relationship and older versions of an object are reported, not loaded', async () => {
	const actor = (id: string, modified: string, name: string) => ({
		type: 'identity',
		id: `identity--${id}`,
		name,
		modified
	});
	const tie = (id: string, rest: object) => ({
		type: 'relationship',
		id: `relationship--${id}`,
		relationship_type: 'supports',
		source_ref: 'identity--a',
		target_ref: 'identity--b',
		...rest
	});
	const objects = [
		actor('a', '2020-01-01T00:00:00Z', 'Old name'),
		actor('a', '2021-01-01T00:00:00Z', 'New name'),
		actor('b', '2020-01-01T00:00:00Z', 'B'),
		tie('1', { revoked: true }),
		tie('2', { revoked: false })
	].map((one) => ({ spec_version: '2.1', ...one }));
	const bundle = { type: 'bundle', id: 'bundle--1', objects };
	const { ties, problems } = await load('a.json', JSON.stringify(bundle));
	expect(ties.map((one) => one.replace(/ .* /, ' … '))).toEqual(['New … B']);
	expect(problems.map(({ place }) => place)).toEqual(['objects[0]', 'objects[3]']);
});

test('the relations of a Neo4j export are known by its own headers', async () => {
	const { ties } = await load('r.csv', ':START_ID,:TYPE,:END_ID\nA,hostility,B\nB,hostility,C');
	expect(ties).toEqual(['A hostility B', 'B hostility C']);
});

test('what stays behind is said, and nothing else', async () => {
	const network = { ...everyField, title: 'T', description: 'D' } as unknown as Network;
	for (const { id, parse, serialize, loses } of formats) {
		if (!serialize || !loses) continue;
		const { bytes, extension } = await serialize(network);
		const { title, description } = await parse({ name: `own${extension}`, bytes });
		const said = loses(network).join('\n');
		expect([id, said.includes('The title of')]).toEqual([id, title === undefined]);
		expect([id, said.includes('The description of')]).toEqual([id, description === undefined]);
	}
	const unused = {
		...network,
		language: 'de',
		relationTypes: [{ id: 'u', label: 'Unused', sign: 0, direction: 'either' }]
	} as unknown as Network;
	const said = lossesOfTables(unused).join('\n');
	expect(said).toContain('1 relation type that no relation has stays here.');
	expect(said).toContain('The language of the network stays here.');
});
