import { describe, expect, it } from 'vitest';
import { verificationStates } from '../model/verification';
import { verificationWords } from './verification-words';

describe('a verification badge', () => {
	it('exists for every state, and speaks of word for word only where the text was read', () => {
		for (const state of verificationStates) {
			const { short, long } = verificationWords[state];
			expect(short && long).toBeTruthy();
			expect(/word for word/.test(short + long)).toBe(['exact', 'exact-shortened'].includes(state));
		}
	});
});
