import { describe, expect, it, test } from 'vitest';
import fc from 'fast-check';
import { anyOperations } from '../../../tests/support/any-operations';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { diffNetworks } from './diff-networks';
import { goBack } from './go-back';
import type { Operation, RecordedChange } from './operation';

const full = everyField as unknown as Network;

/** The network after each change, the untouched one first, and the history that led there. */
function played(steps: readonly (readonly Operation[])[]) {
	const networks = [full];
	const history = steps.map((operations, at): RecordedChange => {
		const { network, inverse } = applyOperations(networks[at]!, operations);
		networks.push(network);
		const number = at + 1;
		const [id, label] = [`change-${number}`, `Change ${number}`];
		return { id, label, operations, inverse, number, client: 'me', at: '2026-01-01T00:00:00Z' };
	});
	return { networks, history };
}

/** Any operations, cut into changes of some of them each. */
const anySteps = fc
	.tuple(anyOperations(full), fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 }))
	.map(([operations, sizes]) => {
		const steps: (readonly Operation[])[] = [];
		let from = 0;
		for (const size of sizes) {
			if (from < operations.length) steps.push(operations.slice(from, from + size));
			from += size;
		}
		return from < operations.length ? [...steps, operations.slice(from)] : steps;
	});

describe('going back', () => {
	test('leads to any point of any history, as one change that can be taken back', () => {
		fc.assert(
			fc.property(anySteps, fc.nat(), (steps, choice) => {
				const { networks, history } = played(steps);
				const point = choice % networks.length;
				const now = networks.at(-1)!;
				const way = goBack(now, history.slice(point));
				if (way.type !== 'open') return expect(way.type).toBe('open');
				const { network, inverse } = applyOperations(now, way.operations);
				expect(diffNetworks(network, networks[point]!)).toEqual([]);
				expect(diffNetworks(applyOperations(network, inverse).network, now)).toEqual([]);
			})
		);
	});

	const rename = (value: string): readonly Operation[] => [
		{ op: 'set', kind: 'network', id: full.id, field: 'title', value }
	];

	it('is closed where a change on the way was purged, and open up to there', () => {
		const { networks, history } = played([rename('One'), rename('Two'), rename('Three')]);
		const purged = { ...history[1]!, operations: [], inverse: [], purged: true };
		const now = networks.at(-1)!;
		expect(goBack(now, [history[0]!, purged, history[2]!])).toEqual({
			type: 'closed',
			by: purged,
			why: 'purged'
		});
		expect(goBack(now, [history[2]!]).type).toBe('open');
	});

	it('is closed where the network is no longer what the history left', () => {
		const { history } = played([rename('One')]);
		const [change] = history;
		expect(goBack(full, history)).toEqual({ type: 'closed', by: change, why: 'does-not-fit' });
	});
});
