import { sql } from 'kysely';
import { describe, expect, it, vi } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import { startDeafPooler } from '../../../../tests/support/deaf-pooler';
import { sampleNetwork } from '../../../../tests/support/sample-network';
import { openStore, type Store } from '../db/open-store';
import { makeChange } from '../store/make-change';
import { createNetwork } from '../store/networks';
import { makeFeed } from './the-feed';

const at = '2026-11-22T12:00:00.000Z';
const { id } = sampleNetwork;
/** By itself, such a feed asks the store long after the test is over. */
const never = 3_600_000;
const soon = { timeout: 15_000, interval: 20 };

const stores = await anyStores();
const [sqlite, postgres] = stores;

function rename(store: Store, title: string) {
	const operation = { op: 'set', kind: 'network', id, field: 'title', value: title } as const;
	const change = { id: `rename-${title}`, label: 'Renamed', client: 'me', operations: [operation] };
	return makeChange(store, id, change, at);
}

/** A page that a feed tells what changes, and that remembers it. */
async function listenAt(store: Store, pause: number) {
	const feed = makeFeed(store, { pause });
	const heard: number[] = [];
	let hasPeople = false;
	feed.join(id, {
		person: { client: 'page', name: 'Ann' },
		known: 0,
		incarnation: null,
		tell: (event) => {
			if (event.type === 'change') heard.push(event.change.number);
			hasPeople ||= event.type === 'people';
		},
		end: () => {}
	});
	await vi.waitFor(() => expect(hasPeople).toBe(true), soon);
	return { heard, stop: () => feed.stop() };
}

/** How many connections of anybody listen. */
async function listening(store: Store): Promise<readonly number[]> {
	const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
		where query = 'listen entente' and datname = current_database()`.execute(store.db);
	return rows.map(({ pid }) => pid);
}

describe.skipIf(!postgres)('what a server on PostgreSQL wrote', () => {
	it('is heard by another that would not have asked for long, and again after the line was lost', async () => {
		const writer = await postgres!.open();
		await createNetwork(writer, sampleNetwork, { at });
		const page = await listenAt(await postgres!.openAgain(writer), never);
		await vi.waitFor(async () => expect(await listening(writer)).toHaveLength(1), soon);
		await rename(writer, 'A');
		await vi.waitFor(() => expect(page.heard).toEqual([1]), soon);

		const [pid] = await listening(writer);
		await sql`select pg_terminate_backend(${pid})`.execute(writer.db);
		await vi.waitFor(async () => {
			const now = await listening(writer);
			expect(now).toHaveLength(1);
			expect(now).not.toEqual([pid]);
		}, soon);
		await rename(writer, 'B');
		await vi.waitFor(() => expect(page.heard).toEqual([1, 2]), soon);
		await page.stop();
		await vi.waitFor(async () => expect(await listening(writer)).toHaveLength(0), soon);
	});

	it('is heard by one behind a pooler that swallows it, when that asks', async () => {
		const env = await postgres!.environment();
		const writer = await openStore(env);
		await createNetwork(writer, sampleNetwork, { at });
		const pooler = await startDeafPooler(env.DATABASE_URL!);
		const reader = await openStore({ ...env, DATABASE_URL: pooler.url });
		const [deaf, asking] = [await listenAt(reader, never), await listenAt(reader, 100)];
		await vi.waitFor(async () => expect(await listening(writer)).toHaveLength(1), soon);
		await rename(writer, 'A');
		await vi.waitFor(() => expect(asking.heard).toEqual([1]), soon);
		await vi.waitFor(() => expect(pooler.swallowed()).toBeGreaterThan(0), soon);
		// What is told apart here is that the pooler does swallow it: the feed that never asks has nothing.
		expect(deaf.heard).toEqual([]);
		for (const page of [deaf, asking]) await page.stop();
		await reader.close();
		await writer.close();
		pooler.stop();
	});
});

it('nobody calls out what is written to a SQLite file', async () => {
	const writer = await sqlite!.open();
	await createNetwork(writer, sampleNetwork, { at });
	const heard = vi.fn();
	const stop = (await sqlite!.openAgain(writer)).adapter.listen(heard);
	await rename(writer, 'A');
	expect(heard).not.toHaveBeenCalled();
	stop();
});
