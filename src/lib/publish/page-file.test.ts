import { expect, test } from 'vitest';
import type { EvidenceId, Network } from '../model/schema';
import type { Verification } from '../model/verification';
import { parseNetwork, serialiseNetwork } from '../model/parse-network';
import { networkInPage } from './network-in-page';
import { jsonForScript, publishedChecks, type SavedSight } from './page-data';
import { writePage } from './page-file';

const evil = [
	'</script><script>alert(1)</script>',
	'</SCRIPT >',
	'<!-- <script>',
	']]>&lt;&amp;',
	'\u2028\u2029\u0000\ufeff\ud800',
	'__proto__'
];
const network = {
	format: 'entente/1',
	id: 'n',
	title: 'A < B & "C" </title><script>',
	description: evil.join('\n'),
	articles: [{ id: 'a1', title: evil[0], url: 'javascript:alert(1)' }],
	actors: [
		{ id: 'a', name: evil[0], kind: 'state' },
		{ id: 'constructor', name: evil[2], kind: 'state' }
	],
	relations: [],
	['__proto__x']: evil
} as unknown as Network;
const sight: SavedSight = {
	saved: '2026-11-22T00:00:00Z',
	checks: {},
	positions: Object.fromEntries([
		['a', [0, 0]],
		['constructor', [1, 1]]
	]) as SavedSight['positions'],
	start: { filters: {} }
};

/** Where a parser of HTML would see a tag within the scripts that hold data. */
const dataIn = (html: string) =>
	[...html.matchAll(/<script type="application\/json" id="([^"]+)">([\s\S]*?)<\/script>/g)].map(
		([, id, json]) => [id, json] as const
	);

test('JSON for a script says the same, and has nothing that ends or begins an element', () => {
	for (const text of evil) {
		const json = jsonForScript(JSON.stringify({ [text]: text }));
		expect(json).not.toMatch(/[<>&\u2028\u2029]/);
		expect(JSON.parse(json)).toEqual({ [text]: text });
	}
});

test('a page holds its network whole, and gives it back as it was', () => {
	const html = writePage({ network, sight });
	const data = dataIn(html);
	expect(data.map(([id]) => id)).toEqual(['entente-network', 'entente-sight']);
	for (const [, json] of data) expect(json).not.toMatch(/[<>]/);
	expect(html).not.toContain('alert(1)</script>');
	expect(html).toContain('<title>A &#60; B &#38; &#34;C&#34;');
	const found = networkInPage(html);
	expect(found.kind).toBe('network');
	const json = found.kind === 'network' ? found.json : '';
	expect(JSON.parse(json)).toEqual(JSON.parse(serialiseNetwork(network)));
	expect(parseNetwork(json).ok).toBe(true);
});

test('its policy lets the one script and the one style run, and fetches nothing', async () => {
	const html = writePage({ network, sight });
	const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';
	expect(policy).toMatch(/^default-src 'none'; /);
	expect(policy).not.toMatch(/unsafe|https?:|\*|connect-src/);
	const hash = async (text: string) =>
		Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString(
			'base64'
		);
	const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1]!;
	const script = /<script>([\s\S]*?)<\/script>/.exec(html)![1]!;
	expect(policy).toContain(`style-src 'sha256-${await hash(style)}'`);
	expect(policy).toContain(`script-src 'sha256-${await hash(script)}'`);
	expect(style).not.toMatch(/url\((?!["']?data:)/);
	expect(script).not.toMatch(/<!--|<\/?script/i);
});

test('without its data it is smaller than a megabyte', () => {
	const html = writePage({ network, sight });
	const data = dataIn(html).reduce((sum, [, json]) => sum + Buffer.byteLength(json!), 0);
	expect(Buffer.byteLength(html) - data).toBeLessThan(1_000_000);
	expect(Buffer.byteLength(html) - data).toBeGreaterThan(500_000);
});

test('one that breaks off, or holds none, says so', () => {
	const html = writePage({ network, sight });
	expect(networkInPage(html.slice(0, html.indexOf('"articles"'))).kind).toBe('damaged');
	expect(networkInPage('<!doctype html><html data-entente-page="1"></html>').kind).toBe('damaged');
});

test('what is said of a check holds no words of an article that are not quoted', () => {
	const found = new Map<EvidenceId, Verification>([
		[
			'e1' as EvidenceId,
			{ state: 'exact-shortened', ranges: [{ start: 1, end: 2 }], gaps: ['secret words'] }
		],
		[
			'e2' as EvidenceId,
			{ state: 'altered', ranges: [], proposal: 'secret', reason: 'It leaves out “secret”.' }
		],
		['elsewhere' as EvidenceId, { state: 'exact', ranges: [] }]
	]);
	const of = { relations: [{ evidence: [{ id: 'e1' }, { id: 'e2' }, { id: 'e3' }] }] };
	expect(publishedChecks(found, of as unknown as Network)).toEqual({
		e1: 'exact-shortened',
		e2: 'altered'
	});
});
