import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { RelationId } from '../model/schema';
import { relationChoices } from './relation-choices';

const { index } = readSample();
const from = index.relations.get('a-b' as RelationId)!;
const found = (query: string) =>
	relationChoices(index, from, query).map(({ relation }) => relation.id);

describe('relations that a quotation could be for', () => {
	it('are all others, those that share an actor first', () => {
		const all = found('');
		expect(all).toHaveLength(index.relations.size - 1);
		expect(all).not.toContain('a-b');
		expect(all.at(-1)).toBe('army-c');
	});

	it('have all the words, in any order and case', () => {
		expect(found('ALAND sponsors')).toEqual(['b-army']);
		expect(found('zz')).toEqual([]);
	});
});
