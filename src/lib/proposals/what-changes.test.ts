import { expect, it } from 'vitest';
import type { ArticleId, Network } from '../model/schema';
import { proposalsOf, sampleNetwork } from './samples';
import { whatChanges, type Changes } from './what-changes';

const quoted = (article: string, exact: string, more: object = {}) => ({
	id: `${article}-${exact.length}`,
	article,
	quote: { exact },
	stance: 'supports',
	...more
});
const network = {
	...sampleNetwork,
	articles: [
		{ id: 'a', title: 'A' },
		{ id: 'b', title: 'B' }
	],
	relations: [
		{
			id: 'r1',
			source: 'egypt',
			target: 'kor',
			type: 'sponsorship',
			evidence: [quoted('b', 'Egypt arms the Kordo rebels.', { time: 'current' })]
		},
		{
			id: 'r2',
			source: 'chad',
			target: 'libya',
			type: 'alliance',
			evidence: [quoted('b', 'Chad and Libya are allies.', { time: 'current' })]
		}
	]
} as unknown as Network;
const changes = (text: string) => {
	const found: Changes = whatChanges(network, 'a' as ArticleId, proposalsOf(text), () => 'exact');
	return Object.fromEntries(
		Object.entries(found).map(([kind, list]) => [
			kind,
			(list as Changes['made']).map(
				({ relation }) => `${relation.source} ${relation.target} ${relation.type}`
			)
		])
	);
};

it('tells what is new from what has one source more', () => {
	expect(changes('Egypt funds the Kordo rebels. Sudan attacked Niger.')).toEqual({
		made: ['sudan niger hostility'],
		strengthened: ['egypt kor sponsorship'],
		contested: [],
		ended: []
	});
});

it('an attack contests the alliance of the same two', () => {
	expect(changes('Chad is attacking Libya.').contested).toEqual([
		'chad libya alliance',
		'chad libya hostility'
	]);
});

it('a denial contests a relation', () => {
	expect(changes('Egypt has never armed the Kordo rebels.').contested).toEqual([
		'egypt kor sponsorship'
	]);
});

it('nothing changes with nothing', () => {
	expect(changes('Rain fell.')).toEqual({ made: [], strengthened: [], contested: [], ended: [] });
});

it('what was accepted already counts as the article’s', () => {
	const found = whatChanges(network, 'b' as ArticleId, [], () => 'exact');
	expect(found.made.map(({ relation }) => relation.id)).toEqual(['r1', 'r2']);
});
