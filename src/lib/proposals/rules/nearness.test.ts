import { describe, expect, it } from 'vitest';
import { proposalsOf, relationsIn } from '../samples';

describe('near each other', () => {
	it('offers as possible what no other rule sees', () => {
		const [proposal] = proposalsOf('Chad declared war, though only on Libya.');
		expect(proposal?.rule).toBe('near each other');
		expect(proposal?.evidence.certainty).toBe('possible');
	});

	it.each([
		[
			'Chad, which attacked Libya in 1987, backs Niger.',
			['chad > libya hostility', 'chad > niger sponsorship']
		],
		['In Chad, many attacked Libya.', []],
		['Chad slept; rebels attacked Libya.', []]
	])('says nothing of others: %s', (sentence, expected) => {
		expect(relationsIn(sentence)).toEqual(expected);
	});
});
