import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { MAX_FILE_BYTES, parseNetwork, refuseSize, serialiseNetwork } from './parse-network';
import everyField from './samples/every-field.entente.json';
import brokenFiles from './truth-tables/broken-files.json';

const text = readFileSync(new URL('./samples/every-field.entente.json', import.meta.url), 'utf8');

type Key = string | number;

/** The sample with some values replaced, or removed where no value is given. */
function edited(edits: readonly (readonly unknown[])[]): string {
	const copy = structuredClone(everyField) as unknown;
	for (const [path, ...value] of edits) {
		const keys = [...(path as Key[])];
		const last = keys.pop() as Key;
		const owner = keys.reduce((inner, key) => (inner as never)[key], copy) as Record<Key, unknown>;
		if (value.length === 0) delete owner[last];
		else owner[last] = value[0];
	}
	return JSON.stringify(copy);
}

function refusal(source: string) {
	const result = parseNetwork(source);
	if (result.ok) throw new Error('the file was accepted');
	return result;
}

function acceptance(source: string) {
	const result = parseNetwork(source);
	if (!result.ok) throw new Error(JSON.stringify(result));
	return result.network;
}

describe('parseNetwork', () => {
	test('accepts a file that uses every field and returns its JSON as it is', () => {
		expect(acceptance(text)).toEqual(JSON.parse(text));
	});

	test('accepts a byte order mark', () => {
		expect(acceptance(`\uFEFF${text}`).id).toBe('every-field');
	});

	test('freezes the network all the way down', () => {
		const network = acceptance(text);
		const visit = (value: unknown) => {
			if (typeof value !== 'object' || value === null) return;
			expect(Object.isFrozen(value)).toBe(true);
			Object.values(value).forEach(visit);
		};
		visit(network);
	});

	test.each(brokenFiles)('reports $claim', ({ set, problems, andMore }) => {
		const result = refusal(edited(set));
		const reported = result.problems.map(({ place, message }) => `${place}: ${message}`);
		if (andMore) expect(reported).toEqual(expect.arrayContaining(problems));
		else expect(reported).toEqual(problems);
	});

	test('accepts the same source, target and type twice if the periods do not overlap', () => {
		const again = (evidence: object) => ({
			id: 'r5',
			source: 'duchy',
			target: 'constructor',
			type: 'hostility',
			evidence: [
				{ id: 'e9', article: 'gazette', quote: { exact: 'x' }, stance: 'supports', ...evidence }
			]
		});
		acceptance(edited([[['relations', 4], again({ when: '2012/..' })]]));
		acceptance(edited([[['relations', 4], again({ time: 'current' })]]));
		expect(refusal(edited([[['relations', 4], again({})]])).problems).toHaveLength(1);
	});

	test('names each repetition once, however many there are and however they are dated', () => {
		const dates = ['2001', '2005', '2001-03/2003', null, '2009/..', '2005-12', '2007'];
		const relations = dates.map((when, at) => ({
			id: `d${at}`,
			source: at % 2 ? 'duchy' : 'guard',
			target: at % 2 ? 'guard' : 'duchy',
			type: 'alliance',
			evidence: [
				{
					id: `de${at}`,
					article: 'gazette',
					quote: { exact: 'x' },
					stance: 'supports',
					...(when && { when })
				}
			]
		}));
		const { problems } = refusal(
			edited([
				[['relations'], relations],
				[['annotations'], []]
			])
		);
		expect(problems.map(({ place, message }) => [place, message.split(':')[0]])).toEqual([
			['relations[2]', 'repeats relations[0]'],
			['relations[3]', 'repeats relations[0]'],
			['relations[5]', 'repeats relations[1]']
		]);
	});

	test('refuses the key __proto__ wherever it stands', () => {
		const hostile = text
			.replace('"note": "A state."', '"__proto__": { "polluted": true }')
			.replace('"hasOwnProperty": {}', '"a b": [{ "__proto__": 1 }]');
		const { problems } = refusal(hostile);
		expect(problems.map(({ place }) => place)).toEqual([
			'actors[0].__proto__',
			'["x-from-the-future"].deeper["a b"][0].__proto__'
		]);
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		const escaped = text.replace('"note": "A state."', '"\\u005f_proto__": 1');
		expect(refusal(escaped).problems[0]?.place).toBe('actors[0].__proto__');
	});

	test('takes markup in names for what it is: text', () => {
		expect(acceptance(text).actors[0]?.name).toBe('Duchy of <script>alert(1)</script>');
	});

	test('lists a hundred problems and counts the others', () => {
		const relations = Array.from({ length: 1304 }, (_, at) => ({
			id: `x${at}`,
			source: 'duchy',
			target: `nobody${at}`,
			type: 'hostility',
			evidence: []
		}));
		const result = refusal(
			edited([
				[['relations'], relations],
				[['annotations'], []]
			])
		);
		expect(result.problems).toHaveLength(100);
		expect(result.more).toBe(1204);
		expect(result.summary).toContain('1,304 problems');
		expect(result.summary).toContain('and 1,204 more');
	});

	test('gives up counting the problems of a file of nonsense', { timeout: 60_000 }, () => {
		const nonsense = Array.from({ length: 20_000 }, () => ({}));
		const result = refusal(
			edited([
				[['actors'], nonsense],
				[['relations', 0, 'evidence'], nonsense]
			])
		);
		expect(result.problems).toHaveLength(100);
		expect(result.summary).toContain('at least 10,000 problems');
	});
});

