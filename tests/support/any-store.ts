/** Stores for tests: an empty one in each kind of database, for tests that loop over both. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, inject, test } from 'vitest';
import { openStore, type Store, type StoreEnvironment } from '../../src/lib/server/db/open-store';

/** A kind of database, and how to open an empty store in it; it goes when the tests of the file end. */
export interface AnyStore {
	readonly name: 'SQLite' | 'PostgreSQL';
	/** An environment with nothing in it yet. */
	environment(): Promise<StoreEnvironment>;
	open(): Promise<Store>;
	/** One more program on the same data. */
	openAgain(store: Store): Promise<Store>;
}

/** Both kinds; where PostgreSQL cannot be started, a skipped test says so. */
export async function anyStores(): Promise<readonly AnyStore[]> {
	const folders: string[] = [];
	const makeFolder = () => {
		const folder = mkdtempSync(join(tmpdir(), 'entente-store-'));
		folders.push(folder);
		return folder;
	};
	const stores: Store[] = [];
	afterAll(async () => {
		for (const store of stores) await store.close();
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	});
	const sqlite = storesIn('SQLite', stores, async () => ({ ENTENTE_DATA: makeFolder() }));
	const answer = await fetch(inject('postgres'));
	const said = await answer.text();
	if (!answer.ok) {
		test.skip(`PostgreSQL cannot be started here: ${said}`, () => {});
		return [sqlite];
	}
	const postgres = storesIn('PostgreSQL', stores, async () => ({
		ENTENTE_DATA: makeFolder(),
		DATABASE_URL: await makePlace(said)
	}));
	return [sqlite, postgres];
}

function storesIn(
	name: AnyStore['name'],
	stores: Store[],
	environment: () => Promise<StoreEnvironment>
): AnyStore {
	const environments = new WeakMap<Store, StoreEnvironment>();
	const openIn = async (env: StoreEnvironment) => {
		const store = await openStore(env);
		environments.set(store, env);
		stores.push(store);
		return store;
	};
	return {
		name,
		environment,
		open: async () => openIn(await environment()),
		openAgain: (store) => openIn(environments.get(store)!)
	};
}

let database: Promise<string> | null = null;

/** The address of an empty place: a schema of its own in the database of this test file. */
async function makePlace(cluster: string): Promise<string> {
	database ??= makeDatabase(cluster);
	const [url, name] = [await database, `store_${randomUUID().replaceAll('-', '')}`];
	await run(url, `create schema ${name}`);
	return `${url}?options=${encodeURIComponent(`-c search_path=${name}`)}`;
}

/** A database of its own in the cluster; it goes with the cluster. */
async function makeDatabase(cluster: string): Promise<string> {
	const name = `tests_${randomUUID().replaceAll('-', '')}`;
	await run(cluster, `create database ${name} template template0`);
	return cluster.replace(/\/postgres$/, `/${name}`);
}

async function run(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url });
	await client.connect();
	await client.query(statement);
	await client.end();
}
