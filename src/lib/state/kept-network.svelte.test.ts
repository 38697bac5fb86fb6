import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { actorRemoval, set } from '../editing/removals';
import type { Network } from '../model/schema';
import { KeptNetwork } from './kept-network.svelte';

const rename = (name: string, was: string) => ({
	label: `Renamed ${was} to ${name}`,
	operations: [set('actor', 'b', 'name', name, was)]
});
const nameOf = (network: Network) => network.actors.find(({ id }) => id === 'b')?.name;

describe('a network that was opened from a file', () => {
	it('is changed in this page, and says that it is kept nowhere', () => {
		const kept = new KeptNetwork(sampleNetwork, null);
		expect(kept.status).toEqual({ type: 'unkept', changes: 0 });
		const shown: Network[] = [];
		kept.onchange = (network) => shown.push(network);
		kept.make(rename('Bund', 'Band'));
		expect(nameOf(kept.network)).toBe('Bund');
		expect(shown).toEqual([kept.network]);
		expect(kept.status).toEqual({ type: 'unkept', changes: 1 });
	});

	it('goes back and forth through what was done', () => {
		const kept = new KeptNetwork(sampleNetwork, null);
		kept.make(rename('Bund', 'Band'));
		kept.make(rename('Bond', 'Bund'));
		kept.undo();
		kept.undo();
		expect(nameOf(kept.network)).toBe('Band');
		expect(kept.undoable).toBeNull();
		kept.redo();
		kept.redo();
		expect(nameOf(kept.network)).toBe('Bond');
		expect(kept.redoable).toBeNull();
		expect(kept.history.map(({ label }) => label)).toEqual([
			'Renamed Band to Bund',
			'Renamed Bund to Bond',
			'Took back: Renamed Bund to Bond',
			'Took back: Renamed Band to Bund',
			'Did again: Renamed Band to Bund',
			'Did again: Renamed Bund to Bond'
		]);
	});

	it('brings back an actor with its relations and their quotations', () => {
		const kept = new KeptNetwork(sampleNetwork, null);
		kept.make({ label: 'Removed Band', operations: actorRemoval(sampleNetwork, 'b') });
		expect(kept.network.relations.map(({ id }) => id)).toEqual(['a-c', 'army-c', 'a-army']);
		kept.undo();
		expect(kept.network).toEqual(sampleNetwork);
	});

	it('does nothing, and records nothing, for an edit without operations', () => {
		const kept = new KeptNetwork(sampleNetwork, null);
		kept.make({ label: 'Nothing', operations: [] });
		expect(kept.history).toEqual([]);
	});
});

describe('taking back what something was built on', () => {
	function builtOn() {
		const kept = new KeptNetwork(sampleNetwork, null);
		kept.make(rename('Bund', 'Band'));
		kept.make(rename('Bond', 'Bund'));
		kept.takeBack(kept.history[0]!);
		return kept;
	}

	it('asks first, says what, and does nothing until answered', () => {
		const kept = builtOn();
		expect(kept.question).toMatchObject({
			type: 'undo',
			undone: { label: 'Renamed Band to Bund' },
			conflict: { reason: 'changed', now: 'Bond' },
			since: [{ label: 'Renamed Bund to Bond' }]
		});
		expect(nameOf(kept.network)).toBe('Bond');
	});

	it('is left alone', () => {
		const kept = builtOn();
		kept.answer(null);
		expect(kept.question).toBeNull();
		expect(nameOf(kept.network)).toBe('Bond');
	});

	it('is done all the same, as a change that can be taken back itself', () => {
		const kept = builtOn();
		kept.answer('mine');
		expect(nameOf(kept.network)).toBe('Band');
		kept.redo();
		expect(nameOf(kept.network)).toBe('Bond');
	});
});
