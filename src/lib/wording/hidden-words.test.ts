import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { hiddenWords } from './hidden-words';
import type { ActorId, RelationId } from '../model/schema';
import { applyFilters, firstView, type FilterSettings } from '../analysis/filter';
import { lifted, obstaclesOfActor, obstaclesOfRelation } from '../analysis/why-hidden';

const { index, readings } = readSample();
const first = firstView(index);
const settingsWith = (change: object): FilterSettings => ({ ...first, ...change });
const relation = (id: string) => index.relations.get(id as RelationId)!;

describe('what hides a relation', () => {
	it.each<[string, string, object, string[]]>([
		['nothing', 'a-b', {}, []],
		['its type', 'a-army', {}, ['type']],
		['its standing', 'army-c', {}, ['standing']],
		['its certainty', 'a-c', { certaintiesOff: ['possible'] }, ['certainty']],
		['its phase', 'a-c', { phasesOff: ['past'] }, ['time']],
		['the date', 'a-c', { asOf: '1999' }, ['later']],
		['the date and its phase', 'a-c', { asOf: '1999', phasesOff: ['past'] }, ['later', 'time']],
		['its articles', 'b-c', { articlesOff: ['one'] }, ['article']],
		['its sources', 'a-c', { minSources: 2 }, ['sources']],
		['the kind of an end', 'b-c', { kindsOff: ['population'] }, ['kind']],
		['a hidden end', 'b-c', { actorsOff: ['c', 'a'] }, ['actor']],
		['folding', 'a-army', { typesOff: [], foldOrgans: true }, ['folded']],
		['folding into a hidden state', 'b-army', { foldOrgans: true, actorsOff: ['a'] }, ['actor']],
		['no annotation', 'a-b', { annotatedOnly: true }, ['unannotated']],
		['the focus', 'a-b', { focus: { actor: 'army', steps: 1 } }, ['focus']],
		['all at once', 'army-c', { minSources: 3, actorsOff: ['c'] }, ['standing', 'sources', 'actor']]
	])('%s: %s under %o', (_what, id, change, because) => {
		const settings = settingsWith(change);
		const obstacles = obstaclesOfRelation(index, readings, settings, relation(id));
		expect(obstacles.map((one) => one.because)).toEqual(because);
		for (const one of obstacles) expect(hiddenWords(index, [one])).toMatch(/^\w.+\w$/);
		const after = applyFilters(index, readings, lifted(settings, obstacles));
		expect(after.relations.map((one) => one.relation.id)).toContain(id);
	});

	it('is lifted without a change to anything else', () => {
		const settings = settingsWith({ actorsOff: ['c', 'a'], minSources: 3, asOf: '2010' });
		const obstacles = obstaclesOfRelation(index, readings, settings, relation('b-c'));
		expect(lifted(settings, obstacles)).toEqual(
			settingsWith({ actorsOff: ['a'], minSources: 1, asOf: '2010' })
		);
	});
});

describe('what hides an actor', () => {
	it.each<[string, string, object, string[]]>([
		['nothing', 'a', {}, []],
		['the reader', 'a', { actorsOff: ['a'] }, ['actor']],
		['its kind', 'a', { kindsOff: ['state'] }, ['kind']],
		['what hides its lines', 'army', { typesOff: ['sponsorship', 'talks'] }, ['type']],
		['a focus elsewhere', 'army', { focus: { actor: 'c', steps: 1 } }, ['focus']]
	])('%s: %s under %o', (_what, id, change, because) => {
		const settings = settingsWith(change);
		const obstacles = obstaclesOfActor(index, readings, settings, id as ActorId);
		expect(obstacles.map((one) => one.because)).toEqual(because);
		const after = applyFilters(index, readings, lifted(settings, obstacles));
		expect(after.actors.map((actor) => actor.id)).toContain(id);
	});
});

it('is said in one sentence', () => {
	const settings = settingsWith({ minSources: 3, actorsOff: ['c'] });
	const obstacles = obstaclesOfRelation(index, readings, settings, relation('army-c'));
	expect(hiddenWords(index, obstacles)).toBe(
		'unsourced lines are switched off, only lines with at least 3 independent sources are shown and nameless crowd is hidden'
	);
});
