import { describe, expect, it } from 'vitest';
import { Keys, SESSION_SECONDS } from './keys';

const keys = new Keys({ token: 'write-token-of-16', readToken: 'read-token-of-16+' });
const now = Date.parse('2026-11-22T12:00:00Z');

describe('tokens', () => {
	it('open what they are for', () => {
		expect(keys.accessOf('write-token-of-16')).toBe('write');
		expect(keys.accessOf('read-token-of-16+')).toBe('read');
	});

	it.each(['', 'write-token-of-1', 'write-token-of-16 ', 'WRITE-TOKEN-OF-16', 'é'])(
		'open nothing where they are not quite the token: %j',
		(token) => expect(keys.accessOf(token)).toBeNull()
	);

	it('are not asked for where none is set, and then open nothing', () => {
		const none = new Keys({ token: null, readToken: null });
		expect(none.areAsked).toBe(false);
		expect(none.accessOf('')).toBeNull();
		expect(() => none.seal('write', now)).toThrow('no token');
	});
});

describe('seals', () => {
	it('open what the token opened, until they end', () => {
		for (const access of ['write', 'read'] as const) {
			const seal = keys.seal(access, now);
			expect(keys.unseal(seal, now)).toBe(access);
			expect(keys.unseal(seal, now + SESSION_SECONDS * 1000 - 1)).toBe(access);
			expect(keys.unseal(seal, now + SESSION_SECONDS * 1000)).toBeNull();
		}
	});

	it('do not hold the token', () => {
		expect(keys.seal('write', now)).not.toContain('token');
	});

	it('cannot be made longer, or stronger', () => {
		const [ends, signature] = keys.seal('read', now).split('.');
		expect(keys.unseal(`${Number(ends) + 1}.${signature}`, now)).toBeNull();
		expect(keys.unseal(`${ends}.${keys.seal('write', now - 1000).split('.')[1]}`, now)).toBeNull();
		for (const nonsense of ['', '.', `${ends}.`, `${ends}`, `x.${signature}`, `-1.${signature}`]) {
			expect(keys.unseal(nonsense, now)).toBeNull();
		}
	});

	it('end with the token that they were made with', () => {
		const seal = keys.seal('read', now);
		const changed = new Keys({ token: 'write-token-of-16', readToken: 'another-token-of-16' });
		expect(changed.unseal(seal, now)).toBeNull();
		expect(changed.unseal(keys.seal('write', now), now)).toBe('write');
	});
});
