import { describe, expect, it, test } from 'vitest';
import { a, apply, full, index, r, t } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { addRelation, changeRelation, removeRelation } from './edit-relations';

describe('relations', () => {
	const fields = (source: string, type: string, target: string) => ({
		source: a(source),
		type: t(type),
		target: a(target)
	});

	it('get an id that says what they are', () => {
		const { id, edit } = addRelation(index(sampleNetwork), {
			...fields('c', 'hostility', 'b'),
			mutual: true,
			note: ' '
		});
		expect(id).toBe('c.hostility.b');
		const made = apply(sampleNetwork, edit).relations.at(-1)!;
		expect(made).toEqual({ id, ...fields('c', 'hostility', 'b'), mutual: true, evidence: [] });
	});

	test.each([
		['a loop', fields('a', 'alliance', 'a'), 'between two actors'],
		['nobody', fields('a', 'alliance', 'zz'), 'two actors of this network'],
		['no type', fields('a', 'zz', 'b'), 'what kind'],
		['what is there', fields('a', 'hostility', 'b'), 'in the network already'],
		['what is there the other way round', fields('c', 'alliance', 'b'), 'in the network already']
	])('are refused for %s', (_, wanted, words) => {
		expect(() => addRelation(index(sampleNetwork), wanted)).toThrow(words);
	});

	it('are turned round, retyped, made mutual', () => {
		const turned = changeRelation(index(sampleNetwork), r('b-army'), {
			source: a('army'),
			target: a('b')
		});
		apply(sampleNetwork, turned);
		expect(turned.label).toBe('Turned “Band sponsors Army of Aland” round');
		const typed = changeRelation(index(full), r('r1'), { type: t('sponsorship') });
		// A sponsorship has one direction, so the mark goes with the type that had it.
		expect(apply(full, typed).relations[0]!.mutual).toBeUndefined();
		expect(typed.label).toMatch(/^Changed “Duchy hostile to .*” to “Duchy sponsors/);
		const both = changeRelation(index(sampleNetwork), r('a-b'), { mutual: true });
		expect(apply(sampleNetwork, both).relations[0]!.mutual).toBe(true);
		const note = changeRelation(index(full), r('r1'), { note: 'Other.' });
		expect(note.operations).toHaveLength(1);
	});

	it('go with their quotations', () => {
		const edit = removeRelation(index(full), r('r1'));
		expect(edit.label).toContain('with 2 quotations');
		expect(apply(full, edit).annotations!.map(({ id }) => id)).toEqual(['n1', 'n3', 'n4']);
	});
});
