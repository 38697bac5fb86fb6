import { describe, expect, it } from 'vitest';
import { whyTurnedAway } from './front-door.js';
import { readSettings } from './settings.js';

const token = 'a-token-of-20-letter';
const local = { address: '127.0.0.1', port: 4173 };
const plain = {
	method: 'GET',
	path: '/',
	host: '127.0.0.1:4173' as string | undefined,
	origin: undefined as string | undefined,
	site: undefined as string | undefined,
	mode: undefined as string | undefined
};

const answer = (
	caller: Partial<typeof plain>,
	env: Record<string, string> = {},
	at: typeof local = local
) =>
	whyTurnedAway({ ...plain, ...caller }, readSettings(env), at) === null ? 'let in' : 'turned away';

describe('at the front door of this machine', () => {
	it.each(['127.0.0.1:4173', 'localhost:4173', 'LOCALHOST:4173', '[::1]:4173'])(
		'%s is let in',
		(host) => expect(answer({ host })).toBe('let in')
	);

	it.each([
		'evil.example',
		'evil.example:4173',
		'127.0.0.1',
		'127.0.0.1:4174',
		'localhost.evil.example:4173',
		'localhost:4173.evil.example',
		'evil.example#@localhost:4173',
		'user@localhost:4173',
		'localhost:4173/',
		'',
		undefined
	])('%j is turned away', (host) => expect(answer({ host })).toBe('turned away'));

	it('pages of its own are let in', () => {
		for (const origin of ['http://127.0.0.1:4173', 'http://localhost:4173', 'http://[::1]:4173']) {
			expect(answer({ method: 'POST', origin, site: 'same-origin', mode: 'cors' })).toBe('let in');
		}
		expect(answer({ site: 'none', mode: 'navigate' })).toBe('let in');
	});

	it.each([
		'http://evil.example',
		'null',
		'',
		'https://127.0.0.1:4173',
		'http://127.0.0.1:3000',
		'http://127.0.0.1:4173.evil.example',
		'http://evil.example/http://127.0.0.1:4173'
	])('pages of %j are turned away, whatever they ask', (origin) => {
		for (const method of ['GET', 'POST', 'DELETE']) {
			expect(answer({ method, origin })).toBe('turned away');
		}
	});

	it('other sites and other programs of this machine are turned away, but for a link', () => {
		for (const site of ['cross-site', 'same-site']) {
			expect(answer({ site, mode: 'no-cors' })).toBe('turned away');
			expect(answer({ site, mode: 'navigate' })).toBe('let in');
			expect(answer({ site, mode: 'navigate', method: 'POST' })).toBe('turned away');
		}
	});

	it('whoever asks for its health is let in by any name', () => {
		expect(answer({ path: '/healthz', host: '10.0.0.7:80' })).toBe('let in');
		expect(answer({ path: '/healthz/../', host: '10.0.0.7:80' })).toBe('turned away');
	});
});

describe('at the front door of a server for others', () => {
	const all = { HOST: '0.0.0.0', ENTENTE_TOKEN: token };
	const named = { ...all, ENTENTE_ORIGIN: 'https://entente.example.org' };

	it('the address that the connection came in at is let in, also over IPv6 and on port 80', () => {
		const lan = { address: '::ffff:192.168.1.7', port: 4173 };
		expect(answer({ host: '192.168.1.7:4173' }, all, lan)).toBe('let in');
		expect(answer({ host: '192.168.1.8:4173' }, all, lan)).toBe('turned away');
		expect(answer({ host: '192.168.1.7' }, all, { ...lan, port: 80 })).toBe('let in');
		const six = { address: 'fe80::1%eth0', port: 4173 };
		expect(answer({ host: '[fe80::1]:4173' }, all, six)).toBe('let in');
	});

	it('one origin alone is let in where one is named', () => {
		const origin = 'https://entente.example.org';
		expect(answer({ host: 'entente.example.org', origin }, named)).toBe('let in');
		expect(answer({ host: 'entente.example.org:443' }, named)).toBe('let in');
		expect(answer({ host: 'entente.example.org:8443' }, named)).toBe('turned away');
		expect(answer({ host: '127.0.0.1:4173' }, named)).toBe('turned away');
		const insecure = 'http://entente.example.org';
		expect(answer({ host: 'entente.example.org', origin: insecure }, named)).toBe('turned away');
	});
});
