import { describe, expect, test } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { Network, Story, View } from '../model/schema';
import { placeBeside, sightOf, stepOfKey, stepWords, viewsOfStory } from './stories';

const view = (id: string, rest: object = {}) =>
	({ id, title: `View ${id}`, filters: {}, ...rest }) as unknown as View;
const story = (...views: string[]) => ({ id: 's', title: 'A story', views }) as unknown as Story;
const network = (views: View[]) =>
	({
		format: 'entente/1',
		id: 'n',
		title: 'N',
		articles: [],
		actors: [{ id: 'a', name: 'A', kind: 'state' }],
		relations: [],
		views
	}) as unknown as Network;

describe('a story', () => {
	test('leads through its views in its own order, a view as often as it names it', () => {
		const views = viewsOfStory(network([view('one'), view('two')]), story('two', 'one', 'two'));
		expect(views.map(({ id }) => id)).toEqual(['two', 'one', 'two']);
	});

	test('passes over a view that the network does not have, whatever its id', () => {
		const views = viewsOfStory(network([view('one')]), story('gone', '__proto__', 'one'));
		expect(views.map(({ id }) => id)).toEqual(['one']);
		expect(viewsOfStory({}, story('one'))).toEqual([]);
	});

	test('ends at both ends', () => {
		const views = [view('one'), view('two')];
		expect(placeBeside(views, 0, 1)).toBe(1);
		expect(placeBeside(views, 1, 1)).toBeNull();
		expect(placeBeside(views, 0, -1)).toBeNull();
		expect(placeBeside([], 0, 1)).toBeNull();
	});

	test('is walked by arrow keys, and says where it stands', () => {
		expect(stepOfKey('ArrowRight')).toBe(1);
		expect(stepOfKey('ArrowLeft')).toBe(-1);
		expect(stepOfKey('End')).toBe('last');
		expect(stepOfKey('ArrowUp')).toBeNull();
		expect(stepWords([view('one'), view('two')], 1)).toBe('View 2 of 2: View two');
	});
});

test('a view shows its settings, its date and its places, and names what is not there', () => {
	const index = indexNetwork(network([]));
	const sight = sightOf(
		view('one', {
			filters: { actorsOff: ['a', 'gone'], minSources: 2 },
			asOf: '2011',
			positions: { a: [3, 4] }
		}),
		index
	);
	expect(sight.filters).toMatchObject({ actorsOff: ['a'], minSources: 2, asOf: '2011' });
	expect([...sight.places]).toEqual([['a', [3, 4]]]);
	expect(sight.missing).toEqual(['the actor "gone"']);
});
