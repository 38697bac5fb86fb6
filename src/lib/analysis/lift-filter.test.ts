import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { ActorId, ArticleId, RelationTypeId } from '../model/schema';
import { applyFilters, firstView, type FilterSettings, type HiddenBecause } from './filter';
import { liftFilter } from './lift-filter';

const { index, readings } = readSample();
const first = firstView(index);

it.each<[HiddenBecause, Partial<FilterSettings>]>([
	['unsourced', {}],
	['unsigned', { typesOff: ['talks', 'hostility'] as RelationTypeId[] }],
	['type', { typesOff: ['talks', 'hostility'] as RelationTypeId[] }],
	['standing', { standingsOff: ['unsourced', 'contested'] }],
	['certainty', { certaintiesOff: ['possible'] }],
	['time', { phasesOff: ['past'] }],
	['later', { asOf: '1999' }],
	['article', { articlesOff: ['one' as ArticleId] }],
	['sources', { minSources: 2 }],
	['kind', { kindsOff: ['population'] }],
	['actor', { actorsOff: ['b' as ActorId] }],
	['unannotated', { annotatedOnly: true }],
	['folded', { foldOrgans: true, typesOff: [] }],
	['focus', { focus: { actor: 'c' as ActorId, steps: 1 } }]
])('brings back what is hidden by %s, and nothing else', (reason, change) => {
	const settings = { ...first, ...change };
	const hidden = applyFilters(index, readings, settings).hidden;
	expect(hidden.get(reason)).toBeGreaterThan(0);
	const lifted = applyFilters(index, readings, {
		...settings,
		...liftFilter(index, settings, reason)
	}).hidden;
	expect(lifted.has(reason)).toBe(false);
	for (const other of hidden.keys()) {
		if (other !== reason) expect(lifted.has(other)).toBe(true);
	}
});
