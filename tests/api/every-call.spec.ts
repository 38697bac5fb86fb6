import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { Network } from '../../src/lib/model/schema';
import { readExample } from '../support/journey';
import { ask, json, startServer, type OwnServer, type RawAnswer } from '../support/own-server';

interface Described {
	readonly paths: Record<string, Record<string, Operation>>;
}
interface Operation {
	readonly responses: Record<string, { content?: Record<string, { schema: object }> }>;
}

let server: OwnServer;
let described: Described;
let ajv: Ajv2020;
/** What was called, as the description names it. */
const called = new Set<string>();

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
	server = await startServer();
	described = JSON.parse((await ask(server, '/api/openapi.json')).body) as Described;
	const schema = JSON.parse((await ask(server, '/entente-1.schema.json')).body) as object;
	ajv = addFormats.default(new Ajv2020({ strict: false }));
	ajv.addFormat('edtf', true);
	ajv.addSchema({ ...schema, $id: 'https://here.example/entente-1.schema.json' });
	ajv.addSchema({ ...described, $id: 'https://here.example/api' });
});
test.afterAll(async () => {
	await server.stop();
});

const pointer = (...keys: readonly string[]) =>
	keys.map((key) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/');

/** Calls the API, and holds the answer against its description. */
async function call(
	method: string,
	path: string,
	{
		body,
		headers = {},
		type
	}: { body?: unknown; headers?: Record<string, string>; type?: string } = {}
): Promise<RawAnswer & { readonly value: Record<string, unknown> }> {
	const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
	const said = body === undefined ? {} : type ? { 'content-type': type } : json;
	const answer = await ask(server, path, {
		method,
		headers: { ...said, ...headers },
		...(sent === undefined ? {} : { body: sent })
	});
	const template = path
		.replace(/\?.*/, '')
		.replace(/^\/api\/networks\/[^/]+/, '/api/networks/{id}')
		.replace(/articles\/[^/]+/, 'articles/{article}');
	const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
	const what = `${method} ${path} → ${answer.status} ${answer.body.slice(0, 200)}`;
	const operation = described.paths[template]?.[verb];
	expect(operation, what).toBeDefined();
	expect(Object.keys(operation!.responses), what).toContain(String(answer.status));
	called.add(`${verb} ${template}`);
	const given = String(answer.headers['content-type'] ?? '').split(';')[0]!;
	const content = operation!.responses[answer.status]?.content;
	if (method === 'HEAD') return { ...answer, value: {} };
	expect(content ? Object.keys(content) : [''], what).toContain(given);
	if (!given.endsWith('json')) return { ...answer, value: {} };
	const value = JSON.parse(answer.body) as Record<string, unknown>;
	const place = pointer(
		'paths',
		template,
		verb,
		'responses',
		String(answer.status),
		'content',
		given
	);
	const check = ajv.compile({ $ref: `https://here.example/api#/${place}/schema` });
	expect(check(value), `${what}: ${ajv.errorsText(check.errors)}`).toBe(true);
	return { ...answer, value };
}

const example = readExample();
const at = `/api/networks/${example.id}`;
const rename = (id: string, title: string, was?: string) => ({
	id,
	label: `Renamed it “${title}”`,
	client: 'test',
	author: 'Ann',
	operations: [
		{
			op: 'set',
			kind: 'network',
			id: example.id,
			field: 'title',
			value: title,
			...(was === undefined ? {} : { was })
		}
	]
});

test('the list has the example, and its file is the very network', async () => {
	const { value } = await call('GET', '/api/networks');
	expect(value.networks).toMatchObject([{ id: example.id, isExample: true, number: 0 }]);
	const file = await call('GET', at);
	expect(JSON.parse(file.body)).toEqual(example);
	const etag = String(file.headers.etag);
	expect((await call('HEAD', at)).headers.etag).toBe(etag);
	const known = await call('GET', at, { headers: { 'if-none-match': etag } });
	expect([known.status, known.body]).toEqual([304, '']);
	expect((await call('GET', '/api/networks/nothing')).status).toBe(404);
});

test('a change is made once, however often it is sent, and changes the entity tag', async () => {
	const change = rename('rename-one', 'One', example.title);
	const first = await call('POST', `${at}/changes`, { body: change });
	const again = await call('POST', `${at}/changes`, { body: change });
	expect([first.status, again.status]).toEqual([201, 200]);
	expect(again.value).toEqual(first.value);
	const { value } = await call('GET', `${at}/changes`);
	expect(value.changes).toEqual([first.value]);
	expect(String((await call('HEAD', at)).headers.etag)).toMatch(/\.1"$/);
});

test('a change that does not fit says what stands there, and who set it', async () => {
	const { status, value } = await call('POST', `${at}/changes`, {
		body: rename('rename-two', 'Two', example.title)
	});
	expect(status).toBe(409);
	expect(value).toMatchObject({
		conflict: { reason: 'changed', now: 'One', operation: { value: 'Two' } },
		by: { id: 'rename-one', author: 'Ann', number: 1 }
	});
});

test('a change that breaks a rule says where, and nothing of it is made', async () => {
	const body = {
		...rename('break-a-rule', 'Three'),
		operations: [
			...rename('break-a-rule', 'Three').operations,
			{
				op: 'set',
				kind: 'relation',
				id: example.relations[0]!.id,
				field: 'target',
				value: 'nobody'
			}
		]
	};
	const { status, value } = await call('POST', `${at}/changes`, { body });
	expect(status).toBe(422);
	expect(value.problems).toMatchObject([
		{ place: expect.stringMatching(/^relations\[.+\]\.target$/) }
	]);
	expect((await call('POST', `${at}/changes`, { body: { id: 'x' } })).status).toBe(422);
	expect(
		(await call('POST', `${at}/changes`, { body: '{', type: 'application/json' })).status
	).toBe(400);
	expect((JSON.parse((await call('GET', at)).body) as Network).title).toBe('One');
});

test('the history is read in parts', async () => {
	for (const at of [2, 3, 4, 5]) {
		await call('POST', `/api/networks/${example.id}/changes`, {
			body: rename(`again-${at}--`, `T${at}`)
		});
	}
	const numbers = async (query: string) =>
		((await call('GET', `${at}/changes?${query}`)).value.changes as { number: number }[]).map(
			({ number }) => number
		);
	expect(await numbers('since=3')).toEqual([4, 5]);
	expect(await numbers('since=1&limit=2')).toEqual([2, 3]);
	expect(await numbers('before=4&limit=2')).toEqual([2, 3]);
	expect(await numbers('limit=1')).toEqual([5]);
	expect((await call('GET', `${at}/changes?limit=-1`)).status).toBe(400);
	expect((await call('GET', `${at}/changes?since=x`)).status).toBe(400);
});

test('a whole file is put in the place of a state that is said, as one change', async () => {
	const network = JSON.parse((await call('GET', at)).body) as Network;
	const etag = String((await call('HEAD', at)).headers.etag);
	const body = { ...network, description: 'Put as a file' };
	expect((await call('PUT', at, { body })).status).toBe(428);
	const put = await call('PUT', at, { body, headers: { 'if-match': etag } });
	expect(put.value.change).toMatchObject({ number: 6, operations: [{ field: 'description' }] });
	expect((await call('PUT', at, { body, headers: { 'if-match': etag } })).status).toBe(412);
	const same = await call('PUT', at, { body, headers: { 'if-match': String(put.headers.etag) } });
	expect(same.value.change).toBeNull();
	const broken = { ...body, actors: [] };
	const headers = { 'if-match': String(put.headers.etag) };
	expect((await call('PUT', at, { body: broken, headers })).status).toBe(422);
	expect(
		(
			await call('POST', `${at}/changes`, {
				body: rename('on-an-old-state', 'Old'),
				headers: { 'if-match': etag }
			})
		).status
	).toBe(412);
});

test('the example is made as it came, by a change', async () => {
	const { value } = await call('POST', `${at}/reset`, { body: { client: 'test', author: 'Ann' } });
	expect(value.change).toMatchObject({ number: 7, author: 'Ann' });
	expect(JSON.parse((await call('GET', at)).body)).toEqual(example);
	expect((await call('POST', `${at}/reset`, { body: { client: 'test' } })).value.change).toBeNull();
});

test('networks are created, duplicated, binned, put back and purged', async () => {
	const made = await call('POST', '/api/networks', { body: { title: 'Lakes & Rivers' } });
	expect(made.value).toMatchObject({ id: 'lakes-rivers', title: 'Lakes & Rivers', number: 0 });
	expect(made.headers.location).toBe('/api/networks/lakes-rivers');
	const twin = await call('POST', '/api/networks', { body: { title: 'Lakes & Rivers' } });
	expect(twin.value.id).toBe('lakes-rivers-2');
	const file = await call('POST', '/api/networks', { body: { ...example, id: 'from-a-file' } });
	expect(file.value).toMatchObject({ id: 'from-a-file', relations: example.relations.length });
	expect((await call('POST', '/api/networks', { body: example })).status).toBe(409);
	expect((await call('POST', '/api/networks', { body: { title: ' ' } })).status).toBe(422);
	expect((await call('POST', '/api/networks', { body: { ...example, actors: 3 } })).status).toBe(
		422
	);
	const copy = await call('POST', '/api/networks/from-a-file/duplicate', { body: {} });
	expect(copy.value).toMatchObject({ title: `Copy of ${example.title}` });
	expect((await call('DELETE', '/api/networks/from-a-file')).status).toBe(204);
	expect((await call('GET', '/api/networks/from-a-file')).status).toBe(410);
	const bin = await call('GET', '/api/networks?bin');
	expect((bin.value.networks as { id: string }[]).map(({ id }) => id)).toEqual(['from-a-file']);
	expect((await call('POST', '/api/networks/from-a-file/undelete')).status).toBe(200);
	expect((await call('GET', '/api/networks/from-a-file')).status).toBe(200);
	const purge = (body: object) => call('POST', '/api/networks/from-a-file/purge', { body });
	expect((await purge({ what: 'everything' })).status).toBe(422);
	expect((await purge({ what: 'author', author: 'Ann' })).status).toBe(204);
	expect((await purge({ what: 'network' })).status).toBe(204);
	expect((await call('GET', '/api/networks/from-a-file')).status).toBe(404);
	expect(
		(await call('POST', '/api/networks/lakes-rivers/reset', { body: { client: 'test' } })).status
	).toBe(409);
});

test('a small picture is kept, and one that joins nothing is not', async () => {
	const picture = {
		points: [
			[0, 0],
			[1000, 500]
		],
		lines: [[0, 1, '#0072B2']]
	};
	const put = (drawn: object) =>
		call('PUT', `${at}/picture`, { body: { number: 7, picture: drawn } });
	expect((await put(picture)).status).toBe(204);
	expect((await put({ ...picture, lines: [[0, 5, '#0072B2']] })).status).toBe(422);
	expect((await put({ ...picture, lines: [[0, 1, 'url(//evil)']] })).status).toBe(422);
});

test('an article’s text is kept if it is the one that was quoted, and goes for good', async () => {
	const text = 'Two rivers meet.\nNobody says where.\n';
	const sha256 = createHash('sha256').update(text).digest('hex');
	const articles = [{ id: 'one', title: 'Rivers', sha256, norm: 1 }];
	await call('POST', '/api/networks', {
		body: { format: 'entente/1', id: 'texts', title: 'Texts', articles, actors: [], relations: [] }
	});
	const path = '/api/networks/texts/articles/one/text';
	expect((await call('GET', path)).status).toBe(404);
	const put = (given: string) => call('PUT', path, { body: { text: given } });
	expect((await put(`${text}And more.`)).status).toBe(422);
	expect((await put(text.replace('\n', '\r\n'))).status).toBe(204);
	const kept = await call('GET', path);
	expect([kept.body, kept.headers.etag]).toEqual([text, `"${sha256}"`]);
	expect(kept.headers['cache-control']).toBe('private, no-cache');
	const known = await call('GET', path, { headers: { 'if-none-match': `"${sha256}"` } });
	expect([known.status, known.body]).toEqual([304, '']);
	const another = await call('GET', path, { headers: { 'if-none-match': `"${'0'.repeat(64)}"` } });
	expect([another.status, another.body]).toEqual([200, text]);
	const byHash = await call('GET', `${path}?sha256=${sha256}`);
	expect(byHash.body).toBe(text);
	expect(byHash.headers['cache-control']).toBe('private, max-age=31536000, immutable');
	expect((await call('GET', `${path}?sha256=${'0'.repeat(64)}`)).status).toBe(404);
	expect((await call('GET', `${path}?sha256=short`)).status).toBe(400);
	expect((await call('DELETE', path)).status).toBe(204);
	expect((await call('GET', path)).status).toBe(404);
	// Who kept its answer is told that it is gone, too.
	const since = { headers: { 'if-none-match': `"${sha256}"` } };
	expect((await call('GET', path, since)).status).toBe(404);
	expect((await call('GET', '/api/networks/texts/articles/two/text')).status).toBe(404);
});

test('a text that waited somewhere does not come back behind a purge', async () => {
	const path = '/api/networks/texts/articles/one/text';
	const text = 'Two rivers meet.\nNobody says where.\n';
	const incarnation = async () =>
		String((await call('HEAD', '/api/networks/texts')).headers.etag).replace(/^"(.+)\.\d+"$/, '$1');
	const put = (of: string) => call('PUT', path, { body: { text, incarnation: of } });
	const old = await incarnation();
	expect((await put(old)).status).toBe(204);
	const purge = { what: 'article-text', article: 'one' };
	expect((await call('POST', '/api/networks/texts/purge', { body: purge })).status).toBe(204);
	const refused = await put(old);
	expect(refused.status).toBe(412);
	expect(refused.value.detail).toContain('Give it again to keep it.');
	expect((await call('GET', path)).status).toBe(404);
	expect((await put(await incarnation())).status).toBe(204);
	expect((await call('GET', path)).body).toBe(text);
});

test('the session says what may be done', async () => {
	expect((await call('GET', '/api/session')).value).toEqual({ access: 'write', tokenAsked: false });
	expect((await call('POST', '/api/session', { body: { token: 'none' } })).status).toBe(200);
	expect((await call('DELETE', '/api/session')).status).toBe(204);
	expect((await call('GET', '/api/openapi.json')).status).toBe(200);
});

test('whoever listens hears of a change at once, and of what was missed', async () => {
	const aborted = new AbortController();
	const events = await fetch(`${server.address}${at}/events?client=test&name=Ann&since=6`, {
		signal: aborted.signal
	});
	expect(events.headers.get('content-type')).toBe('text/event-stream');
	const reader = events.body!.pipeThrough(new TextDecoderStream()).getReader();
	let heard = '';
	const hear = async (what: string) => {
		while (!heard.includes(what)) {
			const { value, done } = await reader.read();
			if (done) throw new Error(`ended before ${what}: ${heard}`);
			heard += value;
		}
	};
	await hear('id: 7\nevent: change\n');
	await hear('event: people\ndata: [{"client":"test","name":"Ann"}]\n');
	await call('POST', `${at}/changes`, { body: rename('heard-at-once', 'Heard') });
	await hear('id: 8\nevent: change\ndata: {"id":"heard-at-once"');
	aborted.abort();
	const again = await fetch(`${server.address}${at}/events?client=test&since=0`, {
		headers: { 'last-event-id': '7' }
	});
	const first = again.body!.pipeThrough(new TextDecoderStream()).getReader();
	heard = '';
	while (!heard.includes('event: change')) heard += (await first.read()).value;
	expect(heard).toContain('id: 8\n');
	expect(heard).not.toContain('id: 7\n');
	await first.cancel();
	const open = new AbortController();
	for (let stream = 0; stream < 3; stream += 1) {
		await fetch(`${server.address}${at}/events?client=many`, { signal: open.signal });
	}
	// The fourth of one browser is told what is new, and asks again.
	const fourth = await fetch(`${server.address}${at}/events?client=many&since=7`);
	expect(await fourth.text()).toMatch(
		/^retry: 500\n\nid: 8\nevent: change\n.*event: pause\ndata: {}\n\n$/s
	);
	open.abort();
	const refused = await ask(server, `${at}/events`);
	expect(refused.status).toBe(400);
	called.add('get /api/networks/{id}/events');
});

test('nothing that is described was left out', () => {
	const verbs = ['get', 'put', 'post', 'delete'];
	const all = Object.entries(described.paths).flatMap(([path, item]) =>
		verbs.filter((verb) => verb in item).map((verb) => `${verb} ${path}`)
	);
	expect([...called].sort()).toEqual(all.sort());
});
