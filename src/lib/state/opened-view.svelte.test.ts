import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { addView, removeView } from '../editing/views';
import type { ActorId, Network, RelationTypeId } from '../model/schema';
import { NetworkScreen } from './network-screen.svelte';

const places = { a: [0, 0], army: [100, 0], b: [0, 100], c: [100, 100] };
const view = {
	id: 'v',
	title: 'The view',
	filters: { typesOff: ['alliance'], fromTheFuture: 1 },
	positions: { a: [500, 500], b: [0, 100] },
	asOf: '2007'
};
const network = { ...sampleNetwork, positions: places, views: [view] } as unknown as Network;
const actor = (id: string) => id as ActorId;

describe('a saved view', () => {
	it('sets filters, date and places, on this screen alone, and names what it could not do', () => {
		const screen = new NetworkScreen(network);
		const missing = screen.opened.open(network.views![0]!);
		expect(missing).toEqual(['the filter "fromTheFuture"']);
		expect(screen.filters).toEqual({ ...screen.firstView, typesOff: ['alliance'], asOf: '2007' });
		expect(screen.arrangement.positions.get('a')).toEqual([500, 500]);
		expect(screen.network).toBe(network);
		expect(screen.links.hash).toBe('#/view/v');
	});

	it('says in what the screen is no longer as it was saved, until it is again', () => {
		const screen = new NetworkScreen(network);
		screen.opened.open(network.views![0]!);
		expect(screen.opened.changes).toEqual([]);
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		screen.placing.move(new Map([[actor('b'), [7, 7]]]));
		expect(screen.opened.changes).toEqual(['filters', 'places']);
		screen.opened.open(network.views![0]!);
		expect(screen.opened.changes).toEqual([]);
	});

	it('is left for the places of the network, with what was moved meanwhile', () => {
		const screen = new NetworkScreen(network);
		screen.opened.open(network.views![0]!);
		screen.placing.move(new Map([[actor('c'), [9, 9]]]));
		screen.resetFilters();
		expect(Object.fromEntries(screen.arrangement.positions)).toEqual({ ...places, c: [9, 9] });
		expect(screen.network.positions).toEqual({ ...places, c: [9, 9] });
		expect(screen.opened.view).toBeNull();
		expect(screen.filters).toEqual(screen.firstView);
	});

	it('is the first sight of its network where that says so', () => {
		const screen = new NetworkScreen({ ...network, home: 'v' } as unknown as Network);
		expect([screen.opened.view?.title, screen.links.hash]).toEqual(['The view', '']);
		screen.resetFilters();
		expect(screen.links.hash).toBe('#/');
	});

	it('is saved as the screen is, and is then the open one', () => {
		const screen = new NetworkScreen(network);
		screen.filter({ minSources: 2, asOf: '2011' });
		screen.edit(addView(screen.network, 'new', 'New', screen.opened.capture()));
		screen.opened.become('new');
		expect(screen.opened.view).toMatchObject({
			filters: { minSources: 2 },
			asOf: '2011',
			positions: places
		});
		expect(screen.opened.changes).toEqual([]);
	});

	it('keeps what this version knows nothing of', () => {
		const screen = new NetworkScreen(network);
		expect(screen.opened.capture(network.views![0]!).filters).toEqual({ fromTheFuture: 1 });
	});

	it('that is taken away leaves the screen as it is', () => {
		const screen = new NetworkScreen(network);
		screen.opened.open(network.views![0]!);
		const { filters } = screen;
		screen.edit(removeView(screen.network, 'v'));
		expect(screen.filters).toBe(filters);
		expect(screen.opened.view).toBeNull();
		expect(screen.links.hash).toBe('#/?types=-alliance,talks&as-of=2007');
		screen.kept.undo();
		expect(screen.opened.view?.id).toBe('v');
	});
});