describe('parseNetwork refuses with one sentence', () => {
	const sentence = (source: string) => {
		const { summary, problems } = refusal(source);
		expect(problems).toEqual([]);
		return summary;
	};

	test.each([
		['an empty file', ' \n', 'This file is empty.'],
		['text that is not JSON', 'hello', 'it is not JSON (line 1, column 1: expected a value)'],
		[
			'JSON with a slip, with the place',
			'{\n\t"format": "entente/1",\n\t"id": "x"\n\t"title": "y"\n}',
			'it is not JSON (line 4, column 2: expected a comma or })'
		],
		['JSON cut short', text.slice(0, 400), 'it is not JSON (line 1'],
		['XML', '<?xml version="1.0"?><graphml/>', 'it seems to be XML or HTML.'],
		['a list', '[1, 2]', 'it seems to be a list.'],
		['a number', '12', 'it seems to be a number.'],
		['a text', '"entente/1"', 'it seems to be a piece of text.'],
		['null', 'null', 'it seems to be the value null.'],
		['an object of no known kind', '{"a": 1}', 'it seems to be JSON of some other kind.'],
		['a file whose format is another', '{"format": "gexf"}', 'its "format" is "gexf".'],
		['a file whose format is no text', '{"format": {"a": 1}}', 'its "format" is an object.'],
		['version nought', '{"format": "entente/0"}', 'its "format" is "entente/0".'],
		['a newer version', '{"format": "entente/2"}', '"entente/2", newer than this program reads'],
		['a much newer version', '{"format": "entente/10"}', '"entente/10", newer than this program'],
		['Cytoscape JSON', '{"elements": {"nodes": []}, "data": {}}', 'to be Cytoscape JSON.'],
		['Cytoscape elements', '[{"group": "nodes", "data": {}}]', 'a list of Cytoscape elements.'],
		['GeoJSON', '{"type": "FeatureCollection", "features": []}', 'to be GeoJSON.'],
		['a package.json', '{"name": "x", "scripts": {}}', 'to be a package.json.'],
		['a graph with a version', '{"name": "x", "version": "1", "nodes": []}', 'some other kind.'],
		['a node-link graph', '{"nodes": [], "links": []}', 'a graph of nodes and edges.'],
		[
			'a network without its format',
			'{"actors": [], "relations": []}',
			'an Entente network without'
		],
		['an inherited format', '{"__proto__": {"format": "entente/1"}}', 'JSON of some other kind.']
	])('%s', (_, source, part) => {
		expect(sentence(source)).toContain(part);
	});

	test('a nested bomb, before it is parsed', () => {
		const bomb = '['.repeat(5_000_000);
		expect(sentence(bomb)).toContain('nested more than 64 levels deep (line 1, column 65)');
		expect(sentence(`{"format": ${'{"a":'.repeat(100)}1`)).toContain('64 levels deep');
	});

	test('brackets in strings are no nesting', () => {
		const network = acceptance(edited([[['description'], `"\\"${'[{'.repeat(500)}`]]));
		expect(network.description).toContain('[{[{');
	});

	test('a file of more than 64 MB, with its size', { timeout: 60_000 }, () => {
		expect(sentence('x'.repeat(72_428_800))).toBe(
			'This file is 72.5 MB; a network file may be 64 MB at most.'
		);
		expect(sentence('é'.repeat(MAX_FILE_BYTES / 2 + 1))).toContain('64.1 MB');
		expect(sentence(`${' '.repeat(MAX_FILE_BYTES - 1)}x`)).toContain('not JSON');
	});

	test('refuseSize tells from a number of bytes alone', () => {
		expect(refuseSize(MAX_FILE_BYTES)).toBeNull();
		expect(refuseSize(MAX_FILE_BYTES + 1)).toContain('64.1 MB');
	});
});

describe('serialiseNetwork', () => {
	test('gives the bytes of a file that it wrote', () => {
		const once = serialiseNetwork(acceptance(text));
		expect(serialiseNetwork(acceptance(once))).toBe(once);
		expect(once.endsWith('}\n')).toBe(true);
	});
});
