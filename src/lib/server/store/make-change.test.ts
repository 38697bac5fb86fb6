import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyOperations } from '../../../../tests/support/any-operations';
import { anyStores } from '../../../../tests/support/any-store';
import { applyOperations } from '../../editing/apply-operations';
import { checkChange } from '../../editing/check-change';
import type { Change, Operation } from '../../editing/operation';
import everyField from '../../model/samples/every-field.entente.json';
import type { Network } from '../../model/schema';
import type { Store } from '../db/open-store';
import { listChanges } from './changes';
import { makeChange } from './make-change';
import { createNetwork, readNetwork } from './networks';
import { readRows } from './read-rows';

const full = everyField as unknown as Network;
const at = '2026-01-02T03:04:05.678Z';

function change(id: string, operations: readonly Operation[]): Change {
	return { id: `change-${id}`, label: 'Something', operations, client: 'client' };
}

const rename = (value: string, was?: string): Operation => ({
	op: 'set',
	kind: 'actor',
	id: 'duchy',
	field: 'name',
	value,
	...(was === undefined ? {} : { was })
});

async function storeWithNetwork(open: () => Promise<Store>, network = full) {
	const store = await open();
	await createNetwork(store, network, { at });
	return store;
}

describe.each(await anyStores())('a change, on $name', ({ open, openAgain }) => {
	it('is in the network and in its history, with its way back', async () => {
		const store = await storeWithNetwork(open);
		const made = await makeChange(store, full.id, change('1', [rename('Grand Duchy')]), at);
		expect(made).toMatchObject({
			repeated: false,
			recorded: { number: 1, at, label: 'Something' }
		});
		const kept = await readNetwork(store.db, full.id);
		expect(kept).toMatchObject({ number: 1 });
		expect(kept?.network.actors[0]?.name).toBe('Grand Duchy');
		const history = await listChanges(store.db, full.id);
		expect(history).toEqual([made.recorded]);
		expect(applyOperations(kept!.network, history[0]!.inverse).network).toEqual(full);
	});

	it('that is sent twice is made once, and answered the same', async () => {
		const store = await storeWithNetwork(open);
		const sent = change('1', [rename('Grand Duchy')]);
		const first = await makeChange(store, full.id, sent, at);
		const again = await makeChange(store, full.id, sent, '2027-01-01T00:00:00.000Z');
		expect(again).toEqual({ recorded: first.recorded, repeated: true });
		expect((await readNetwork(store.db, full.id))?.number).toBe(1);
	});

	it('that does not fit leaves everything as it was', async () => {
		const store = await storeWithNetwork(open);
		const refused: [Change, object][] = [
			[change('1', [rename('A'), rename('B', 'C')]), { name: 'ConflictError' }],
			[change('2', [{ op: 'remove', kind: 'actor', id: 'duchy' }]), { name: 'ChangeRefused' }],
			[change('3', [rename(' ')]), { name: 'ChangeRefused' }]
		];
		for (const [sent, error] of refused) {
			await expect(makeChange(store, full.id, sent, at)).rejects.toMatchObject(error);
		}
		await expect(
			makeChange(store, full.id, change('4', [rename('A')]), at, { expected: 3 })
		).rejects.toMatchObject({ code: 'outdated' });
		await expect(
			makeChange(store, 'nowhere', change('5', [rename('A')]), at)
		).rejects.toMatchObject({ code: 'absent' });
		expect(await readNetwork(store.db, full.id)).toMatchObject({ number: 0, network: full });
		expect(await listChanges(store.db, full.id)).toEqual([]);
	});

	it('of any kind leaves rows that read as the very network that the page shows', async () => {
		const store = await open();
		let runs = 0;
		let total = 0;
		await fc.assert(
			fc.asyncProperty(anyOperations(full), async (operations) => {
				runs += 1;
				const start = { ...full, id: `run-${runs}`, annotations: undefined } as unknown as Network;
				const network = JSON.parse(JSON.stringify(start)) as Network;
				await createNetwork(store, network, { at });
				let shown = network;
				let made = 0;
				for (const given of operations) {
					const operation = fitted(given, network);
					const after = tryOperation(shown, operation);
					if (!after || checkChange(after).length > 0) continue;
					shown = after;
					made += 1;
					await makeChange(store, network.id, change(`${made}`.padStart(8, '0'), [operation]), at);
				}
				const read = await readRows(store.db, network.id);
				expect(JSON.stringify(sorted(read!.network))).toBe(JSON.stringify(sorted(shown)));
				expect(read!.number).toBe(made);
				total += made;
				const history = await listChanges(store.db, network.id);
				const replayed = history.reduce(
					(now, { operations }) => applyOperations(now, operations).network,
					network
				);
				expect(replayed).toEqual(shown);
				const rewound = history.reduceRight(
					(now, { inverse }) => applyOperations(now, inverse).network,
					shown
				);
				expect(rewound).toEqual(network);
			}),
			{ numRuns: 15 }
		);
		expect(total).toBeGreaterThan(runs);
	});

	it('of one of eight who write at once is kept, whoever comes first', async () => {
		const store = await storeWithNetwork(open);
		const other = await openAgain(store);
		const writers = Array.from({ length: 8 }, async (_, writer) => {
			for (let step = 0; step < 5; step += 1) {
				const put: Operation = {
					op: 'put',
					kind: 'actor',
					id: `actor-${writer}-${step}`,
					value: { name: 'Somebody', kind: 'other' }
				};
				const program = writer % 2 ? store : other;
				await makeChange(program, full.id, change(`of-${writer}-${step}`, [put]), at);
			}
		});
		await Promise.all(writers);
		const kept = await readNetwork(store.db, full.id);
		expect(kept?.number).toBe(40);
		expect(kept?.network.actors).toHaveLength(full.actors.length + 40);
		const history = await listChanges(store.db, full.id);
		expect(history.map(({ number }) => number)).toEqual(history.map((_, step) => step + 1));
		const replayed = history.reduce(
			(now, { operations }) => applyOperations(now, operations).network,
			full
		);
		expect(kept?.network).toEqual(replayed);
	});
});

/** An operation of the kind that the rules of the file let through where they can. */
function fitted(operation: Operation, network: Network): Operation {
	if (operation.kind === 'network') return { ...operation, id: network.id };
	if (operation.op !== 'put') return operation;
	const [first, second] = network.actors;
	const values = {
		article: { title: 'A title' },
		actor: { name: 'A name', kind: 'other' },
		relation: { source: first?.id, target: second?.id, type: 'tacit-support' },
		evidence: { article: network.articles[0]?.id, quote: { exact: 'Words.' }, stance: 'mentions' },
		annotation: { on: { kind: 'network', id: network.id }, body: '', created: at, updated: at },
		view: { title: 'A view', filters: {} },
		story: { title: 'A story', views: [] }
	};
	const { note: _, ...value } = {
		...operation.value,
		...values[operation.kind]
	} as never as Record<string, unknown>;
	return { ...operation, value };
}

function tryOperation(network: Network, operation: Operation): Network | null {
	try {
		return applyOperations(network, [operation]).network;
	} catch {
		return null;
	}
}

/** With positions in the order of ids: theirs is not promised, that of everything else is. */
function sorted(network: Network): unknown {
	if (!network.positions) return network;
	const positions = Object.entries(network.positions).sort(([a], [b]) => (a < b ? -1 : 1));
	return { ...network, positions: Object.fromEntries(positions) };
}
