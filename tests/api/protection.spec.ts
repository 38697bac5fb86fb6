import { expect, test } from '@playwright/test';
import { ask, json, startServer, type OwnServer } from '../support/own-server';

const token = 'a-token-to-write-with';
const readToken = 'a-token-to-read-with!';
const example = '/api/networks/four-articles';
const bearer = (value: string) => ({ authorization: `Bearer ${value}` });
const change = (id: string) =>
	JSON.stringify({
		id,
		label: 'Said what it is about',
		client: 'test',
		operations: [
			{ op: 'set', kind: 'network', id: 'four-articles', field: 'description', value: id }
		]
	});

test.describe('a server for this machine alone', () => {
	let server: OwnServer;
	test.beforeAll(async () => {
		server = await startServer();
	});
	test.afterAll(async () => {
		await server.stop();
	});

	test('a foreign Host is turned away from pages, files and the API', async () => {
		for (const path of ['/', '/favicon.svg', '/entente-1.schema.json', example, '/api/session']) {
			for (const host of ['evil.example', `evil.example:${server.port}`, '127.0.0.1']) {
				const answer = await ask(server, path, { headers: { host } });
				expect(answer.status, `${path} as ${host}`).toBe(403);
				expect(answer.headers['content-type']).toBe('application/problem+json');
			}
			const own = await ask(server, path, { headers: { host: `localhost:${server.port}` } });
			expect(own.status, path).toBe(200);
		}
	});

	test('a foreign Origin is turned away, and nothing is written', async () => {
		for (const origin of ['http://evil.example', 'null', 'http://127.0.0.1:1']) {
			const headers = { ...json, origin };
			const body = change('foreign-origin');
			const answer = await ask(server, `${example}/changes`, { method: 'POST', headers, body });
			expect(answer.status, origin).toBe(403);
			const reading = await ask(server, example, { headers: { origin } });
			expect(reading.status, origin).toBe(403);
		}
		const cross = { ...json, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' };
		const body = change('foreign-sites');
		expect(
			(await ask(server, `${example}/changes`, { method: 'POST', headers: cross, body })).status
		).toBe(403);
		expect((await ask(server, `${example}/changes`)).body).toBe('{"changes":[]}');
	});

	test('what a form of another page could send is refused, also without an Origin', async () => {
		for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
			const answer = await ask(server, `${example}/changes`, {
				method: 'POST',
				headers: { 'content-type': type },
				body: change('as-from-a-form')
			});
			expect(answer.status, type).toBe(415);
			expect(answer.headers['content-type']).toBe('application/problem+json');
		}
		expect((await ask(server, `${example}/changes`)).body).toBe('{"changes":[]}');
	});

	test('pages, files and the API carry the headers that keep them to themselves', async () => {
		for (const path of ['/', '/networks/none', '/favicon.svg', example, '/api/none', '/healthz']) {
			const { headers } = await ask(server, path);
			expect(headers['x-content-type-options'], path).toBe('nosniff');
			expect(headers['referrer-policy'], path).toBe('no-referrer');
			expect(headers['cross-origin-opener-policy'], path).toBe('same-origin');
			expect(headers['permissions-policy'], path).toContain('camera=()');
			const policy = String(headers['content-security-policy']);
			for (const part of ["default-src 'self'", "object-src 'none'", "frame-ancestors 'none'"]) {
				expect(policy, path).toContain(part);
			}
			expect(policy, path).not.toMatch(/unsafe-(inline|eval|hashes)|\*|https?:/);
		}
	});

	test('every inline script of a page has the nonce of its answer, each time another', async () => {
		const pages = await Promise.all([ask(server, '/'), ask(server, '/')]);
		const nonces = pages.map(({ headers, body }) => {
			const [, nonce] =
				/script-src [^;]*'nonce-([^']+)'/.exec(String(headers['content-security-policy'])) ?? [];
			for (const [tag] of body.matchAll(/<script\b[^>]*>/g))
				expect(tag).toContain(`nonce="${nonce}"`);
			expect(body).not.toMatch(/<[^>]+\s(?:style|on\w+)=/);
			return nonce;
		});
		expect(nonces[0]).toBeTruthy();
		expect(nonces[0]).not.toBe(nonces[1]);
	});

	test('a body has its limit on each route, and is refused before it is taken in', async () => {
		const letters = (bytes: number) => JSON.stringify({ title: 'x'.repeat(bytes) });
		const sizes: readonly [string, string, number][] = [
			['POST', `${example}/changes`, 64_000_000],
			['POST', `${example}/duplicate`, 64_000],
			['POST', `${example}/purge`, 64_000],
			['POST', '/api/session', 64_000],
			['POST', '/api/networks', 64_000_000]
		];
		for (const [method, path, most] of sizes) {
			const answer = await ask(server, path, { method, headers: json, body: letters(most) });
			expect(answer.status, path).toBe(413);
			expect(answer.headers['content-type'], path).toBe('application/problem+json');
			expect(JSON.parse(answer.body).detail, path).toMatch(/^This is more than \d+ (MB|kB)/);
		}
		expect((await ask(server, '/healthz')).status).toBe(200);
	});

	test('there is no token to ask for', async () => {
		expect(JSON.parse((await ask(server, '/api/session')).body)).toEqual({
			access: 'write',
			tokenAsked: false
		});
		expect(server.output()).not.toContain('/enter#');
	});
});

