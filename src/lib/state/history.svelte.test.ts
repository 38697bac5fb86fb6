import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { RecordedChange } from '../editing/operation';
import { relationRemoval } from '../editing/removals';
import { addView } from '../editing/views';
import type { ActorId } from '../model/schema';
import { goBackTo } from './go-back-to';
import { historyDays } from './history-days';
import { NetworkScreen } from './network-screen.svelte';
import { touchedLinks } from './touched-links';

const actor = (id: string) => id as ActorId;
function moved(screen: NetworkScreen, x: number): RecordedChange {
	screen.placing.move(new Map([[actor('a'), [x, 0]]]));
	return screen.kept.history.at(-1)!;
}

describe('going back in the history of a screen', () => {
	it('makes the network what it was, as a change that can be taken back', () => {
		const screen = new NetworkScreen(sampleNetwork);
		const first = moved(screen, 1);
		moved(screen, 2);
		moved(screen, 3);
		expect(goBackTo(screen, first)).toMatch(/^Went back to .*, after “Moved Aland”\. This is/);
		expect(screen.network.positions).toEqual({ a: [1, 0] });
		expect(screen.kept.history.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
		screen.kept.undo();
		expect(screen.network.positions).toEqual({ a: [3, 0] });
		goBackTo(screen, null);
		expect(screen.network).toEqual(sampleNetwork);
	});

	it('does nothing where the network is so already', () => {
		const screen = new NetworkScreen(sampleNetwork);
		const last = moved(screen, 1);
		expect(goBackTo(screen, last)).toBe('The network is as it was then already.');
		expect(screen.kept.history.length).toBe(1);
	});

	it('says that there is no way past what was purged', () => {
		const screen = new NetworkScreen(sampleNetwork);
		const first = moved(screen, 1);
		const second = moved(screen, 2);
		const purged = { ...second, operations: [], inverse: [], purged: true };
		screen.kept.history = [first, purged];
		expect(goBackTo(screen, first)).toMatch(/^There is no way back past .*: what was changed then/);
		expect(screen.network.positions).toEqual({ a: [2, 0] });
	});
});

describe('what a change touched', () => {
	it('leads to what still is, and names what is gone', () => {
		const screen = new NetworkScreen(sampleNetwork);
		screen.edit(addView(screen.network, 'v', 'My view', screen.opened.capture()));
		const relation = sampleNetwork.relations[0]!;
		screen.edit({ label: 'Removed', operations: relationRemoval(sampleNetwork, relation) });
		screen.edit({
			label: 'Both',
			operations: [
				{ op: 'set', kind: 'actor', id: 'a', field: 'note', value: 'N' },
				{ op: 'set', kind: 'evidence', id: 'e3', field: 'note', value: 'N' },
				{ op: 'set', kind: 'position', id: 'a', field: 'at', value: [1, 1] }
			]
		});
		const [view, removed, both] = screen.kept.history.map((one) => touchedLinks(screen, one));
		expect(view).toEqual([{ words: 'the view “My view”', hash: '#/view/v' }]);
		// Neither a relation nor a quotation has a name of its own.
		expect(removed).toEqual([]);
		expect(both?.map(({ hash }) => hash)).toEqual(['#/actor/a', '#/relation/b-army/evidence/e3']);
		screen.kept.takeBack(screen.kept.history[0]!);
		expect(touchedLinks(screen, screen.kept.history[0]!)).toEqual([
			{ words: 'My view', hash: null }
		]);
	});
});

it('goes by days of the reader’s own clock, from the latest back', () => {
	const change = (id: string, at: Date) => ({ id, at: at.toISOString() }) as RecordedChange;
	const now = new Date(2026, 2, 10, 1, 0);
	const days = historyDays(
		[
			change('a', new Date(2026, 1, 27, 12, 0)),
			change('b', new Date(2026, 2, 9, 23, 59)),
			change('c', new Date(2026, 2, 10, 0, 1)),
			change('d', new Date(2026, 2, 10, 0, 2))
		],
		now
	);
	expect(days.map(({ title, changes }) => [title, changes.map(({ id }) => id)])).toEqual([
		['Today', ['d', 'c']],
		['Yesterday', ['b']],
		['Friday, 27 February 2026', ['a']]
	]);
});
