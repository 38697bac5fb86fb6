import { describe, expect, it } from 'vitest';
import { readSettings, SettingsError } from './settings.js';

const token = 'a-token-of-20-letter';
const other = 'another-token-of-20-';

describe('the settings', () => {
	it('are this machine alone, on port 4173 and without a token, where nothing is said', () => {
		expect(readSettings({})).toEqual({
			host: '127.0.0.1',
			port: 4173,
			token: null,
			readToken: null,
			origin: null
		});
	});

	it.each([
		{ HOST: '127.0.0.2' },
		{ HOST: 'localhost', PORT: '0' },
		{ HOST: '::1' },
		{ HOST: '0.0.0.0', ENTENTE_TOKEN: token },
		{ HOST: '192.168.1.7', ENTENTE_TOKEN: token, ENTENTE_READ_TOKEN: other },
		{ ENTENTE_ORIGIN: 'http://localhost:8080' },
		{ ENTENTE_ORIGIN: 'https://entente.example.org', ENTENTE_TOKEN: token }
	])('stand: %j', (env) => {
		expect(() => readSettings(env)).not.toThrow();
	});

	it.each([
		[{ PORT: 'x' }, 'whole number'],
		[{ PORT: '70000' }, 'whole number'],
		[{ HOST: '0.0.0.0' }, 'set ENTENTE_TOKEN too'],
		[{ HOST: '::' }, 'set ENTENTE_TOKEN too'],
		[{ HOST: '192.168.1.7' }, 'set ENTENTE_TOKEN too'],
		[{ HOST: '127.0.0.1.example.org' }, 'set ENTENTE_TOKEN too'],
		[{ HOST: '0.0.0.0', ENTENTE_TOKEN: '' }, 'set ENTENTE_TOKEN too'],
		[{ HOST: '0.0.0.0', ENTENTE_TOKEN: 'short' }, 'at least 16'],
		[{ ENTENTE_TOKEN: 'a token with spaces' }, 'without spaces'],
		[{ ENTENTE_READ_TOKEN: token }, 'needs ENTENTE_TOKEN'],
		[{ ENTENTE_TOKEN: token, ENTENTE_READ_TOKEN: token }, 'must not be the same'],
		// A proxy in front would hand it to everyone.
		[{ ENTENTE_ORIGIN: 'https://entente.example.org' }, 'set ENTENTE_TOKEN too'],
		[{ ENTENTE_ORIGIN: 'entente.example.org' }, 'without a path'],
		[{ ENTENTE_ORIGIN: 'https://entente.example.org/app' }, 'without a path'],
		[{ ENTENTE_ORIGIN: 'ftp://localhost' }, 'without a path']
	])('are refused in one sentence: %j', (env, why) => {
		expect(() => readSettings(env)).toThrow(SettingsError);
		expect(() => readSettings(env)).toThrow(why);
	});
});
