import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { View } from '../model/schema';
import { firstView, type FilterSettings } from './filter';
import { differingFilters, foreignFilters, readViewFilters } from './view-filters';

const { index } = readSample();
const first = firstView(index);
const read = (filters: object, asOf?: string) =>
	readViewFilters({ filters, asOf } as Pick<View, 'filters' | 'asOf'>, index, first);

describe('the filters of a view', () => {
	it('are only those that differ from the first view', () => {
		const settings = {
			...first,
			minSources: 2,
			typesOff: [...first.typesOff, 'alliance'],
			asOf: '2007'
		};
		expect(differingFilters(settings as unknown as FilterSettings, first)).toEqual({
			minSources: 2,
			typesOff: ['talks', 'alliance']
		});
		expect(differingFilters(first, first)).toEqual({});
	});

	it('are read as they were written', () => {
		const settings = {
			...first,
			standingsOff: [],
			foldOrgans: true,
			actorsOff: ['c'],
			focus: { actor: 'b', steps: 2 },
			asOf: '2007'
		} as unknown as FilterSettings;
		const { filters, missing } = read(differingFilters(settings, first), '2007');
		expect(filters).toEqual(settings);
		expect(missing).toEqual([]);
	});

	it('that name what is gone are passed over and named', () => {
		const { filters, missing } = read({
			articlesOff: ['one', 'gone'],
			typesOff: ['sold'],
			actorsOff: 'c',
			focus: { actor: 'nobody', steps: 1 },
			minSources: 0,
			seenByMoonlight: true
		});
		expect(filters).toEqual({ ...first, articlesOff: ['one'], typesOff: [] });
		expect(missing).toEqual([
			'the article "gone"',
			'the relation type "sold"',
			'the filter "actorsOff"',
			'the actor "nobody"',
			'the filter "minSources"',
			'the filter "seenByMoonlight"'
		]);
	});

	it('of another version are known as such, so that they can be kept', () => {
		const view = { filters: { minSources: 2, seenByMoonlight: true } } as unknown as View;
		expect(foreignFilters(view, first)).toEqual({ seenByMoonlight: true });
	});
});
