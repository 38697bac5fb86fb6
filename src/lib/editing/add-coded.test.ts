import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { ActorId, ArticleId, Network, RelationTypeId } from '../model/schema';
import { addCoded, relationFor, type Coded } from './add-coded';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { EditRefused } from './edit-refused';

const network = {
	format: 'entente/1',
	id: 'n',
	title: 'N',
	articles: [{ id: 'one', title: 'One' }],
	actors: [
		{ id: 'a', name: 'Avaria', kind: 'state', aliases: ['the kingdom'] },
		{ id: 'b', name: 'Belland', kind: 'state' }
	],
	relations: [
		{
			id: 'a.hostility.b',
			source: 'a',
			target: 'b',
			type: 'hostility',
			evidence: [{ id: 'e1', article: 'one', quote: { exact: 'old words' }, stance: 'supports' }]
		}
	]
} as unknown as Network;
const index = indexNetwork(network);
const a = { id: 'a' as ActorId };
const b = { id: 'b' as ActorId };
const coded = (change: Partial<Coded> = {}, exact = 'new words'): Coded => ({
	source: a,
	target: b,
	relation: { type: 'hostility' as RelationTypeId },
	evidence: { article: 'one' as ArticleId, quote: { exact }, stance: 'disputes' },
	...change
});
function made(one: Coded) {
	const { edit, ...rest } = addCoded(index, one);
	const { network: after, inverse } = applyOperations(network, edit.operations);
	expect(checkChange(after)).toEqual([]);
	expect(applyOperations(after, inverse).network).toEqual(network);
	return { ...rest, edit, after };
}

describe('addCoded', () => {
	it('adds a quotation to the relation that is there', () => {
		const { relation, joined, after, edit } = made(coded());
		expect({ relation, joined }).toEqual({ relation: 'a.hostility.b', joined: true });
		expect(after.relations).toHaveLength(1);
		expect(after.relations[0]?.evidence.map(({ quote }) => quote.exact)).toEqual([
			'old words',
			'new words'
		]);
		expect(edit.label).toBe('Added a quotation to “Avaria hostile to Belland”');
	});

	it('adds the relation where it is not', () => {
		const { joined, after, edit } = made(coded({ source: b, target: a }));
		expect(joined).toBe(false);
		expect(after.relations).toHaveLength(2);
		expect(edit.label).toBe('Added “Belland hostile to Avaria” with a quotation');
	});

	it('knows a relation that holds both ways whichever end is named first', () => {
		const alliance = { type: 'alliance' as RelationTypeId };
		const first = made(coded({ relation: alliance }));
		const again = addCoded(
			indexNetwork(first.after),
			coded({ source: b, target: a, relation: alliance }, 'further words')
		);
		expect(again.joined).toBe(true);
	});

	it('adds an actor that is new, and a name that an actor is also called by', () => {
		const { after } = made(
			coded({
				source: { add: { name: 'Coria', kind: 'movement' } as never },
				target: { id: b.id, alias: 'the republic' }
			})
		);
		expect(after.actors.map(({ name }) => name)).toEqual(['Avaria', 'Belland', 'Coria']);
		expect(after.actors[1]?.aliases).toEqual(['the republic']);
	});

	it('adds no name twice', () => {
		const { after } = made(coded({ source: { id: a.id, alias: 'the kingdom' } }));
		expect(after.actors[0]?.aliases).toEqual(['the kingdom']);
	});

	it('refuses the same words twice, and a loop', () => {
		expect(() => addCoded(index, coded({}, 'old words'))).toThrow(EditRefused);
		expect(() => addCoded(index, coded({ target: a }))).toThrow(EditRefused);
	});

	it('adds another relation for another time', () => {
		const dated = (when: string, exact: string) =>
			coded({
				relation: { type: 'alliance' as RelationTypeId },
				evidence: {
					article: 'one' as ArticleId,
					quote: { exact },
					stance: 'supports',
					when
				}
			});
		const { after } = made(dated('1990', 'then'));
		expect(addCoded(indexNetwork(after), dated('2010', 'later')).joined).toBe(false);
		expect(addCoded(indexNetwork(after), dated('1990', 'again')).joined).toBe(true);
	});
});

it('relationFor says which relation a quotation would join', () => {
	const fields = { source: a.id, target: b.id, type: 'hostility' as RelationTypeId };
	expect(relationFor(index, fields, coded().evidence)).toBe('a.hostility.b');
	expect(
		relationFor(index, { ...fields, source: b.id, target: a.id }, coded().evidence)
	).toBeNull();
});
