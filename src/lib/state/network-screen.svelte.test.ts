import { beforeEach, describe, expect, it } from 'vitest';
import { openSample } from '../../../tests/support/sample-screen';
import type { ActorId, RelationTypeId } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';

const actor = (id: string) => id as ActorId;

let screen: NetworkScreen;
beforeEach(() => (screen = openSample()));

const shown = () => screen.shown.relations.map(({ relation }) => relation.id);

describe('before its quotations are checked', () => {
	it('shows no line as sourced', () => {
		screen.quotations.found = null;
		expect(shown()).toEqual([]);
		expect([...screen.readings.values()].every(({ standing }) => standing === 'unsourced')).toBe(
			true
		);
	});
});

describe('filters', () => {
	it('switch an entry off and on again', () => {
		const before = shown();
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		expect(shown()).toEqual(before.filter((id) => id !== 'a-b'));
		expect(screen.isFirstView).toBe(false);
		screen.toggle('typesOff', 'hostility' as RelationTypeId);
		expect(shown()).toEqual(before);
		expect(screen.isFirstView).toBe(true);
	});

	it('are back at the first view after a reset, focus and hidden actors included', () => {
		screen.neighbourhood.show(actor('c'));
		screen.hide([actor('b')]);
		screen.resetFilters();
		expect(screen.isFirstView).toBe(true);
	});

	it('hide an actor with its relations and select nothing', () => {
		screen.selectActor(actor('b'));
		screen.hide([actor('b')]);
		expect(shown()).toEqual(['a-c']);
		expect(screen.selection.kind).toBe('network');
	});
});

describe('selecting actors', () => {
	it('adds one and takes it out again', () => {
		screen.toggleActor(actor('a'));
		expect(screen.selection).toEqual({ kind: 'actor', id: 'a' });
		screen.toggleActor(actor('b'));
		expect(screen.selection).toEqual({ kind: 'actors', ids: ['a', 'b'] });
		screen.toggleActor(actor('a'));
		expect(screen.selection).toEqual({ kind: 'actor', id: 'b' });
	});

	const chain = () =>
		screen.connections[0]?.map(({ lines }) => lines.map(({ relation }) => relation.id).join('+'));

	it('finds how two are connected among what is shown', () => {
		screen.findPath(actor('army'), actor('a'));
		expect(chain()).toEqual(['b-army', 'a-b']);
		screen.hide([actor('b')]);
		screen.findPath(actor('army'), actor('a'));
		expect(chain()).toBeUndefined();
	});

	it('walks over what is denied only where nothing else connects them', () => {
		screen.findPath(actor('army'), actor('c'));
		expect(chain()).toEqual(['b-army', 'a-b', 'a-c']);
		screen.filter({ actorsOff: [actor('a')] });
		expect(chain()).toEqual(['b-army', 'b-c']);
	});

	it('connects an organ that is folded through its state', () => {
		screen.filter({ foldOrgans: true });
		screen.findPath(actor('army'), actor('c'));
		expect(chain()).toEqual(['a-c']);
	});
});
