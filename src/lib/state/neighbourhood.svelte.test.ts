import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from '../../../tests/support/sample-screen';
import { nothingSelected } from './selection';
import type { ActorId } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';

const actor = (id: string) => id as ActorId;
let screen: NetworkScreen;
beforeEach(() => (screen = openSample()));

const inFocus = () => screen.filters.focus?.actor ?? null;

describe('a neighbourhood', () => {
	it('goes back one at a time, then to the whole network', () => {
		screen.neighbourhood.show(actor('c'));
		screen.neighbourhood.show(actor('b'));
		expect(screen.neighbourhood.before).toEqual({ actor: 'c', steps: 1 });
		screen.neighbourhood.leave();
		expect(inFocus()).toBe('c');
		screen.neighbourhood.leave();
		expect(inFocus()).toBeNull();
	});

	it('that is shown with more steps is still the same one', () => {
		screen.neighbourhood.show(actor('c'));
		screen.neighbourhood.show(actor('c'), 2);
		expect(screen.filters.focus).toEqual({ actor: 'c', steps: 2 });
		expect(screen.neighbourhood.before).toBeNull();
	});

	it('has no way back once the filters are reset, or a link led elsewhere', () => {
		screen.neighbourhood.show(actor('c'));
		screen.neighbourhood.show(actor('b'));
		screen.resetFilters();
		screen.neighbourhood.show(actor('a'));
		expect(screen.neighbourhood.before).toBeNull();
		screen.neighbourhood.show(actor('b'));
		expect(screen.neighbourhood.before?.actor).toBe('a');
		const filters = { ...screen.filters, focus: { actor: actor('c'), steps: 1 } };
		screen.links.follow({
			view: null,
			story: null,
			selection: nothingSelected,
			filters,
			mode: 'graph',
			reading: null
		});
		expect(screen.neighbourhood.before).toBeNull();
	});

	it('brings a hidden actor back before it is shown', () => {
		screen.hide([actor('b')]);
		screen.neighbourhood.show(actor('b'));
		expect(screen.filters.actorsOff).toEqual([]);
		expect(screen.shown.relations.map(({ relation }) => relation.id)).toContain('a-b');
	});

	it('is that of the state which the actor is folded into', () => {
		screen.filter({ foldOrgans: true });
		screen.neighbourhood.show(actor('army'));
		expect(inFocus()).toBe('a');
		expect(screen.selection).toEqual({ kind: 'actor', id: 'a' });
	});
});
