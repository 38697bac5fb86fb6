/**
 * Damaged files of every format: no crash, no hang, and every row is loaded or reported.
 * ENTENTE_FUZZ=10000 npx vitest run tests/formats/damaged-files.test.ts tries ten thousand of each.
 */
import { unzipSync, zipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { evilNetwork } from '../support/evil-network';
import { seededRandom } from '../../src/lib/analysis/random';
import { applyOperations } from '../../src/lib/editing/apply-operations';
import { bringIn } from '../../src/lib/editing/bring-in/bring-in';
import { indexNetwork } from '../../src/lib/model/network-index';
import { parseNetwork } from '../../src/lib/model/parse-network';
import everyField from '../../src/lib/model/samples/every-field.entente.json';
import { FORMAT, type Network } from '../../src/lib/model/schema';
import { FormatError, type FileIn } from '../../src/lib/formats/format';
import { formatById, formatOf, formats, headOf } from '../../src/lib/formats/formats';
import { guessMapping } from '../../src/lib/formats/guess-mapping';
import { interpret } from '../../src/lib/formats/interpret/interpret';

const runs = Number(process.env.ENTENTE_FUZZ ?? 100);
const longest = 1_000;

const samples: Readonly<Record<string, readonly string[]>> = {
	csv: ['pair.csv'],
	xlsx: [],
	graphml: ['yed.graphml', 'networkx.graphml'],
	gexf: ['gephi.gexf', 'networkx.gexf'],
	cyjs: ['cytoscape.cyjs'],
	cx2: ['cytoscape-web.cx2'],
	'json-graph': ['jgf.json', 'graphology.json', 'networkx-node-link.json'],
	stix: ['opencti.stix.json']
};

async function filesOf(id: string): Promise<readonly FileIn[]> {
	const format = formats.find((one) => one.id === id)!;
	const { bytes, extension } = await format.serialize!(everyField as unknown as Network);
	const others = (samples[id] ?? []).map((name) => ({
		name,
		bytes: new Uint8Array(
			readFileSync(new URL(`../../src/lib/formats/samples/${name}`, import.meta.url))
		)
	}));
	return [{ name: `own${extension}`, bytes }, ...others];
}

const nasty = [
	...[
		'<',
		'>',
		'"',
		"'",
		'&',
		'&x;',
		']]>',
		'<!--',
		'</node>',
		'</edge>',
		'<node id="a">',
		'{',
		'}',
		'[',
		']'
	],
	...[
		',',
		';',
		'\n',
		'\r',
		'\t',
		'\0',
		'\uFEFF',
		'__proto__',
		'null',
		'-1',
		'1e999',
		'true',
		'"":',
		'<![CDATA['
	]
].map((text) => new TextEncoder().encode(text));

function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
	let made = bytes;
	const at = () => Math.floor(random() * (made.length + 1));
	for (let n = Math.ceil(random() * 4); n > 0; n -= 1) {
		const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
		const how = Math.floor(random() * 6);
		const piece = nasty[Math.floor(random() * nasty.length)]!;
		if (how === 0) made = made.slice(0, to);
		else if (how === 1) made = joined(made.slice(0, from), made.slice(Math.min(to, from + 40)));
		else if (how === 2) made = joined(made.slice(0, from), piece, made.slice(from));
		else if (how === 3) made = joined(made.slice(0, to), made.slice(from, to), made.slice(to));
		else if (how === 4) made = joined(made.slice(0, from), piece, made.slice(from + piece.length));
		else {
			made = made.slice();
			if (made.length > 0) made[from % made.length] = Math.floor(random() * 256);
		}
		if (made.length > 200_000) made = made.slice(0, 200_000);
	}
	return made;
}

