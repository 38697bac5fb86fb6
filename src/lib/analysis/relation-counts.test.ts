import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from './filter';
import { relationCounts } from './relation-counts';

const { index, readings } = readSample();

it('counts what is shown, by sign, and what is folded for the state it is folded into', () => {
	const countsOf = (change: object) => {
		const { relations } = applyFilters(index, readings, { ...firstView(index), ...change });
		return Object.fromEntries(relationCounts(index, relations));
	};
	expect(countsOf({})).toEqual({
		a: { friendly: 1, hostile: 1, all: 2 },
		b: { friendly: 2, hostile: 1, all: 3 },
		army: { friendly: 1, hostile: 0, all: 1 },
		c: { friendly: 2, hostile: 0, all: 2 }
	});
	expect(countsOf({ foldOrgans: true, typesOff: [] }).a).toMatchObject({ friendly: 2 });
});