test.describe('a server with tokens', () => {
	let server: OwnServer;
	test.beforeEach(async () => {
		server = await startServer({ ENTENTE_TOKEN: token, ENTENTE_READ_TOKEN: readToken });
	});
	test.afterEach(async () => {
		await server.stop();
	});

	test('prints a link for each token, which travels in the fragment', async () => {
		expect(server.output()).toContain(`${server.address}/enter#${token}`);
		expect(server.output()).toContain(`${server.address}/enter#${encodeURIComponent(readToken)}`);
	});

	test('shows nothing to whoever has none', async () => {
		for (const path of ['/', '/networks/four-articles']) {
			const page = await ask(server, path);
			expect(page.status).toBe(401);
			expect(page.body).toContain('asks for a token');
			expect(page.body).not.toMatch(/Taliban|_app\//);
		}
		const paths = [
			'/api/networks',
			example,
			`${example}/changes`,
			'/api/openapi.json',
			'/api/none'
		];
		for (const path of [...paths, '/__data.json', '/networks/four-articles/__data.json']) {
			const answer = await ask(server, path);
			expect(answer.status, path).toBe(401);
			expect(answer.body, path).not.toContain('Taliban');
		}
		const wrong = await ask(server, example, { headers: bearer('not-the-token-at-all') });
		expect(wrong.status).toBe(401);
		expect((await ask(server, '/healthz')).body).toBe('up\n');
	});

	test('lets a program in by its token: to write, or only to look', async () => {
		const post = (headers: Record<string, string>, id: string) =>
			ask(server, `${example}/changes`, {
				method: 'POST',
				headers: { ...json, ...headers },
				body: change(id)
			});
		expect((await ask(server, example, { headers: bearer(readToken) })).status).toBe(200);
		const refused = await post(bearer(readToken), 'by-a-reader');
		expect(refused.status).toBe(403);
		expect(refused.headers['content-type']).toBe('application/problem+json');
		for (const [method, path] of [
			['DELETE', example],
			['POST', `${example}/reset`],
			['POST', `${example}/purge`],
			['PUT', `${example}/picture`],
			['POST', '/api/networks']
		] as const) {
			const headers = { ...json, ...bearer(readToken) };
			expect((await ask(server, path, { method, headers, body: '{}' })).status, path).toBe(403);
		}
		expect((await post(bearer(token), 'by-a-writer')).status).toBe(201);
		const { body } = await ask(server, `${example}/changes`, { headers: bearer(readToken) });
		expect(JSON.parse(body).changes.map(({ id }: { id: string }) => id)).toEqual(['by-a-writer']);
	});

	test('gives a browser a cookie for a token, that opens what the token does', async () => {
		const enter = (value: string) =>
			ask(server, '/api/session', {
				method: 'POST',
				headers: json,
				body: JSON.stringify({ token: value })
			});
		expect((await enter('not-the-token-at-all')).status).toBe(403);
		const entered = await enter(readToken);
		expect(JSON.parse(entered.body)).toEqual({ access: 'read', tokenAsked: true });
		const [cookie = ''] = entered.headers['set-cookie'] ?? [];
		expect(cookie).toMatch(/^entente=\d+\.[\w-]+;/);
		expect(cookie).toContain('HttpOnly');
		expect(cookie).toContain('SameSite=Strict');
		expect(cookie).toContain('Path=/');
		// Over plain HTTP a browser would not even take it otherwise.
		expect(cookie).not.toContain('Secure');
		expect(cookie).not.toContain(readToken);
		const headers = { cookie: cookie.split(';')[0]! };
		expect((await ask(server, '/', { headers })).status).toBe(200);
		expect(JSON.parse((await ask(server, '/api/session', { headers })).body).access).toBe('read');
		const forged = { cookie: headers.cookie.replace(/=\d/, '=9') };
		expect((await ask(server, '/', { headers: forged })).status).toBe(401);
	});

	test('has whoever guesses wait, with the right token too', async () => {
		const enter = (value: string) =>
			ask(server, '/api/session', {
				method: 'POST',
				headers: json,
				body: JSON.stringify({ token: value })
			});
		const statuses: number[] = [];
		for (let at = 0; at < 11; at += 1) statuses.push((await enter(`a-guess-number-${at}`)).status);
		expect(statuses).toEqual([...Array(10).fill(403), 429]);
		const right = await enter(token);
		expect(right.status).toBe(429);
		expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
		expect((await ask(server, example, { headers: bearer(token) })).status).toBe(429);
	});
});

test.describe('a server behind TLS', () => {
	test('answers to its one origin, and its cookie is for TLS alone', async () => {
		const server = await startServer({
			ENTENTE_TOKEN: token,
			ENTENTE_ORIGIN: 'https://entente.example.org'
		});
		const headers = { ...json, host: 'entente.example.org', origin: 'https://entente.example.org' };
		const body = JSON.stringify({ token });
		const answer = await ask(server, '/api/session', { method: 'POST', headers, body });
		expect(answer.status).toBe(200);
		const [cookie = ''] = answer.headers['set-cookie'] ?? [];
		expect(cookie).toMatch(/^__Host-entente=/);
		expect(cookie).toContain('Secure');
		expect((await ask(server, '/')).status).toBe(403);
		expect((await ask(server, '/healthz')).status).toBe(200);
		expect(server.output()).toContain(`https://entente.example.org/enter#${token}`);
		expect(server.output()).not.toContain('Without TLS');
		await server.stop();
	});
});

test.describe('a server for others', () => {
	test('does not start without a token, and says what to set', async () => {
		await expect(startServer({ HOST: '0.0.0.0' })).rejects.toThrow(
			/^HOST is "0\.0\.0\.0", which others can reach; set ENTENTE_TOKEN too, for example ENTENTE_TOKEN=\S{32}$/
		);
	});

	test('says at the start that without TLS the token can be read on the way', async () => {
		const server = await startServer({ HOST: '0.0.0.0', ENTENTE_TOKEN: token });
		expect(server.output()).toContain('Without TLS the token can be read on the way');
		expect(server.output()).toMatch(new RegExp(`http://\\S+:${server.port}/enter#${token}`));
		expect((await ask(server, '/')).status).toBe(401);
		await server.stop();
	});

	test('says in a sentence why a store cannot be opened', async () => {
		await expect(startServer({ ENTENTE_DATA: '/dev/null/data' })).rejects.toThrow(
			/^[A-Z][^\n]+\.$/
		);
	});
});
