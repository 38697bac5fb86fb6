/** Habits of other programs, and of the people who use them: none of it is lost without a word. */
import { expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/universal';
import { guessMapping } from './guess-mapping';
import { interpret } from './interpret/interpret';
import { readFiles } from './read-files';
import type { Table } from './tables';

async function load(name: string, content: string | Uint8Array) {
	const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
	const { tables } = await readFiles([{ name, bytes }]);
	const { incoming, counts } = interpret(tables, guessMapping(tables), { fileName: name });
	expect(counts.loaded + counts.reported).toBe(counts.rows);
	const nameOf = new Map<string, string>(incoming.actors.map((one) => [one.id, one.name]));
	return {
		tables,
		incoming,
		counts,
		ties: incoming.relations.map(
			({ source, type, target }) => `${nameOf.get(source)} ${type} ${nameOf.get(target)}`
		)
	};
}

const objectsOf = ({ columns, rows }: Table) =>
	rows.map(({ cells }) =>
		Object.fromEntries(
			columns.flatMap((name, at) => ((cells[at] ?? null) === null ? [] : [[name, cells[at]]]))
		)
	);

test('a title above the headers is said, and is no row', async () => {
	const { tables, ties } = await load(
		'a.csv',
		'Who fights whom in the delta\n;;\nSource;Target;Type\nA;B;hostility\nB;C;alliance\n'
	);
	expect(ties).toEqual(['A hostility B', 'B alliance C']);
	expect(tables.notes).toEqual([
		'“Who fights whom in the delta” stands above the headers (line 1) and is no row.'
	]);
	const comma = await load('a.csv', 'Title, as it is\nSource,Target\nA,B\n');
	expect(comma.ties).toHaveLength(1);
});

test('a table that was once opened in a wrong encoding is read, and said to be so', async () => {
	const right = 'Source,Target,Quotation\nPakistan,TTP,“They fight.”\nTürkei,PKK,She said so.\n';
	const spoilt = new TextDecoder('windows-1252').decode(new TextEncoder().encode(`\uFEFF${right}`));
	const rows = spoilt.split('\n').map((line) => line.split(',').map((value) => ({ value })));
	const workbook = await writeXlsxFile(rows.slice(0, -1)).toBlob();
	const files = [
		['a.csv', spoilt],
		['a.xlsx', new Uint8Array(await workbook.arrayBuffer())]
	] as const;
	for (const [name, content] of files) {
		const { tables, ties } = await load(name, content);
		expect(ties).toHaveLength(2);
		expect(tables.notes).toEqual([expect.stringContaining('saved in a wrong encoding')]);
	}
	expect((await load('a.csv', right)).tables.notes).toEqual([]);
});

test('a byte that is damaged costs its sign, not the file, and not the accents of the others', async () => {
	const bytes = new TextEncoder().encode(
		'Source,Target,Type\nTürkei,Müßig,hostility\nMañana,Żubr,alliance\nXYZ,Ölmühle,alliance\n'
	);
	bytes[bytes.indexOf('X'.charCodeAt(0))] = 0xe9;
	const { tables, incoming } = await load('a.csv', bytes);
	expect(incoming.actors.map(({ name }) => name)).toEqual([
		...['Türkei', 'Müßig', 'Mañana', 'Żubr', '\uFFFDYZ', 'Ölmühle']
	]);
	expect(tables.notes).toEqual([
		expect.stringMatching(/^1 sign could not be read .* first on line 4/)
	]);
	const old = await load(
		'a.csv',
		Uint8Array.from(Buffer.from('Source,Target\nCaf\xe9,B\n', 'latin1'))
	);
	expect(old.incoming.actors[0]!.name).toBe('Café');
	const json = new TextEncoder().encode('{"nodes":[{"id":"Xä"},{"id":"öüß"}],"links":[]}');
	json[json.indexOf('X'.charCodeAt(0))] = 0x80;
	expect((await load('a.json', json)).tables.notes).toHaveLength(1);
});

test('evidence is the words where there are sentences, and the article where there are titles', async () => {
	const quotes = async (header: string, cell: string) => {
		const { incoming } = await load('a.csv', `Source,Target,Type,${header}\nA,B,war,${cell}\n`);
		return incoming.relations[0]!.evidence.map(({ quote }) => quote.exact);
	};
	const words = 'The army of A shelled the border posts of B.';
	expect(await quotes('Evidence', words)).toEqual([words]);
	expect(await quotes('Beleg', words)).toEqual([words]);
	expect(await quotes('Beleg', 'Dawn 2014')).toEqual([]);
	expect(await quotes('Evidence,Quote', `see the note that stands below,${words}`)).toEqual([
		words
	]);
});

test('a certainty in hundredths, and a month of a year', async () => {
	const { incoming } = await load(
		'a.csv',
		'Source,Target,Type,Quotation,Certainty,When\nA,B,alliance,One.,80.00%,12.2015\nB,C,alliance,Two.,"12,5 %",3. März 2014\n'
	);
	expect(
		incoming.relations.map(({ evidence: [one] }) => [
			one!.certainty,
			one!.when,
			one!['x-when' as never]
		])
	).toEqual([
		['asserted', '2015-12', undefined],
		['possible', '2014-03-03', undefined]
	]);
});

test('a file may call a built-in type otherwise, and not change what it means', async () => {
	const { incoming } = await load(
		'a.csv',
		'Source,Target,Label,relation,sign,direction,relation id,source name\nA,B,Pact,alliance,-1,directed,r1,A\n'
	);
	expect(incoming.relationTypes).toMatchObject([
		{ id: 'alliance', label: 'Pact', sign: 1, direction: 'mutual' }
	]);
});

test('headers that come again within a file are reported, not loaded as actors', async () => {
	const { incoming, tables } = await load(
		'a.csv',
		'Source,Target,Type\nA,B,hostility\nSource,Target,Type\nB,C,alliance\n'
	);
	expect(incoming.actors.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
	expect(tables.problems).toEqual([
		{
			place: 'line 3',
			message: '“Source | Target | Type”: repeats the headers; take the line out'
		}
	]);
});

test('the one table of a Neo4j export is two', async () => {
	const { incoming, ties } = await load(
		'all.csv',
		[
			'"_id","_labels","name","founded","_start","_end","_type","since"',
			'"188",":ArmedGroup","Delta Front","1999",,,,',
			'"189",":State:Actor","Ruvia","",,,,',
			',,,,"188","189","hostility","2004"'
		].join('\n')
	);
	expect(ties).toEqual(['Delta Front hostility Ruvia']);
	expect(
		incoming.actors.map((one) => (one as unknown as Record<string, unknown>)['x-founded'])
	).toEqual(['1999', undefined]);
});

test.each(['utf-16le', 'utf-16be'])('Cyrillic in %s without a mark is read', async (label) => {
	const text = 'Источник;Цель;Тип\nСеверяне;Южане;вражда\nЮжане;Западные;союз\n';
	const bytes = new Uint8Array(text.length * 2);
	for (let at = 0; at < text.length; at += 1) {
		new DataView(bytes.buffer).setUint16(at * 2, text.charCodeAt(at), label === 'utf-16le');
	}
	const { incoming } = await load('a.csv', bytes);
	expect(incoming.actors.map(({ name }) => name)).toEqual(['Северяне', 'Южане', 'Западные']);
});

test('a CX2 file whose writer failed says so', async () => {
	const aspects = [
		{ CXVersion: '2.0' },
		{ nodes: [{ id: 1, v: { name: 'A' } }] },
		{ status: [{ success: false, error: 'out of disk' }] }
	];
	const { tables } = await load('a.cx2', JSON.stringify(aspects));
	expect(tables.notes).toEqual([
		'The program that wrote this file says that it did not succeed (out of disk): something may be missing in it.'
	]);
});

test('the classes of Cytoscape.js elements are kept', async () => {
	const elements = [
		{ data: { id: 'a' }, classes: 'rebel core' },
		{ data: { id: 'b' }, classes: ['state'] },
		{ data: { source: 'a', target: 'b' } }
	];
	const { tables } = await load('a.cyjs', JSON.stringify({ elements }));
	expect(objectsOf(tables.actors)).toEqual([
		{ id: 'a', classes: 'rebel core' },
		{ id: 'b', classes: 'state' }
	]);
});

test('colours, lines, arrows and second labels of yEd are kept as fields', async () => {
	const node = (id: string) =>
		`<node id="${id}"><data key="g"><y:ShapeNode><y:Fill color="#FFCC00"/><y:NodeLabel>${id}</y:NodeLabel></y:ShapeNode></data></node>`;
	const edge =
		'<edge source="A" target="B"><data key="h"><y:PolyLineEdge><y:LineStyle color="#FF0000" type="dashed"/><y:Arrows source="standard" target="standard"/><y:EdgeLabel>hostility</y:EdgeLabel><y:EdgeLabel>since 2004</y:EdgeLabel></y:PolyLineEdge></data></edge>';
	const { tables } = await load(
		'a.graphml',
		`<graphml><graph edgedefault="directed">${node('A')}${node('B')}${edge}</graph></graphml>`
	);
	expect(objectsOf(tables.actors)[0]).toEqual({ id: 'A', label: 'A', color: '#FFCC00' });
	expect(objectsOf(tables.relations)).toEqual([
		{
			source: 'A',
			target: 'B',
			color: '#FF0000',
			line: 'dashed',
			arrows: 'source and target',
			label: 'hostility',
			'label (2)': 'since 2004'
		}
	]);
});

test.each([
	['a.graphml', '<graphml><graph edgedefault="directed">', '', '', '</graph></graphml>'],
	['a.gexf', '<gexf><graph><nodes>', '</nodes><edges>', '</edges>', '</graph></gexf>']
])('an element of %s whose name has a slip is reported', async (name, a, b, c, d) => {
	const text = `${a}\n<node id="A"/>\n<node id="B"/>\n<nod id="C"/>${b}\n<dge source="A" target="B"/>\n<edge source="B" target="A"/>${c}${d}`;
	const { tables, ties } = await load(name, text);
	expect(ties).toHaveLength(1);
	expect(tables.problems.map(({ place }) => place)).toEqual(['<nod> on line 4', '<dge> on line 5']);
	expect(tables.rows).toBe(5);
});

test('two lists of relations that call their columns otherwise are one', async () => {
	const files = [
		{ name: 'a.csv', text: 'Source,Target,Type,Weight\nA,B,hostility,2\n' },
		{ name: 'b.csv', text: 'From,To,Relation,Quotation,Article\nB,C,alliance,They met.,Post\n' },
		{
			name: 'c.graphml',
			text: '<graphml><graph edgedefault="directed"><node id="C"/><node id="A"/><edge source="C" target="A"/></graph></graphml>'
		}
	].map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
	const { tables } = await readFiles(files);
	expect(tables.relations.columns.slice(0, 3)).toEqual(['Source', 'Target', 'Type']);
	const { incoming, problems } = interpret(tables, guessMapping(tables), { fileName: 'a' });
	expect(problems).toEqual([]);
	expect(incoming.relations.map(({ type, evidence }) => [type, evidence.length])).toEqual([
		['hostility', 0],
		['alliance', 1],
		['association', 0]
	]);
});

test('what rows say otherwise of one article is said, and a date that is none is kept', async () => {
	const text = [
		'Source,Target,Quotation,Article ID,Article,Author,Publication date',
		'A,B,One.,a1,Post,Ann,2014',
		'B,C,Two.,a1,Post,Bob,the other day'
	].join('\n');
	const { tables, incoming } = await load('a.csv', text);
	const { remarks } = interpret(tables, guessMapping(tables), { fileName: 'a' });
	expect(remarks.map(({ place, message }) => `${place}: ${message}`)).toEqual([
		'line 3: "the other day" is no date that can be read; it is kept beside the article as it stands',
		'line 3: the author of the article "Post" is "Bob" here; the first is taken, "Ann"'
	]);
	expect(incoming.articles).toMatchObject([
		{ title: 'Post', author: 'Ann', published: '2014', 'x-published': 'the other day' }
	]);
});
