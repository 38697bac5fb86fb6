import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { StoreInMemory, storageInMemory, type Wire } from '../../../tests/support/store-in-memory';
import { applyOperations } from '../editing/apply-operations';
import type { Change } from '../editing/operation';
import { sameJson } from '../editing/same-json';
import { Courier } from './courier';
import { Outbox, OutboxFullError, type KeyValueStore } from './outbox';

let made = 0;

/** A change that gives an actor another name; `was` is what its maker saw. */
function rename(name: string, was?: string, actor = 'b'): Change {
	made += 1;
	const operation = { op: 'set', kind: 'actor', id: actor, field: 'name', value: name } as const;
	return {
		id: `change-${made}`,
		label: `Renamed ${actor} to ${name}`,
		client: 'me',
		operations: [was === undefined ? operation : { ...operation, was }]
	};
}

let store: StoreInMemory;
let storage: KeyValueStore & { readonly entries: Map<string, string> };

/** A page that opens the network now. */
async function open(kept: KeyValueStore = storage): Promise<Courier> {
	const { network, number, incarnation } = store;
	const courier = new Courier(
		{ network, number, incarnation },
		new Outbox(network.id, kept),
		store.api,
		{
			me: () => ({ client: 'me', name: 'Ann' }),
			listen: store.listen as never,
			waits: [1000]
		}
	);
	await courier.start();
	await settle();
	return courier;
}

/** Lets everything happen that needs no time. */
const settle = () => vi.advanceTimersByTimeAsync(0);
/** Lets what is tried again be tried again. */
const waitForRetry = () => vi.advanceTimersByTimeAsync(1000);
const nameOf = (network: typeof sampleNetwork, id = 'b') =>
	network.actors.find((actor) => actor.id === id)?.name;

beforeEach(() => {
	vi.useFakeTimers();
	store = new StoreInMemory(sampleNetwork);
	storage = storageInMemory();
});
afterEach(() => vi.useRealTimers());

describe('a change', () => {
	it('is shown and written down before anything is sent', async () => {
		const page = await open();
		store.wire = 'cut';
		page.make(rename('Bund', 'Band'));
		expect(nameOf(page.ledger.network)).toBe('Bund');
		expect(storage.entries.size).toBe(1);
		expect(store.history).toEqual([]);
	});

	it('leaves the outbox once it is acknowledged, not before', async () => {
		const page = await open();
		store.wire = 'deaf';
		page.make(rename('Bund', 'Band'));
		await settle();
		expect(store.history).toHaveLength(1);
		expect(storage.entries.size).toBe(1);
		store.wire = 'whole';
		await waitForRetry();
		expect(store.history).toHaveLength(1);
		expect(storage.entries.size).toBe(0);
		expect(page.ledger.waiting).toEqual([]);
		expect(page.trouble).toBeNull();
	});

	it('that waited is sent by the next page, in order, once', async () => {
		const page = await open();
		store.wire = 'cut';
		for (const name of ['Bb', 'Cc', 'Dd']) page.make(rename(name));
		page.stop();
		store.wire = 'whole';
		const next = await open();
		expect(store.history.map(({ label }) => label)).toEqual([
			'Renamed b to Bb',
			'Renamed b to Cc',
			'Renamed b to Dd'
		]);
		expect(nameOf(next.ledger.network)).toBe('Dd');
		expect(storage.entries.size).toBe(0);
	});

	it('comes to the other page by the feed', async () => {
		const [mine, theirs] = [await open(), await open(storageInMemory())];
		mine.make(rename('Bund', 'Band'));
		await settle();
		expect(nameOf(theirs.ledger.network)).toBe('Bund');
		expect(theirs.history).toHaveLength(1);
	});

	it('is kept in the page where the browser has no room, and says so', async () => {
		const page = await open(storageInMemory(0));
		store.wire = 'cut';
		expect(() => page.make(rename('Bund', 'Band'))).toThrow(OutboxFullError);
		expect(nameOf(page.ledger.network)).toBe('Bund');
		store.wire = 'whole';
		await waitForRetry();
		expect(nameOf(store.network)).toBe('Bund');
	});
});

describe('two people who change the same', () => {
	it('lose nothing: the second is told, and sees both', async () => {
		const page = await open();
		store.wire = 'cut';
		page.make(rename('Mine', 'Band'));
		await settle();
		store.wire = 'whole';
		await store.api.send({ ...rename('Theirs', 'Band'), client: 'other', author: 'Bob' });
		await waitForRetry();
		expect(page.refusal).toMatchObject({
			type: 'conflict',
			change: { label: 'Renamed b to Mine' },
			conflict: { reason: 'changed', now: 'Theirs' },
			by: { author: 'Bob' }
		});
		expect(nameOf(page.ledger.network)).toBe('Theirs');
		expect(storage.entries.size).toBe(1);
	});

	it('the second may insist, and what it insists on is sent', async () => {
		const page = await open();
		store.wire = 'cut';
		page.make(rename('Mine', 'Band'));
		page.make(rename('Aland the Great', 'Aland', 'a'));
		store.wire = 'whole';
		await store.api.send(rename('Theirs', 'Band'));
		await waitForRetry();
		page.settle(rename('Mine', 'Theirs'));
		await settle();
		expect(nameOf(store.network)).toBe('Mine');
		expect(nameOf(store.network, 'a')).toBe('Aland the Great');
		expect(storage.entries.size).toBe(0);
	});

	it('the second may give way, and what it made after that is sent all the same', async () => {
		const page = await open();
		store.wire = 'cut';
		page.make(rename('Mine', 'Band'));
		page.make(rename('Aland the Great', 'Aland', 'a'));
		store.wire = 'whole';
		await store.api.send(rename('Theirs', 'Band'));
		await waitForRetry();
		page.settle(null);
		await settle();
		expect(nameOf(store.network)).toBe('Theirs');
		expect(nameOf(store.network, 'a')).toBe('Aland the Great');
	});
});

