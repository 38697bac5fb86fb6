import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { a, apply, evidenceOf, full, index, noted } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { Network } from '../model/schema';
import { mergeActors } from './merge-actors';

describe('merging', () => {
	it('keeps aliases, notes, evidence, annotations, parts and places', () => {
		const merge = mergeActors(index(full), a('constructor'), a('duchy'));
		const next = apply(full, merge.edit);
		const one = next.actors.find(({ id }) => id === 'constructor')!;
		expect(one.aliases).toEqual([
			'Duchy of <script>alert(1)</script>',
			'Duchy',
			'The Dukedom',
			'Grand Duchy'
		]);
		expect(one.note).toBe('A state.');
		expect(next.actors.find(({ id }) => id === 'guard')!.partOf).toBe('constructor');
		expect(next.positions).toEqual({ constructor: [10, 20] });
		expect(merge.between.map(({ id }) => id)).toEqual(['r1', 'r4']);
		expect(next.annotations!.map(({ id }) => id)).toEqual(['n1', 'n2', 'n3', 'n4']);
		// A note on a quotation between the two stays, on the actor that they became.
		expect(next.annotations![1]!.on).toEqual({ kind: 'actor', id: 'constructor' });
		expect(merge.edit.label).toBe("Merged Duchy into Constructors' League");
	});

	it('takes the place of the one that goes where the other has none', () => {
		const merge = mergeActors(index(full), a('guard'), a('duchy'));
		const next = apply(full, merge.edit);
		expect(next.positions).toMatchObject({ guard: [0, -1.5] });
		expect(next.actors.find(({ id }) => id === 'guard')!.partOf).toBeUndefined();
	});

	it('shows in the views of the one that goes the one that stays', () => {
		const filters = { focus: { actor: 'duchy', steps: 2 }, actorsOff: ['duchy', 'guard'], x: 1 };
		const network = { ...full, views: [{ ...full.views![0]!, filters }, full.views![1]!] };
		const next = apply(network, mergeActors(index(network), a('constructor'), a('duchy')).edit);
		expect(next.views![0]!.filters).toEqual({
			focus: { actor: 'constructor', steps: 2 },
			actorsOff: ['guard'],
			x: 1
		});
		expect(next.views![1]).toBe(network.views[1]);
	});

	it('joins what becomes the same, and keeps every quotation', () => {
		const network = noted;
		const merge = mergeActors(index(network), a('pakistan'), a('pak-army'));
		const next = apply(network, merge.edit);
		expect(merge.joined).toBeGreaterThan(2);
		const lost = new Set(merge.between.flatMap(({ evidence }) => evidence.map(({ id }) => id)));
		expect(evidenceOf(next).toSorted()).toEqual(
			evidenceOf(network)
				.filter((id) => !lost.has(id))
				.toSorted()
		);
		expect(next.annotations!.length).toBe(network.annotations!.length);
		const joined = next.relations.find(({ id }) => id === 'ttp.hostility.pakistan')!;
		expect(joined.evidence.length).toBe(15 + 4);
	});

	it('says which body is not kept, where the two are parts of different ones', () => {
		const parts: Network = {
			...sampleNetwork,
			actors: sampleNetwork.actors.map((actor) =>
				actor.id === 'c' ? { ...actor, partOf: a('b') } : actor
			)
		};
		expect(mergeActors(index(parts), a('army'), a('c')).lostWhole).toBe('b');
		expect(mergeActors(index(parts), a('b'), a('c')).lostWhole).toBeNull();
	});

	test('any two actors of the example leaves a network that may stand, and can be undone', () => {
		const actor = fc.constantFrom(...noted.actors.map(({ id }) => id));
		const at = index(noted);
		fc.assert(
			fc.property(actor, actor, (keep, gone) => {
				fc.pre(keep !== gone);
				const merge = mergeActors(at, keep, gone);
				const next = apply(noted, merge.edit);
				const lost = merge.between.reduce((sum, { evidence }) => sum + evidence.length, 0);
				expect(evidenceOf(next).length).toBe(evidenceOf(noted).length - lost);
				expect(next.annotations!.length).toBe(noted.annotations!.length);
			}),
			{ numRuns: 60 }
		);
	});
});
