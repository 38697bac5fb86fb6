import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ActorId } from '../model/schema';
import { commands } from './commands';
import { Desk } from './desk.svelte';
import { NetworkScreen } from './network-screen.svelte';

const screen = new NetworkScreen(sampleNetwork);
const desk = new Desk();
const list = commands(screen, desk);

it('offers what acts on actors only while an actor is selected', () => {
	const hide = list.find(({ id }) => id === 'hide')!;
	expect(hide.available()).toBe(false);
	screen.selectActor('a' as ActorId);
	expect(hide.available()).toBe(true);
});

describe('what acts on actors', () => {
	const titleOf = (id: string) => commands(screen, desk).find((one) => one.id === id)!.title;

	it('is worded for one or for several, and for what it would do now', () => {
		screen.selectActor('a' as ActorId);
		expect(titleOf('pin')).toBe('Pin the selected actor where it is');
		screen.toggleActor('b' as ActorId);
		expect(titleOf('hide')).toBe('Hide the 2 selected actors');
		list.find(({ id }) => id === 'pin')!.run();
		expect(titleOf('pin')).toBe('Let the 2 selected actors go');
		screen.arrangement.unpin(screen.arrangement.pinned);
	});

	it('shows again what is hidden', () => {
		screen.hide(['b' as ActorId]);
		screen.selectActor('b' as ActorId);
		expect(titleOf('hide')).toBe('Show the selected actor again');
		list.find(({ id }) => id === 'hide')!.run();
		expect(screen.filters.actorsOff).toEqual([]);
	});
});

it('has nothing to hide or pin of an organ that is folded into its state', () => {
	screen.filter({ foldOrgans: true });
	screen.selectActor('army' as ActorId);
	const [hide, focus] = ['hide', 'focus'].map((id) =>
		commands(screen, desk).find((one) => one.id === id)
	);
	expect([hide?.available(), focus?.available()]).toEqual([false, true]);
	expect(hide?.needs).toContain('unfold organs first');
	screen.resetFilters();
});

it('asks for another chain where one is shown', () => {
	screen.findPath('a' as ActorId, 'a' as ActorId);
	list.find(({ id }) => id === 'path')!.run();
	expect(desk.dialog).toBe('path');
	desk.dialog = null;
});

it('leaves the neighbourhood on Escape once nothing is open or selected', () => {
	const escape = list.find(({ id }) => id === 'clear')!;
	screen.neighbourhood.show('a' as ActorId);
	escape.run();
	expect([screen.selection.kind, screen.filters.focus?.actor]).toEqual(['network', 'a']);
	escape.run();
	expect(screen.filters.focus).toBeNull();
});
