import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../src/lib/editing/apply-operations';
import type { Change, Operation, RecordedChange } from '../../src/lib/editing/operation';
import type { Network } from '../../src/lib/model/schema';
import { sampleNetwork } from '../support/sample-network';
import { judge, type Found, type SentChange } from './judge';

/** Three changes of two notes each, as a sound store has them. */
function sound() {
	let network: Network = sampleNetwork;
	const history = ['change-1', 'change-2', 'change-3'].map((id, at): RecordedChange => {
		const operations = [noteOf(`${id}.1`), noteOf(`${id}.2`)];
		const applied = applyOperations(network, operations);
		network = applied.network;
		const change: Change = { id, label: 'Annotated', operations, client: 'me' };
		return { ...change, number: at + 1, at: '2026-01-01T00:00:00Z', inverse: applied.inverse };
	});
	const sent = new Map(
		history.map((recorded): [string, SentChange] => {
			const { number: _number, at: _at, inverse: _inverse, ...change } = recorded;
			return [change.id, { change, recorded, refused: false, cutOff: 0 }];
		})
	);
	return { sent, found: { network, number: 3, history } };
}

function noteOf(id: string): Operation {
	const at = '2026-01-01T00:00:00Z';
	const on = { kind: 'actor', id: 'a' };
	return {
		op: 'put',
		kind: 'annotation',
		id,
		value: { on, body: 'Seen.', created: at, updated: at }
	};
}

const faultsOf = (sent: ReadonlyMap<string, SentChange>, found: Found) =>
	judge({ network: sampleNetwork, number: 0 }, sent, found).faults.join('\n');

describe('judge', () => {
	it('finds nothing wrong where nothing is', () => {
		const { sent, found } = sound();
		expect(faultsOf(sent, found)).toBe('');
	});

	it('passes over what was recorded while it asked, and what got no answer', () => {
		const { sent, found } = sound();
		sent.get('change-3')!.recorded = null;
		const { network } = applyOperations(sampleNetwork, [
			...found.history[0]!.operations,
			...found.history[1]!.operations
		]);
		expect(faultsOf(sent, { ...found, network, number: 2 })).toBe('');
	});

	it('misses an acknowledged change that is gone', () => {
		const { sent, found } = sound();
		const history = found.history.slice(0, 2);
		const { network } = applyOperations(
			sampleNetwork,
			history.flatMap(({ operations }) => operations)
		);
		expect(faultsOf(sent, { network, number: 2, history })).toBe(
			'Change change-3 was acknowledged as number 3 and is not there.'
		);
	});

	it('notices a change that was applied twice', () => {
		const { sent, found } = sound();
		const history = [...found.history, { ...found.history[2]!, number: 4 }];
		expect(faultsOf(sent, { ...found, history, number: 4 })).toContain(
			'Change change-3 is in the history twice.'
		);
	});

	it('notices a gap in the numbers', () => {
		const { sent, found } = sound();
		const history = found.history.filter(({ number }) => number !== 2);
		expect(faultsOf(sent, { ...found, history })).toContain(
			'Where 2 should come, the history has 3.'
		);
		expect(faultsOf(sent, { ...found, number: 4 })).toContain('The network is at 4');
	});

	it('notices half a change', () => {
		const { sent, found } = sound();
		const annotations = found.network.annotations!.filter(({ id }) => id !== 'change-2.2');
		const faults = faultsOf(sent, { ...found, network: { ...found.network, annotations } });
		expect(faults).toContain('Of the 2 annotations of change change-2, 1 are there.');
		expect(faults).toContain('leads to another network');
	});

	it('notices a network that its history does not lead to', () => {
		const { sent, found } = sound();
		const network = { ...found.network, title: 'Another' };
		expect(faultsOf(sent, { ...found, network })).toContain('leads to another network');
	});

	it('notices what was refused or never sent and is there all the same', () => {
		const { sent, found } = sound();
		sent.set('change-1', { ...sent.get('change-1')!, recorded: null, refused: true });
		sent.delete('change-2');
		const faults = faultsOf(sent, found);
		expect(faults).toContain('Change change-1 was refused, and is number 1.');
		expect(faults).toContain('Number 2, change-2, was never sent.');
	});

	it('notices a history that says other than was sent, acknowledged or is so', () => {
		const { sent, found } = sound();
		const [first, second, third] = found.history;
		const history = [
			{ ...first!, label: 'Something else' },
			{ ...second!, at: '2026-01-02T00:00:00Z' },
			{ ...third!, inverse: [] }
		];
		const faults = faultsOf(sent, { ...found, history });
		expect(faults).toContain('Change change-1 is not in the history as it was sent.');
		expect(faults).toContain('Change change-2, number 2, is not as it was acknowledged.');
		expect(faults).toContain('What takes number 3 back is not what its history says.');
	});
});
