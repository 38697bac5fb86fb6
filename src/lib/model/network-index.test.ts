import { describe, expect, test } from 'vitest';
import { displayName, indexNetwork } from './network-index';
import everyField from './samples/every-field.entente.json';
import type { ActorId, EvidenceId, Network } from './schema';

const index = indexNetwork(everyField as unknown as Network);
const id = (text: string) => text as never;

describe('indexNetwork', () => {
	test('finds each part by its id, whatever it is called', () => {
		expect(index.actors.get(id('constructor'))?.name).toBe("Constructors' League");
		expect(index.actors.get(id('toString'))).toBeUndefined();
		expect(index.articles.get(id('gazette-2'))?.editionOf).toBe('gazette');
		expect(index.relations.get(id('r2'))?.ended).toBe(true);
		expect(index.types.get(id('negotiation'))?.verb).toBe('negotiation');
	});

	test('finds a quotation together with its relation', () => {
		expect(index.evidence.get('e3' as EvidenceId)).toEqual({
			evidence: everyField.relations[2]?.evidence[0],
			relation: everyField.relations[2]
		});
	});

	test("lists every actor's relations, whichever end it is, in the file's order", () => {
		const ids = (actor: string) =>
			index.relationsOf.get(actor as ActorId)?.map((relation) => relation.id);
		expect(ids('duchy')).toEqual(['r1', 'r2', 'r4']);
		expect(ids('constructor')).toEqual(['r1', 'r3', 'r4']);
		const alone = { ...everyField, relations: [] } as unknown as Network;
		expect(indexNetwork(alone).relationsOf.get('duchy' as ActorId)).toEqual([]);
	});

	test('gives positions by actor, and none that every object inherits', () => {
		expect([...index.positions]).toEqual([
			['duchy', [0, -1.5]],
			['constructor', [10, 20]]
		]);
		const bare = { ...everyField, positions: undefined } as unknown as Network;
		expect(indexNetwork(bare).positions.get(id('constructor'))).toBeUndefined();
	});
});

test('an actor is called by its short name where it has one', () => {
	expect(displayName({ name: 'Tehrik', short: 'T' })).toBe('T');
	expect(displayName({ name: 'Tehrik' })).toBe('Tehrik');
});
