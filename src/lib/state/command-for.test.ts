import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { commandFor } from './command-for';
import { commands } from './commands';
import { Desk } from './desk.svelte';
import { NetworkScreen } from './network-screen.svelte';

const list = commands(new NetworkScreen(sampleNetwork), new Desk());

/** What `commandFor` reads of an event whose target matches the selector or not. */
const press = (key: string, { ctrl = false, typing = false } = {}) =>
	commandFor(
		{
			key,
			ctrlKey: ctrl,
			metaKey: false,
			altKey: false,
			target: { closest: () => (typing ? {} : null) }
		} as unknown as KeyboardEvent,
		list
	)?.id;

describe('keys', () => {
	it('are each given to one command', () => {
		const keys = list.flatMap(({ key }) => (key ? [key] : []));
		expect(new Set(keys).size).toBe(keys.length);
	});

	it.each([
		['/', 'search'],
		['n', 'focus'],
		['N', 'focus'],
		['?', 'keys'],
		['Escape', 'clear'],
		['=', 'zoom-in']
	])('%s is %s', (key, id) => expect(press(key)).toBe(id));

	it('are letters while the reader types, but Ctrl+K always opens the palette', () => {
		expect(press('n', { typing: true })).toBeUndefined();
		expect(press('k', { ctrl: true, typing: true })).toBe('palette');
	});

	it('leave the browser its own', () => {
		expect(press('f', { ctrl: true })).toBeUndefined();
	});
});
