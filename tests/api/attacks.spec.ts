import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { thingKinds, type Operation } from '../../src/lib/editing/operation';
import { withId } from '../../src/lib/editing/with-id';
import type { Network } from '../../src/lib/model/schema';
import { fillTexts } from '../support/fill-texts';
import { ask, json, startServer, type OwnServer, type RawAnswer } from '../support/own-server';
import { payloads } from '../support/payloads';

type Json = Readonly<Record<string, unknown>>;
const read = (path: string) =>
	JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as Json;
const schema = read('../../static/entente-1.schema.json');
const everyField = read('../../src/lib/model/samples/every-field.entente.json');

let server: OwnServer;
test.beforeAll(async () => {
	server = await startServer();
});
test.afterAll(async () => {
	await server.stop();
});

const send = (method: string, path: string, body?: unknown) =>
	ask(server, path, {
		method,
		headers: json,
		...(body === undefined ? {} : { body: JSON.stringify(body) })
	});

/** Whatever it says, it is data and no page. */
function expectData({ status, headers, body }: RawAnswer, what: string): void {
	expect(status, `${what}: ${body.slice(0, 300)}`).toBeLessThan(500);
	if (status !== 204 && status !== 304) {
		expect(headers['content-type'], what).toMatch(/^application\/[\w.+-]*json/);
	}
	expect(headers['x-content-type-options'], what).toBe('nosniff');
	for (const value of Object.values(headers)) expect(String(value), what).not.toMatch(/[<>]/);
}

/** The page has them as text: no tag of theirs stands in it, in its data neither. */
function expectNoTag({ status, body }: RawAnswer, what: string): void {
	expect(status, what).toBe(200);
	const tags =
		/.{60}<(?:script>|img src=x|svg onload|iframe|math|a href="javascript|link rel=stylesheet href=https|b>backwards).{60}/i;
	expect(tags.exec(body)?.[0], what).toBeUndefined();
	for (const [, inside] of body.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)) {
		expect(inside, what).not.toMatch(/<!--|<script/i);
	}
}

/** The sample with attacks in every text, each time others; its shortened quotation still one. */
function attacked(id: string, from: number): { network: Network; fields: ReadonlySet<string> } {
	const { value, fields } = fillTexts(
		schema,
		everyField,
		(at) => payloads[(at + from) % payloads.length]!
	);
	const network = value as { relations: { evidence: { quote: Record<string, unknown> }[] }[] };
	for (const { quote } of network.relations.flatMap(({ evidence }) => evidence)) {
		const pieces = quote.pieces as { exact: string }[] | undefined;
		if (pieces) quote.exact = pieces.map(({ exact }) => exact).join(' […] ');
	}
	return { network: withId(network as unknown as Network, id), fields };
}

test('every text of the file takes every attack, and gives it back as data to the letter', async () => {
	let reached: ReadonlySet<string> = new Set();
	for (const from of payloads.keys()) {
		const { network, fields } = attacked(`attacked-${from}`, from);
		reached = fields;
		const at = `/api/networks/${network.id}`;
		const kept = await send('POST', '/api/networks', network);
		expect(kept.status, kept.body).toBe(201);
		for (const path of [at, `${at}/changes`, '/api/networks']) {
			expectData(await ask(server, path), `${path} with ${payloads[from]!}`);
		}
		// What was on the network itself follows it to its id.
		const given = JSON.parse((await ask(server, at)).body) as Network;
		expect(given.relations).toEqual(network.relations);
		expect(given.actors).toEqual(network.actors);
		expect(given.title).toBe(network.title);
		expectNoTag(await ask(server, `/networks/${network.id}`), `the page with ${payloads[from]!}`);
	}
	expectNoTag(await ask(server, '/networks'), 'the page of all networks');
	// A schema that was walked past its texts would prove nothing.
	for (const field of [
		'Network.title',
		'Actor.name',
		'Actor.aliases',
		'Quote.exact',
		'Evidence.attribution.who',
		'Annotation.body',
		'View.title',
		'RelationType.label'
	]) {
		expect([...reached]).toContain(field);
	}
	expect(reached.size).toBeGreaterThan(30);
});

test('every field that a change can set takes an attack, and no answer is a page', async () => {
	test.slow();
	const { network } = attacked('set-one-by-one', 0);
	await send('POST', '/api/networks', network);
	const things: Readonly<Record<(typeof thingKinds)[number], readonly { id: string }[]>> = {
		article: network.articles,
		actor: network.actors,
		relation: network.relations,
		evidence: network.relations.flatMap(({ evidence }) => evidence),
		annotation: network.annotations ?? [],
		view: network.views ?? [],
		story: network.stories ?? []
	};
	const defs = schema.$defs as Record<string, { properties: Json }>;
	let n = 0;
	for (const kind of thingKinds) {
		const name = kind.replace(/^./, (letter) => letter.toUpperCase());
		for (const field of Object.keys(defs[name]!.properties)) {
			const payload = payloads[n % payloads.length]!;
			const operation = {
				op: 'set',
				kind,
				id: things[kind][0]!.id,
				field,
				value: payload
			} as Operation;
			const change = { id: `change-${n++}`, label: payload, author: payload, client: 'attack' };
			const answer = await send('POST', '/api/networks/set-one-by-one/changes', {
				...change,
				operations: [operation]
			});
			expectData(answer, `${kind}.${field}`);
			expect([201, 400, 409, 422], `${kind}.${field}: ${answer.body}`).toContain(answer.status);
		}
	}
	expectData(await ask(server, '/api/networks/set-one-by-one/changes'), 'the history');
	expectNoTag(await ask(server, '/networks/set-one-by-one'), 'the page');
});

test('every address, parameter and body of the API answers an attack with data', async () => {
	test.slow();
	const described = JSON.parse((await ask(server, '/api/openapi.json')).body) as {
		paths: Record<string, Record<string, { parameters?: { name?: string; in?: string }[] }>>;
	};
	for (const [template, methods] of Object.entries(described.paths)) {
		if (!template.startsWith('/api/networks')) continue;
		for (const [method, { parameters = [] }] of Object.entries(methods)) {
			if (method === 'parameters') continue;
			for (const payload of payloads) {
				const asked = parameters
					.filter((one) => one.in === 'query')
					.map(({ name }) => `${name}=${encodeURIComponent(payload)}`);
				const path = template.replace(/\{\w+\}/g, encodeURIComponent(payload).slice(0, 200));
				const body = ['post', 'put', 'patch'].includes(method)
					? Object.fromEntries(
							['title', 'id', 'author', 'article', 'client', 'label', 'what'].map((key) => [
								key,
								payload
							])
						)
					: undefined;
				const what = `${method} ${path}?${asked.join('&')}`;
				const query = asked.length > 0 ? `?${asked.join('&')}` : '';
				const answer = await send(method.toUpperCase(), path + query, body);
				if (template.endsWith('/events') || answer.status === 404) {
					expect(String(answer.headers['content-type']), what).not.toContain('html');
				} else expectData(answer, what);
			}
		}
	}
});