/** A .zip that is whole, with one damaged file in it. */
function damagedWithin(bytes: Uint8Array, random: () => number): Uint8Array {
	const files = Object.entries(unzipSync(bytes)).filter(([, content]) => content.length > 0);
	const chosen = files[Math.floor(random() * files.length)]!;
	chosen[1] = new Uint8Array(damaged(chosen[1], random));
	return zipSync(Object.fromEntries(files), { level: 0 });
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

test.each(formats.map(({ id }) => id))('%s', { timeout: 3_600_000 }, async (id) => {
	const files = await filesOf(id);
	let slowest = 0;
	let read = 0;
	for (let run = 0; run < runs; run += 1) {
		const random = seededRandom(run + 1);
		const { name, bytes } = files[run % files.length]!;
		const within = id === 'xlsx' && run % 3 > 0;
		const file = { name, bytes: within ? damagedWithin(bytes, random) : damaged(bytes, random) };
		const started = performance.now();
		formatOf(headOf(file));
		try {
			const tables = await formatById(id)!.parse(file);
			const { actors, relations, problems, rows } = tables;
			expect(actors.rows.length + relations.rows.length + problems.length, `run ${run}`).toBe(rows);
			const { counts, incoming } = interpret(tables, guessMapping(tables), { fileName: name });
			expect(counts.loaded + counts.reported, `run ${run}`).toBe(counts.rows);
			const empty = { format: FORMAT, id: 'fuzz', title: 'Fuzz', articles: [], actors: [] };
			const base = { ...empty, relations: [] } as unknown as Network;
			const { edit } = bringIn(indexNetwork(base), incoming, 'Fuzz');
			const { network } = applyOperations(base, edit.operations);
			const again = parseNetwork(JSON.stringify(network));
			expect(again.ok ? [] : again.problems, `run ${run}`).toEqual([]);
			read += 1;
		} catch (error) {
			if (!(error instanceof FormatError)) throw new Error(`run ${run}`, { cause: error });
			expect(error.message).toMatch(/^[^\n]+\.$/);
		}
		slowest = Math.max(slowest, performance.now() - started);
	}
	if (runs > 1_000)
		console.log(`${id}: ${read} of ${runs} read, the slowest in ${Math.round(slowest)} ms`);
	// A hang would be longer by orders; a busy machine is not one.
	expect(slowest).toBeLessThan(10 * longest);
	expect(read).toBeGreaterThan(runs / 20);
});

test.each(formats.map(({ id }) => id))('%s carries every attack as text', async (id) => {
	const network = evilNetwork();
	const { bytes, extension } = await formatById(id as 'csv')!.serialize!(network);
	const tables = await formatById(id as 'csv')!.parse({ name: `evil${extension}`, bytes });
	const { incoming, problems } = interpret(tables, guessMapping(tables), { fileName: 'evil' });
	expect(problems).toEqual([]);
	expect(incoming.relations).toHaveLength(network.relations.length);
	const quotes = (relations: Network['relations']) =>
		relations.flatMap(({ evidence }) => evidence.map(({ quote }) => quote.exact));
	expect(quotes(incoming.relations).length).toBe(quotes(network.relations).length);
	expect(Object.getPrototypeOf({})).toBe(Object.prototype);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test.each([
	[
		'entities that grow',
		'<!DOCTYPE graphml [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><graphml><graph><node id="&b;"/></graph></graphml>'
	],
	[
		'an external entity',
		'<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]><graphml><graph><node id="&x;"/></graph></graphml>'
	],
	['elements in elements', `<graphml>${'<node>'.repeat(100_000)}`]
])('%s are refused', async (_, text) => {
	const bytes = new TextEncoder().encode(text);
	for (const id of ['graphml', 'gexf'] as const) {
		const file = {
			name: 'x',
			bytes: id === 'gexf' ? new TextEncoder().encode(text.replaceAll('graphml', 'gexf')) : bytes
		};
		await expect(formatById(id)!.parse(file)).rejects.toThrow(FormatError);
	}
});

test('an entity that nobody declared costs its own node', async () => {
	const text =
		'<!DOCTYPE graphml SYSTEM "http://example.org/g.dtd"><graphml><graph edgedefault="directed"><node id="a"/><node id="&nope;"/><node id="c"/></graph></graphml>';
	const tables = await formatById('graphml')!.parse({
		name: 'x',
		bytes: new TextEncoder().encode(text)
	});
	expect(tables.actors.rows).toHaveLength(2);
	expect(tables.problems).toMatchObject([{ place: expect.stringContaining('line 1') }]);
});

test('JSON nested a hundred thousand times is refused', async () => {
	const bytes = new TextEncoder().encode(`{"nodes":${'['.repeat(100_000)}`);
	for (const id of ['cyjs', 'cx2', 'json-graph', 'stix'] as const) {
		await expect(formatById(id)!.parse({ name: 'x', bytes })).rejects.toThrow(FormatError);
	}
});
