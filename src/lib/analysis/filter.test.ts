import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { indexNetwork } from '../model/network-index';
import type { ActorId, ArticleId, Network, RelationTypeId } from '../model/schema';
import { applyFilters, firstView, sameSettings, type FilterSettings } from './filter';

const { index, readings } = readSample();
const first = firstView(index);
const shown = (change: Partial<FilterSettings> = {}) =>
	applyFilters(index, readings, { ...first, ...change });
const ids = (change?: Partial<FilterSettings>) =>
	shown(change).relations.map(({ relation }) => relation.id);

describe('the first view', () => {
	it('leaves out unsigned types and unsourced lines, and counts them', () => {
		expect(ids()).toEqual(['a-b', 'b-army', 'a-c', 'b-c']);
		expect(Object.fromEntries(shown().hidden)).toEqual({ unsourced: 1, unsigned: 1 });
		expect(shown().total).toBe(6);
	});

	it('shows only actors that a shown relation touches', () => {
		expect(
			shown({
				typesOff: ['hostility', 'sponsorship', 'alliance', 'talks'] as RelationTypeId[]
			}).actors.map(({ id }) => id)
		).toEqual(['a', 'c']);
	});
});

describe('each filter takes out what it names', () => {
	it.each<[string, Partial<FilterSettings>, string[]]>([
		[
			'type',
			{ typesOff: [...first.typesOff, 'hostility' as RelationTypeId] },
			['b-army', 'a-c', 'b-c']
		],
		['standing', { standingsOff: ['contested'] }, ['a-b', 'a-c', 'army-c', 'b-c']],
		['certainty', { certaintiesOff: ['possible'] }, ['a-b', 'b-army', 'b-c']],
		['time', { phasesOff: ['past'] }, ['a-b', 'b-army', 'b-c']],
		['article', { articlesOff: ['one' as ArticleId] }, ['a-b', 'b-army', 'a-c']],
		['sources', { minSources: 2 }, ['a-b']],
		['kind', { kindsOff: ['population'] }, ['a-b', 'b-army']],
		['actor', { actorsOff: ['b' as ActorId] }, ['a-c']],
		['focus', { focus: { actor: 'c' as ActorId, steps: 1 } }, ['a-b', 'a-c', 'b-c']]
	])('%s', (_name, change, left) => {
		expect(ids(change)).toEqual(left);
		const result = shown(change);
		const out = [...result.hidden.values()].reduce((sum, n) => sum + n, 0);
		expect(result.relations.length + out).toBe(result.total);
	});
});

describe('at a date', () => {
	it('keeps undated relations, and what is over as past', () => {
		expect(
			shown({ asOf: '2010' }).relations.find(({ relation }) => relation.id === 'a-c')?.phase
		).toBe('past');
		expect(ids({ asOf: '2010' })).toContain('a-b');
	});

	it('leaves out what had not begun', () => {
		expect(ids({ asOf: '1999' })).not.toContain('a-c');
		expect(shown({ asOf: '1999' }).hidden.get('later')).toBe(1);
	});
});

describe('folding organs into their states', () => {
	it('moves their relations to the state and hides those within it', () => {
		const folded = shown({ foldOrgans: true, typesOff: [] });
		expect(folded.relations.find(({ relation }) => relation.id === 'b-army')?.target).toBe('a');
		expect(folded.hidden.get('folded')).toBe(1);
		expect(folded.actors.map(({ id }) => id)).not.toContain('army');
	});
});

it('tells the same settings whatever the order of their lists', () => {
	const kinds = { ...first, kindsOff: ['state', 'person'] as const };
	expect(sameSettings(kinds, { ...first, kindsOff: ['person', 'state'] })).toBe(true);
	expect(sameSettings(kinds, first)).toBe(false);
});

describe('a focus', () => {
	const focused = (actor: string, change: Partial<FilterSettings> = {}) =>
		shown({ focus: { actor: actor as ActorId, steps: 1 }, ...change }).actors.map(({ id }) => id);

	it('does not show an actor that is hidden', () => {
		expect(focused('c', { actorsOff: ['c' as ActorId] })).toEqual([]);
		expect(focused('c', { kindsOff: ['population'] })).toEqual([]);
	});

	it('on an organ that is folded shows its state', () => {
		expect(focused('army', { foldOrgans: true })).toEqual(['a', 'b', 'c']);
	});
});

describe('annotated lines only', () => {
	const at = '2026-01-01T00:00:00Z';
	const note = (id: string, kind: string, thing: string, more: object = {}) => ({
		...{ id, on: { kind, id: thing }, body: '', created: at, updated: at },
		...more
	});
	const annotated = indexNetwork({
		...index.network,
		annotations: [
			note('n1', 'relation', 'a-b'),
			note('n2', 'evidence', 'e5'),
			note('n3', 'relation', 'b-c', { resolvedBy: 'Ada' }),
			note('n4', 'actor', 'army')
		]
	} as unknown as Network);
	const only = (change: Partial<FilterSettings> = {}) =>
		applyFilters(annotated, readings, { ...first, annotatedOnly: true, ...change });

	it('are those with an unresolved note on them or on a quotation', () => {
		expect(only().relations.map(({ relation }) => relation.id)).toEqual(['a-b', 'a-c']);
		expect(only().hidden.get('unannotated')).toBe(2);
	});

	it('keep an annotated actor in sight, unless it is folded away', () => {
		expect(only().actors.map(({ id }) => id)).toEqual(['a', 'army', 'b', 'c']);
		expect(only({ foldOrgans: true }).actors.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
	});
});
