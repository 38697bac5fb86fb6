import { strToU8, zipSync } from 'fflate';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { csv } from './csv';
import { FormatError } from './format';
import { guessMapping } from './guess-mapping';
import { interpret } from './interpret/interpret';
import { readFiles } from './read-files';
import { evilNetwork } from '../../../tests/support/evil-network';

const file = (text: string, name = 'file.csv') => ({ name, bytes: strToU8(text) });
const read = async (...files: { name: string; bytes: Uint8Array }[]) =>
	(await readFiles(files)).tables;
const load = async (text: string) => {
	const tables = await read(file(text));
	return interpret(tables, guessMapping(tables), { fileName: 'file.csv' });
};
const brief = ({ incoming }: Awaited<ReturnType<typeof load>>) => {
	const nameOf = new Map<string, string>(incoming.actors.map(({ id, name }) => [id, name]));
	return incoming.relations.map(
		({ source, type, target }) => `${nameOf.get(source)} ${type} ${nameOf.get(target)}`
	);
};

describe('what separates and encodes', () => {
	const rows = [
		['Source', 'Target', 'Relation', 'Note'],
		['Côte', 'Österreich', 'ally', 'a, b; c'],
		['Österreich', 'Rhône', 'war', 'two\nlines']
	];
	const text = (separator: string, newline = '\n') =>
		rows
			.map((row) => row.map((cell) => (/[,;\n\t]/.test(cell) ? `"${cell}"` : cell)).join(separator))
			.join(newline);
	const utf16 = (value: string, mark: boolean) => {
		const units = Uint16Array.from(mark ? `\uFEFF${value}` : value, (unit) => unit.charCodeAt(0));
		return new Uint8Array(units.buffer);
	};
	const latin1 = (value: string) => Uint8Array.from(value, (sign) => sign.charCodeAt(0));

	test.each([
		['comma', strToU8(text(','))],
		['semicolon', strToU8(text(';'))],
		['tab', strToU8(text('\t'))],
		['bar', strToU8(text('|'))],
		['CRLF', strToU8(text(',', '\r\n'))],
		['old Mac lines', strToU8(text(',', '\r').replace('two\n', 'two\r'))],
		['line ends of both kinds', strToU8(text(',').replace('Note\n', 'Note\r\n'))],
		['UTF-8 with its mark', strToU8(`\uFEFF${text(',')}`)],
		['UTF-16 with its mark', utf16(text(','), true)],
		['UTF-16 without', utf16(text(','), false)],
		['Windows-1252', latin1(text(';'))],
		['the line that Excel puts first', strToU8(`sep=;\n${text(';')}`)]
	])('%s', async (_, bytes) => {
		const tables = await read({ name: 'x.csv', bytes });
		expect(tables.problems).toEqual([]);
		expect(tables.relations.columns).toEqual(rows[0]);
		const cells = tables.relations.rows.map((row) =>
			row.cells.map((cell) => String(cell).replace('\r', '\n'))
		);
		expect(cells).toEqual(rows.slice(1));
	});
});

describe('one bad row', () => {
	test.each([
		['too many cells', 'A,B,ally,x,y\n', 'has 5 cells'],
		['too few cells', 'A,B\n', 'has 2 cells'],
		['a quotation mark that is never closed', 'A,"B,ally,x\n', 'never closed'],
		['one that swallows the next line', 'A,"B" and,ally,x\n"C",D,ally,"y"\n', 'do not fit']
	])('%s costs that row and no other', async (_, bad, message) => {
		const { problems, incoming, counts } = await load(
			`source,target,type,note\nP,Q,ally,1\n${bad}R,S,war,2\nT,U,war,3\n`
		);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({
			place: 'line 3',
			message: expect.stringContaining(message)
		});
		expect(incoming.relations.length).toBeGreaterThanOrEqual(3);
		expect(counts.loaded + counts.reported).toBe(counts.rows);
	});

	test('a line after quoted line breaks has its own number', async () => {
		const { problems } = await load('source,target,note\nA,B,"x\ny\nz"\nA,A,\n,B,\nC,D,1,2\n');
		expect(problems.map(({ place }) => place)).toEqual(['line 7', 'line 5', 'line 6']);
	});
});

