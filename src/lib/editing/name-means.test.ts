import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { EditRefused } from './edit-refused';
import { nameMeans } from './name-means';
import { namesOfNobody } from './turn-down';

const { index } = readSample();
const [first, second] = index.network.actors as [
	(typeof index.network.actors)[number],
	(typeof index.network.actors)[number]
];
const aliasesOf = (of: NetworkIndex, id: ActorId) => of.actors.get(id)?.aliases ?? [];

function made(from: NetworkIndex, name: string, actor: ActorId | null) {
	const edit = nameMeans(from, name, actor);
	const { network, inverse } = applyOperations(from.network, edit.operations);
	expect(checkChange(network)).toEqual([]);
	// One step back, and nothing is left of it.
	expect(applyOperations(network, inverse).network).toEqual(from.network);
	return { edit, after: indexNetwork(network) };
}

it('a name that means an actor is one of its aliases', () => {
	const { edit, after } = made(index, ' The Valley Men ', first.id);
	expect(aliasesOf(after, first.id)).toEqual([...(first.aliases ?? []), 'The Valley Men']);
	expect(edit.label).toContain('“The Valley Men” means');
	expect(nameMeans(after, 'the valley men', first.id).operations).toEqual([]);
});

it('a name that means another from now on is no alias of the one before', () => {
	const { after } = made(index, 'The Valley Men', first.id);
	const { after: then } = made(after, 'the Valley Men', second.id);
	expect(aliasesOf(then, first.id)).toEqual(first.aliases ?? []);
	expect(aliasesOf(then, second.id)).toContain('the Valley Men');
});

it('a name can be nobody’s, and somebody’s again', () => {
	const { after } = made(index, 'The Valley Men', first.id);
	const { after: nobody } = made(after, 'The Valley Men', null);
	expect(namesOfNobody(nobody.network)).toEqual(['The Valley Men']);
	expect(aliasesOf(nobody, first.id)).not.toContain('The Valley Men');
	const { after: again } = made(nobody, 'the valley men', second.id);
	expect(namesOfNobody(again.network)).toEqual([]);
	expect(aliasesOf(again, second.id)).toContain('the valley men');
});

it('refuses the very name of another actor, and what is not there', () => {
	expect(() => nameMeans(index, first.name, second.id)).toThrow(EditRefused);
	expect(() => nameMeans(index, first.name, null)).toThrow('is the name of');
	expect(() => nameMeans(index, ' ', null)).toThrow(EditRefused);
	expect(() => nameMeans(index, 'Anybody', 'gone' as ActorId)).toThrow(EditRefused);
	expect(nameMeans(index, first.name, first.id).operations).toEqual([]);
});
