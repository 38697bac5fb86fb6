import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { moveInStory } from '../editing/stories';
import { removeView } from '../editing/views';
import type { Network, RelationTypeId } from '../model/schema';
import { readAddress } from './address';
import { Desk } from './desk.svelte';
import { NetworkScreen } from './network-screen.svelte';
import { goTo, leaveStory, standingIn, storyHash, walkStory } from './story-walk';

const network = {
	...sampleNetwork,
	positions: { a: [0, 0], b: [0, 100] },
	views: [
		{ id: 'v', title: 'V', filters: { minSources: 2 }, positions: { a: [500, 500] } },
		{ id: 'w', title: 'W', filters: {}, asOf: '2007' },
		{ id: 'x', title: 'X', filters: {} }
	],
	stories: [
		{ id: 's', title: 'S', views: ['v', 'w', 'x'] },
		{ id: 'none', title: 'None', views: [] }
	]
} as unknown as Network;

function walking(place = 0) {
	const [screen, desk] = [new NetworkScreen(network), new Desk()];
	walkStory(screen, desk, 's', place);
	return { screen, desk };
}

describe('a story that is walked', () => {
	it('shows each view as it was saved, under an address that leads to the same', () => {
		const { screen, desk } = walking();
		expect(screen.links.hash).toBe('#/view/v?story=s/1');
		expect(screen.filters.minSources).toBe(2);
		expect(screen.arrangement.positions.get('a')).toEqual([500, 500]);
		goTo(screen, desk, 1);
		expect(screen.links.hash).toBe('#/view/w?story=s/2');
		expect(screen.filters).toMatchObject({ minSources: 1, asOf: '2007' });
		expect(screen.arrangement.positions.get('a')).toEqual([0, 0]);

		const other = new NetworkScreen(network);
		const { unknown, ...address } = readAddress('#/view/w?story=s/2', other.index, other.firstView);
		other.links.follow(address);
		expect(unknown).toEqual([]);
		expect(standingIn(other)).toMatchObject({ place: 1, isOpen: true });
		expect(other.filters).toEqual(screen.filters);
	});

	it('changes nothing, and gives back what was seen before', () => {
		const [screen, desk] = [new NetworkScreen(network), new Desk()];
		screen.filter({ typesOff: ['alliance' as RelationTypeId] });
		screen.selectActor(network.actors[0]!.id);
		const before = [screen.links.hash, screen.filters, screen.arrangement.positions];
		walkStory(screen, desk, 's');
		goTo(screen, desk, 2);
		leaveStory(screen, desk);
		expect([screen.links.hash, screen.filters, screen.arrangement.positions]).toEqual(before);
		expect(screen.network).toBe(network);
		expect(screen.story).toBeNull();
	});

	it('leads from a link to the first sight of the network', () => {
		const [screen, desk] = [new NetworkScreen(network), new Desk()];
		screen.links.follow(readAddress('#/view/w?story=s/2', screen.index, screen.firstView));
		leaveStory(screen, desk);
		expect(screen.links.hash).toBe('');
		expect(screen.filters).toEqual(screen.firstView);
	});

	it('stays at the view that is open when somebody reorders it, or takes another view away', () => {
		const { screen } = walking(1);
		screen.edit(moveInStory(screen.network, 's', 1, 2));
		expect(standingIn(screen)).toMatchObject({ place: 2, isOpen: true });
		screen.edit(removeView(screen.network, 'v'));
		expect(standingIn(screen)).toMatchObject({ place: 1, isOpen: true });
		screen.edit(removeView(screen.network, 'w'));
		expect(standingIn(screen)).toMatchObject({ place: 0, isOpen: false });
	});

	it.each([
		['s/99', 2],
		['s/0', 0],
		['s/-1', 0],
		['s/two', 0],
		['s', 0]
	])('is at a place that it has, whatever the address says: %s', (address, place) => {
		const screen = new NetworkScreen(network);
		screen.story = address;
		expect(standingIn(screen)).toMatchObject({ place, isOpen: false });
	});

	it('has no place where it has no view, or is not there', () => {
		const screen = new NetworkScreen(network);
		screen.story = 'none/1';
		expect(standingIn(screen)).toMatchObject({ views: [], isOpen: false });
		screen.story = '__proto__/1';
		expect(standingIn(screen)).toMatchObject({ story: null, views: [], isOpen: false });
		expect(storyHash(screen, 'none')).toBe('#/?story=none');
	});
});