describe('files of others', () => {
	test('nodes and edges as Gephi writes them, together or in a .zip', async () => {
		const nodes = file(
			'Id,Label,timeset,modularity_class\nn1,Iran,,3\nn2,Hezbollah,,3\n',
			'nodes.csv'
		);
		const edges = file(
			'Source,Target,Type,Id,Label,timeset,Weight\nn1,n2,Directed,0,sponsor,,2.5\n',
			'edges.csv'
		);
		const zip = {
			name: 'graph.zip',
			bytes: zipSync({ 'nodes.csv': nodes.bytes, 'edges.csv': edges.bytes })
		};
		for (const files of [[nodes, edges], [edges, nodes], [zip]]) {
			const tables = await read(...files);
			const result = interpret(tables, guessMapping(tables), { fileName: 'graph' });
			expect(brief(result)).toEqual(['Iran sponsorship Hezbollah']);
			expect(result.incoming.relations[0]).toMatchObject({ 'x-Weight': '2.5', evidence: [] });
			expect(result.incoming.actors[0]).toMatchObject({ id: 'n1', 'x-modularity_class': '3' });
			expect(result.counts).toMatchObject({ rows: 3, loaded: 3, reported: 0 });
		}
	});

	test.each([
		['Kumu', 'From,To,Type\nA,B,ally\n'],
		['German', 'Quelle;Ziel;Beziehungstyp\nA;B;Verbündete\n'],
		['German, words', 'Von;Nach;Art\nA;B;Bündnis\n'],
		['French', 'Origine;Destination;Lien\nA;B;allié\n'],
		['French, words', 'De;À;Nature du lien\nA;B;alliés\n'],
		['Spanish', 'Origen,Destino,Tipo de relación\nA,B,aliados\n'],
		['Russian', 'Источник;Цель;Тип связи\nA;B;союзники\n'],
		['Arabic', 'المصدر,الهدف,نوع العلاقة\nA,B,تحالف\n'],
		['numbered', 'Country 1,Country 2,Relationship\nA,B,alliance\n'],
		['camels', 'sourceId,targetId,relationshipType\nA,B,is_allied_with\n']
	])('%s headers', async (_, text) => {
		expect(brief(await load(text))).toEqual(['A alliance B']);
	});

	test('a signed network without headers', async () => {
		const path = new URL('../../../../shared/data/gahuku-gama.tsv', import.meta.url);
		const text = existsSync(path) ? readFileSync(path, 'utf8') : 'A\tB\t1\nB\tC\t-1\nC\tA\t-1\n';
		const { incoming, counts, problems } = await load(text);
		const lines = text.trim().split('\n');
		expect(problems).toEqual([]);
		expect(counts.rows).toBe(lines.length);
		const hostile = incoming.relations.filter(({ type }) => type === 'hostility').length;
		expect(hostile).toBe(lines.filter((line) => line.includes('-1')).length);
	});

	test('no sign is made of a weight, and no type of nothing', async () => {
		const { incoming } = await load('source,target,weight\nA,B,3\nB,C,5\n');
		expect(incoming.relations.map(({ type }) => type)).toEqual(['association', 'association']);
		expect(incoming.relationTypes).toMatchObject([{ id: 'association', sign: 0 }]);
	});

	test('quotations, with articles, dates and hedges', async () => {
		const { incoming, remarks } = await load(
			'from,to,relation,quote,document,author,date,link,confidence,year\n' +
				'Iran,Hezbollah,funds,"“Iran funds it”",The Wire,A. Writer,2014-05-01,https://x.org,low,2007\n' +
				'Iran,Hezbollah,funds,"It has never stopped",,,,,,03/04/2014\n' +
				'Iran,Syria,ally,,The Wire,,,,,\n'
		);
		expect(incoming.articles).toMatchObject([
			{ title: 'The Wire', author: 'A. Writer', published: '2014-05-01', url: 'https://x.org' },
			{ title: 'file.csv' }
		]);
		const [funds, ally] = incoming.relations;
		expect(funds?.evidence).toMatchObject([
			{
				quote: { exact: '“Iran funds it”' },
				certainty: 'possible',
				when: '2007',
				stance: 'supports'
			},
			{ quote: { exact: 'It has never stopped' }, when: '2014', 'x-when': '03/04/2014' }
		]);
		expect(remarks).toHaveLength(1);
		expect(ally).toMatchObject({
			evidence: [],
			note: 'Stated without a quotation: article: title: The Wire.'
		});
	});

	test('rows that say the same are joined, and counted', async () => {
		const { incoming, counts } = await load(
			'source,target,type,weight\nA,B,ally,1\nB,A,Ally,1\nA,B,ally,2\nB,A,war,\nA,B,war,\n'
		);
		expect(incoming.relations).toHaveLength(3);
		expect(incoming.relations[0]).toMatchObject({ 'x-weight': ['1', '2'] });
		expect(counts).toMatchObject({ rows: 5, loaded: 5, joined: 2, reported: 0 });
	});

	test('keys that are names in JavaScript are names like any other', async () => {
		const { incoming } = await load(
			'source,target,__proto__,constructor,toString\n__proto__,constructor,1,2,3\n'
		);
		expect(incoming.actors.map(({ name }) => name)).toEqual(['__proto__', 'constructor']);
		expect(Object.keys(incoming.relations[0]!)).toEqual(
			expect.arrayContaining(['x-__proto__', 'x-constructor', 'x-toString'])
		);
		expect(Object.getPrototypeOf(incoming.relations[0])).toBe(Object.prototype);
	});
});