describe('a store that was replaced', () => {
	it('is shown anew where nothing waits', async () => {
		const page = await open();
		store.replace({ ...sampleNetwork, title: 'Restored' });
		await settle();
		expect(page.ledger.network.title).toBe('Restored');
		expect(page.trouble).toBeNull();
	});

	it('strands what waits, here and in the next page, until its maker decides', async () => {
		const page = await open();
		store.wire = 'cut';
		page.make(rename('Mine', 'Band'));
		await settle();
		store.wire = 'whole';
		store.replace({ ...sampleNetwork, title: 'Restored' });
		await settle();
		expect(page.trouble?.type).toBe('stranded');
		page.stop();
		const next = await open();
		expect(next.trouble?.type).toBe('stranded');
		await waitForRetry();
		expect(store.history).toEqual([]);
		next.release('try');
		await settle();
		expect(nameOf(store.network)).toBe('Mine');
		expect(storage.entries.size).toBe(0);
	});
});

describe('a network that goes to the bin and comes back', () => {
	it('holds what waits, and sends it then', async () => {
		const page = await open();
		store.bin(true);
		expect(page.trouble?.type).toBe('stranded');
		page.make(rename('Mine', 'Band'));
		await settle();
		expect(store.history).toEqual([]);
		store.bin(false);
		await settle();
		expect(page.trouble).toBeNull();
		expect(nameOf(store.network)).toBe('Mine');
		expect(storage.entries.size).toBe(0);
	});
});

describe('pages on a bad line', () => {
	const step = fc.oneof(
		fc.record({ page: fc.nat(2), name: fc.string({ minLength: 1, maxLength: 3 }) }),
		fc.constantFrom<Wire>('whole', 'cut', 'deaf'),
		fc.constant('reload' as const)
	);

	it('end with the same network, and with every change once', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
				store = new StoreInMemory(sampleNetwork);
				const storages = [storageInMemory(), storageInMemory(), storageInMemory()];
				const pages = [];
				for (const kept of storages) pages.push(await open(kept));
				const sent: string[] = [];
				for (const next of steps) {
					if (next === 'reload') {
						// A page can only be opened where the server is heard.
						store.wire = 'whole';
						pages[0]!.stop();
						pages[0] = await open(storages[0]);
					} else if (typeof next === 'string') store.wire = next;
					else {
						const change = rename(next.name);
						sent.push(change.id);
						pages[next.page]!.make(change);
					}
					await settle();
				}
				store.wire = 'whole';
				for (let round = 0; round < 4; round += 1) {
					for (const page of pages) page.hurry();
					await waitForRetry();
				}
				// What the feed missed while the line was cut comes with the next change.
				pages[0]!.make(rename('End'));
				await settle();
				expect(store.history.map(({ id }) => id).sort()).toEqual(
					[...sent, `change-${made}`].sort()
				);
				const replayed = store.history.reduce(
					(network, { operations }) => applyOperations(network, operations).network,
					sampleNetwork
				);
				expect(sameJson(replayed, store.network)).toBe(true);
				for (const page of pages) {
					expect(page.ledger.waiting).toEqual([]);
					expect(sameJson(page.ledger.network, store.network)).toBe(true);
					page.stop();
				}
				expect(storages.map(({ entries }) => entries.size)).toEqual([0, 0, 0]);
			}),
			{ numRuns: 60 }
		);
	});
});

describe('a large change', () => {
	beforeEach(() => {
		store.isTerse = true;
	});

	it('is told by its number: its maker knows it whole, and can take it back', async () => {
		const page = await open();
		page.make(rename('Bee'));
		await settle();
		expect(page.ledger.waiting).toEqual([]);
		expect(page.history.at(-1)).toEqual(store.history.at(-1));
	});

	it('is fetched by every other page', async () => {
		const page = await open();
		store.isTerse = false;
		await store.api.send(rename('Aye', undefined, 'a'));
		store.isTerse = true;
		await store.api.send(rename('Bee'));
		await settle();
		expect(nameOf(page.ledger.network)).toBe('Bee');
		expect(page.history.map(({ number }) => number)).toEqual([1, 2]);
	});

	it('that was recorded upon others of which nothing was heard brings them too', async () => {
		const page = await open();
		store.wire = 'deaf';
		await store.api.send(rename('Aye', undefined, 'a'));
		store.wire = 'whole';
		page.make(rename('Bee'));
		await settle();
		expect(nameOf(page.ledger.recorded, 'a')).toBe('Aye');
		expect(page.history).toEqual(store.history);
	});
});
