import { describe, expect, it } from 'vitest';
import { etagOf, expectState, isKnown } from './etag';
import { ApiError } from './problem';

const state = { incarnation: '5e4d1a05', number: 7 };
const asking = (headers: Record<string, string>) => new Request('http://here', { headers });

function refusal(headers: Record<string, string>): number | null {
	try {
		expectState(asking(headers), state);
		return null;
	} catch (error) {
		if (error instanceof ApiError) return error.status;
		throw error;
	}
}

describe('the entity tag of a network', () => {
	it('is known to whoever says it, among others and weakened by a proxy', () => {
		expect(etagOf(state)).toBe('"5e4d1a05.7"');
		for (const known of ['"5e4d1a05.7"', 'W/"5e4d1a05.7"', '"x", "5e4d1a05.7"', '*']) {
			expect(isKnown(asking({ 'if-none-match': known }), state)).toBe(true);
		}
	});

	it('is not known to anyone else', () => {
		expect(isKnown(asking({}), state)).toBe(false);
		for (const known of ['"5e4d1a05.6"', '"other.7"', '5e4d1a05.7', '']) {
			expect(isKnown(asking({ 'if-none-match': known }), state)).toBe(false);
		}
	});

	it('must be said, and be the present one, before a network is replaced', () => {
		expect(refusal({})).toBe(428);
		expect(refusal({ 'if-match': '"5e4d1a05.6"' })).toBe(412);
		expect(refusal({ 'if-match': '"other.7"' })).toBe(412);
		expect(refusal({ 'if-match': '"5e4d1a05.7"' })).toBeNull();
	});
});
