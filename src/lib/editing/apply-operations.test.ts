import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { anyOperations } from '../../../tests/support/any-operations';
import { sampleNetwork } from '../../../tests/support/sample-network';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { ConflictError } from './conflict';
import { diffNetworks } from './diff-networks';
import type { Operation } from './operation';
import { sameJson } from './same-json';

const full = everyField as unknown as Network;

function reasonOf(operation: Operation): string {
	try {
		applyOperations(sampleNetwork, [operation]);
	} catch (error) {
		if (error instanceof ConflictError) return error.conflict.reason;
		throw error;
	}
	return 'applied';
}

describe('operations', () => {
	it('set one field and leave everything else the very same', () => {
		const { network } = applyOperations(sampleNetwork, [
			{ op: 'set', kind: 'actor', id: 'b', field: 'name', value: 'Bund', was: 'Band' }
		]);
		expect(network.actors.map(({ name }) => name)).toEqual([
			'Aland',
			'Army of Aland',
			'Bund',
			'nameless crowd'
		]);
		expect(network.relations).toBe(sampleNetwork.relations);
		expect(network.actors[0]).toBe(sampleNetwork.actors[0]);
	});

	it('put evidence beside a relation’s other evidence, and take it away again', () => {
		const put: Operation = {
			op: 'put',
			kind: 'evidence',
			id: 'new',
			of: 'a-b',
			after: 'e1',
			value: { id: 'new', article: 'one', quote: { exact: 'New.' }, stance: 'disputes' }
		};
		const { network, inverse } = applyOperations(sampleNetwork, [put]);
		expect(network.relations[0]!.evidence.map(({ id }) => id)).toEqual(['e1', 'new', 'e2']);
		expect(network.relations[1]).toBe(sampleNetwork.relations[1]);
		expect(applyOperations(network, inverse).network).toEqual(sampleNetwork);
	});

	test.each<[string, Operation]>([
		['gone', { op: 'set', kind: 'actor', id: 'zz', field: 'name', value: 'Z' }],
		['gone', { op: 'remove', kind: 'relation', id: 'zz' }],
		['gone', { op: 'put', kind: 'evidence', id: 'e99', of: 'zz', value: {} }],
		['gone', { op: 'set', kind: 'relation', id: 'a-b', field: 'evidence', value: [] }],
		['gone', { op: 'set', kind: 'network', id: 'sample', field: 'actors', value: [] }],
		['gone', { op: 'set', kind: 'network', id: 'other', field: 'title', value: 'T' }],
		['gone', { op: 'set', kind: 'position', id: 'a', field: 'x', value: 1 }],
		['gone', { op: 'set', kind: 'actor', id: 'a', field: 'id', value: 'aa' }],
		['taken', { op: 'put', kind: 'actor', id: 'a', value: { name: 'A', kind: 'state' } }],
		['changed', { op: 'set', kind: 'actor', id: 'a', field: 'name', value: 'X', was: 'Y' }],
		['changed', { op: 'set', kind: 'actor', id: 'a', field: 'note', value: 'X', was: 'Y' }],
		['changed', { op: 'remove', kind: 'actor', id: 'a', was: { id: 'a', name: 'Other' } }],
		// Its evidence must go by operations of its own, or the way back would lose it.
		['changed', { op: 'remove', kind: 'relation', id: 'a-b' }],
		['applied', { op: 'remove', kind: 'relation', id: 'army-c' }],
		['applied', { op: 'set', kind: 'actor', id: 'a', field: 'note', value: 'X', was: null }]
	])('are %s: %j', (reason, operation) => {
		expect(reasonOf(operation)).toBe(reason);
	});

	test('taken back give the same network, whatever they were', () => {
		fc.assert(
			fc.property(anyOperations(full), (operations) => {
				const { network, inverse } = applyOperations(full, operations);
				expect(sameJson(applyOperations(network, inverse).network, full)).toBe(true);
			})
		);
	});

	test('lead to the same, in one change or in many', () => {
		fc.assert(
			fc.property(anyOperations(full), (operations) => {
				const oneByOne = operations.reduce(
					(network, operation) => applyOperations(network, [operation]).network,
					full
				);
				// Together they are more lookups than are made without a table.
				const together = applyOperations(full, operations).network;
				// A list that was emptied meanwhile stands behind the other fields, which says nothing.
				expect(sameJson(together, oneByOne)).toBe(true);
			})
		);
	});

	test('leave the network that they are given as it was', () => {
		const before = JSON.stringify(full);
		fc.assert(
			fc.property(anyOperations(full), (operations) => {
				applyOperations(full, operations);
				expect(JSON.stringify(full)).toBe(before);
			})
		);
	});
});

describe('the difference of two networks', () => {
	test('leads from the one to the other, and back', () => {
		fc.assert(
			fc.property(anyOperations(full), (operations) => {
				const { network } = applyOperations(full, operations);
				const there = applyOperations(full, diffNetworks(full, network));
				expect(byId(there.network)).toEqual(byId(network));
				const back = applyOperations(network, diffNetworks(network, full));
				expect(byId(back.network)).toEqual(byId(full));
			})
		);
	});

	it('of a network with itself is nothing', () => {
		expect(diffNetworks(full, structuredClone(full))).toEqual([]);
	});
});

/** The network with its lists in the order of ids: what the difference does not promise. */
function byId(network: Network): unknown {
	const sorted = (list: readonly { readonly id: string }[] | undefined) =>
		[...(list ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
	return {
		...network,
		articles: sorted(network.articles),
		actors: sorted(network.actors),
		relations: sorted(
			network.relations.map((relation) => ({ ...relation, evidence: sorted(relation.evidence) }))
		),
		annotations: sorted(network.annotations),
		views: sorted(network.views),
		positions: network.positions ?? {}
	};
}
