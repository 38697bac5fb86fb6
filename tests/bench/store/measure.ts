/** How long the store takes, called as the server calls it; milliseconds, medians. */
import { openStore, type Store } from '../../../src/lib/server/db/open-store';
import type { Operation } from '../../../src/lib/editing/operation';
import type { Network } from '../../../src/lib/model/schema';
import { listChanges } from '../../../src/lib/server/store/changes';
import { makeChange } from '../../../src/lib/server/store/make-change';
import { createNetwork, readNetwork } from '../../../src/lib/server/store/networks';
import type { ProofDatabase } from '../../support/databases';
import { median } from '../median';
import { scaleFreeNetwork } from '../scale-free';

/** One size of network in one database. */
export interface SizeReading {
	readonly database: string;
	readonly relations: number;
	/** Keeping the whole network for the first time. */
	readonly creating: number;
	/** Reading it by a server that has just started. */
	readonly opening: number;
	/** Reading it by a server that has it in memory. */
	readonly openingAgain: number;
	/** The first change that a server makes to it after it started. */
	readonly firstWrite: number;
	/** One of the changes after that. */
	readonly write: number;
}

export interface HistoryReading {
	readonly database: string;
	readonly changes: number;
	/** Reading the last hundred changes. */
	readonly reading: number;
	/** One change on top. */
	readonly write: number;
}

const sizes = [200, 2000, 20_000];
const historyLength = 10_000;
/** Of each measure; what a start costs is measured less often than what it does not. */
const times = { starts: 5, writes: 40, reads: 20 };

/** Networks of several sizes; two relations an actor, as in the other benchmarks. */
export async function measureSizes(database: ProofDatabase): Promise<readonly SizeReading[]> {
	const readings: SizeReading[] = [];
	for (const relations of sizes) {
		const network = scaleFreeNetwork(relations / 2, relations) as unknown as Network;
		const creating = await withStore(database, (store) =>
			timed(() => createNetwork(store, network, { at: now() }))
		);
		const opening: number[] = [];
		const openingAgain: number[] = [];
		const firstWrite: number[] = [];
		for (let start = 0; start < times.starts; start += 1) {
			await withStore(database, async (store) => {
				opening.push(await timed(() => readNetwork(store.db, network.id)));
				openingAgain.push(await timed(() => readNetwork(store.db, network.id)));
			});
			await withStore(database, async (store) => {
				firstWrite.push(await timed(() => change(store, network)));
			});
		}
		const write = await withStore(database, (store) => writes(store, network));
		readings.push({
			database: database.name,
			relations,
			creating,
			opening: median(opening),
			openingAgain: median(openingAgain),
			firstWrite: median(firstWrite),
			write
		});
	}
	return readings;
}

/** A network of 200 relations with a long history, each change of it really made. */
export async function measureHistory(database: ProofDatabase): Promise<HistoryReading> {
	const made = scaleFreeNetwork(100, 200) as unknown as Network;
	const network = { ...made, id: 'long-history' as Network['id'] };
	return withStore(database, async (store) => {
		await createNetwork(store, network, { at: now() });
		for (let done = 0; done < historyLength; done += 1) await change(store, network);
		const reads: number[] = [];
		for (let read = 0; read < times.reads; read += 1) {
			reads.push(await timed(() => listChanges(store.db, network.id, { limit: 100 })));
		}
		return {
			database: database.name,
			changes: historyLength,
			reading: median(reads),
			write: await writes(store, network)
		};
	});
}

async function withStore<Result>(
	{ environment }: ProofDatabase,
	work: (store: Store) => Promise<Result>
): Promise<Result> {
	const store = await openStore(environment);
	try {
		return await work(store);
	} finally {
		await store.close();
	}
}

async function writes(store: Store, network: Network): Promise<number> {
	await change(store, network);
	const found: number[] = [];
	for (let done = 0; done < times.writes; done += 1) {
		found.push(await timed(() => change(store, network)));
	}
	return median(found);
}

let count = 0;

/** A change as a reader makes it: a word on a relation, here and there in the network. */
function change(store: Store, network: Network) {
	count += 1;
	const relation = network.relations[(count * 7919) % network.relations.length]!;
	const operation: Operation = {
		op: 'set',
		kind: 'relation',
		id: relation.id,
		field: 'note',
		value: `Seen ${count} times.`
	};
	const made = { id: `bench-${count}`.padEnd(8, '-'), label: 'Noted', client: 'bench' };
	return makeChange(store, network.id, { ...made, operations: [operation] }, now());
}

const now = () => new Date().toISOString();

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}
