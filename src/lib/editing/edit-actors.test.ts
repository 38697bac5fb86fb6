import { describe, expect, it, test } from 'vitest';
import { a, apply, full, index, noted } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { addActor, changeActor, possibleWholes, removeActor } from './edit-actors';
import { EditRefused } from './edit-refused';

describe('actors', () => {
	it('get an id made of their name that nobody has', () => {
		const { id, edit } = addActor(index(sampleNetwork), { name: 'B', kind: 'person' });
		expect(id).toBe('b-2');
		expect(edit.label).toBe('Added the actor B');
		expect(apply(sampleNetwork, edit).actors.at(-1)).toEqual({
			id: 'b-2',
			name: 'B',
			kind: 'person'
		});
		// A form leaves what was not typed empty.
		const typed = addActor(index(sampleNetwork), { name: 'Here', short: ' ', kind: 'state' });
		expect(typed.id).toBe('here');
		const foreign = addActor(index(sampleNetwork), { name: 'طالبان', kind: 'movement' });
		expect(foreign.id).toBe('actor');
		const accents = addActor(index(sampleNetwork), {
			name: '  Gülen’s Müvement ',
			kind: 'movement'
		});
		expect(accents.id).toBe('gulens-muvement');
		expect(apply(sampleNetwork, accents.edit).actors.at(-1)!.name).toBe('Gülen’s Müvement');
	});

	it('are put where somebody wants them', () => {
		const { id, edit } = addActor(index(full), { name: 'New', kind: 'state' }, [1.4, -2.6]);
		expect(apply(full, edit).positions).toMatchObject({ [id]: [1, -3] });
	});

	test.each([
		[{ name: 'Bund' }, 'Renamed Band to Bund'],
		[{ kind: 'state' as const, note: 'N' }, 'Changed the kind and the note of Band'],
		[{ aliases: ['X', ' ', 'Y'] }, 'Changed the aliases of Band'],
		[{ partOf: a('a') }, 'Changed the whole of Band']
	])('are changed in %j', (changes, label) => {
		const edit = changeActor(index(sampleNetwork), a('b'), changes);
		apply(sampleNetwork, edit);
		expect(edit.label).toBe(label);
	});

	it('keep to the letter what was not changed', () => {
		const spaced = { ...sampleNetwork.actors[2]!, note: ' spaced ', unnamed: false };
		const network = { ...sampleNetwork, actors: sampleNetwork.actors.with(2, spaced) };
		const same = changeActor(index(network), a('b'), { ...spaced, name: 'Band', short: '' });
		expect(same.operations).toEqual([]);
	});

	it('are not parts of themselves or of their parts', () => {
		expect(() => changeActor(index(sampleNetwork), a('a'), { partOf: a('army') })).toThrow(
			'Army of Aland is a part of this actor already'
		);
		expect(() => changeActor(index(sampleNetwork), a('a'), { partOf: a('a') })).toThrow(
			EditRefused
		);
		expect(possibleWholes(index(sampleNetwork), a('a')).map(({ id }) => id)).toEqual(['b', 'c']);
		expect(() => changeActor(index(sampleNetwork), a('a'), { name: ' ' })).toThrow('needs a name');
	});

	it('go with all that names them, and come back with it', () => {
		for (const network of [full, noted]) {
			for (const { id } of network.actors) {
				const next = apply(network, removeActor(index(network), id));
				expect(JSON.stringify(next.relations)).not.toContain(`"source":"${id}"`);
			}
		}
		expect(removeActor(index(sampleNetwork), a('b')).label).toBe(
			'Removed the actor Band with 3 relations'
		);
	});
});