describe('hostile files', () => {
	test('no cell that we write begins as a formula', async () => {
		const network = evilNetwork();
		const formulas = ['=cmd|x', '+1+1', '-2+3', '@SUM(A1)', '\tx', "'=x"].map((name, at) => ({
			...network.actors[0]!,
			id: `f-${at}` as (typeof network.actors)[0]['id'],
			name
		}));
		const { bytes } = await csv.serialize!({
			...network,
			actors: [...network.actors, ...formulas]
		});
		const { unzipSync, strFromU8 } = await import('fflate');
		const { default: papa } = await import('papaparse');
		for (const content of Object.values(unzipSync(bytes))) {
			const { data } = papa.parse<string[]>(strFromU8(content));
			const wrong = data
				.flat()
				.filter((cell) => /^[=+\-@\t\r]/.test(cell) && !/^-\d+(\.\d+)?$/.test(cell));
			expect(wrong).toEqual([]);
		}
		const tables = await read({ name: 'a.zip', bytes });
		expect(tables.actors.rows.map(({ cells }) => cells[1])).toEqual(
			expect.arrayContaining(formulas.map(({ name }) => name))
		);
	});

	test('a zip that unpacks to gigabytes is refused, and one without tables', async () => {
		const bomb = zipSync({ 'a.csv': new Uint8Array(201_000_000) }, { level: 1 });
		await expect(csv.parse({ name: 'bomb.zip', bytes: bomb })).rejects.toThrow(FormatError);
		const other = zipSync({ 'a.png': new Uint8Array(3) });
		await expect(csv.parse({ name: 'x.zip', bytes: other })).rejects.toThrow('No .csv');
	});

	test('ten thousand quotation marks that are never closed are read to the end', async () => {
		const { counts } = await load(`source,target,note\n${'A,B,"x\n'.repeat(10_000)}`);
		expect(counts.loaded + counts.reported).toBe(counts.rows);
	});
});
