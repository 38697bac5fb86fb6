import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { ArticleId, RelationTypeId } from '../model/schema';
import { firstView } from './filter';
import { tallyNetwork } from './tally';

const { index, readings } = readSample();

it('counts types over all relations, and the rest over the types that are on', () => {
	const tally = tallyNetwork(index, readings, firstView(index));
	expect(Object.fromEntries(tally.types)).toEqual({
		hostility: 1,
		sponsorship: 1,
		'tacit-support': 1,
		alliance: 2,
		talks: 1
	});
	expect(Object.fromEntries(tally.standings)).toEqual({
		supported: 1,
		contested: 1,
		'single-source': 1,
		unsourced: 1,
		refuted: 1
	});
	expect(Object.fromEntries(tally.articles)).toEqual({
		one: { on: 3, all: 4 },
		two: { on: 3, all: 3 }
	});
	expect(Object.fromEntries(tally.kinds)).toEqual({
		state: 1,
		military: 1,
		'armed-group': 1,
		population: 1
	});
	expect(tally.certainties.get('possible')).toBe(1);
	expect(tally.phases.get('past')).toBe(1);
	expect(tally.mostSources).toBe(2);
});

it('leaves out what had not begun at the as-of date, but for the row that says so', () => {
	const before = tallyNetwork(index, readings, { ...firstView(index), asOf: '1999' });
	expect(before.phases.get('future')).toBe(1);
	expect(before.certainties.has('possible')).toBe(false);
	expect(before.types.get('tacit-support' as RelationTypeId)).toBe(0);
	expect(before.articles.get('two' as ArticleId)).toEqual({ on: 2, all: 3 });
});

it('counts actors as they are folded', () => {
	const folded = tallyNetwork(index, readings, { ...firstView(index), foldOrgans: true });
	expect(Object.fromEntries(folded.kinds)).toEqual({ state: 1, 'armed-group': 1, population: 1 });
});
