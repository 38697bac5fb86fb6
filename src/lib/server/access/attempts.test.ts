import { describe, expect, it } from 'vitest';
import { Attempts } from './attempts';
import { Keys } from './keys';
import { admit, tryToken } from './who';

describe('wrong tokens', () => {
	it('make an address wait once there were too many, and no other address', () => {
		const attempts = new Attempts({ most: 3, within: 60_000 });
		for (const at of [0, 1000, 2000]) {
			expect(attempts.waitOf('192.0.2.1', at)).toBe(0);
			attempts.failed('192.0.2.1', at);
		}
		expect(attempts.waitOf('192.0.2.1', 3000)).toBe(57);
		expect(attempts.waitOf('192.0.2.2', 3000)).toBe(0);
		expect(attempts.waitOf('192.0.2.1', 60_000)).toBe(0);
	});

	it('count together within one IPv6 network, however it is written', () => {
		const attempts = new Attempts({ most: 2 });
		attempts.failed('2001:db8::1', 0);
		attempts.failed('2001:db8:0:0:9::1', 0);
		expect(attempts.waitOf('2001:db8:0:0:ffff:1:2:3', 0)).toBe(60);
		expect(attempts.waitOf('2001:db8:1::1', 0)).toBe(0);
	});

	it('count altogether, from however many addresses they come', () => {
		const attempts = new Attempts({ most: 10, mostAltogether: 5 });
		for (let at = 0; at < 5; at += 1) attempts.failed(`192.0.2.${at}`, at);
		expect(attempts.waitOf('198.51.100.7', 10)).toBeGreaterThan(0);
	});
});

describe('who is let in', () => {
	const keys = new Keys({ token: 'write-token-of-16', readToken: null });
	const nobody = { authorization: null, seal: undefined, address: '192.0.2.1' };

	it('is everyone where no token is set', () => {
		const open = new Keys({ token: null, readToken: null });
		expect(admit(nobody, open, new Attempts(), 0)).toEqual({ access: 'write' });
	});

	it('is whoever brings the token or a seal, and nobody else', () => {
		const attempts = new Attempts();
		const seal = keys.seal('write', 0);
		const withToken = { ...nobody, authorization: 'Bearer write-token-of-16' };
		expect(admit(nobody, keys, attempts, 0)).toEqual({ access: null });
		expect(admit(withToken, keys, attempts, 0)).toEqual({ access: 'write' });
		expect(admit({ ...nobody, seal }, keys, attempts, 0)).toEqual({ access: 'write' });
		expect(admit({ ...nobody, seal: 'x' }, keys, attempts, 0)).toEqual({ access: null });
		const basic = { ...nobody, authorization: 'Basic write-token-of-16' };
		expect(admit(basic, keys, attempts, 0)).toEqual({ access: null });
	});

	it('is told nothing of the right token after too many wrong ones', () => {
		const attempts = new Attempts({ most: 2 });
		for (const guess of ['one', 'two']) {
			expect(tryToken(guess, 'a', keys, attempts, 0)).toEqual({ access: null });
		}
		expect(tryToken('write-token-of-16', 'a', keys, attempts, 0)).toEqual({
			access: null,
			wait: 60
		});
		expect(tryToken('write-token-of-16', 'a', keys, attempts, 60_000)).toEqual({
			access: 'write'
		});
	});

	it('stays in with a seal while others guess', () => {
		const attempts = new Attempts({ most: 1, mostAltogether: 1 });
		attempts.failed('192.0.2.1', 0);
		expect(admit({ ...nobody, seal: keys.seal('write', 0) }, keys, attempts, 0).access).toBe(
			'write'
		);
	});
});
