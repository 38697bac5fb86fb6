import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyOperations } from '../../../tests/support/any-operations';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { checkNetwork } from '../model/check-network';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import type { Operation } from './operation';

const full = everyField as unknown as Network;

const set = (kind: string, id: string, field: string, value: unknown) =>
	({ op: 'set', kind, id, field, value }) as Operation;

function problemsOf(network: Network, ...operations: Operation[]): readonly string[] {
	const { network: after } = applyOperations(network, operations);
	return checkChange(after, operations).map(({ place, message }) => `${place}: ${message}`);
}

describe('a change', () => {
	test.each<[string, Operation[], RegExp]>([
		[
			'names nobody',
			[set('relation', 'a-b', 'target', 'nobody')],
			/^relations\["a-b"\]\.target: no actor "nobody"/
		],
		['has no name', [set('actor', 'a', 'name', '')], /^actors\["a"\]\.name: must not be empty/],
		[
			'repeats a relation',
			[set('relation', 'a-b', 'target', 'army'), set('relation', 'a-army', 'type', 'hostility')],
			/^relations\["a-(b|army)"\]/
		],
		['makes a loop', [set('actor', 'a', 'partOf', 'army')], /partOf: makes a loop/],
		['leaves a relation to nobody', [{ op: 'remove', kind: 'actor', id: 'b' }], /no actor "b"/],
		[
			'leaves a quotation of nothing',
			[{ op: 'remove', kind: 'article', id: 'two' }],
			/no article "two"/
		],
		['places nobody', [set('position', 'nobody', 'at', [1, 2])], /no actor "nobody"/],
		[
			'is of no type',
			[set('relation', 'a-b', 'type', 'friendship')],
			/no relation type "friendship"/
		],
		['ends where it begins', [set('relation', 'a-b', 'target', 'a')], /^relations\["a-b"\]/]
	])('that %s is refused, with its place', (_what, operations, problem) => {
		expect(problemsOf(sampleNetwork, ...operations).join('\n')).toMatch(problem);
	});

	it('that breaks no rule may stand', () => {
		expect(problemsOf(sampleNetwork, set('actor', 'a', 'name', 'Oland'))).toEqual([]);
	});

	test('is judged by what it touched as the whole network would be', () => {
		expect(checkNetwork(full).count).toBe(0);
		fc.assert(
			fc.property(anyOperations(full), (operations) => {
				const { network } = applyOperations(full, operations);
				const ofPart = checkChange(network, operations).length === 0;
				expect(ofPart).toBe(checkNetwork(network).count === 0);
			}),
			{ numRuns: 500 }
		);
	});
});
