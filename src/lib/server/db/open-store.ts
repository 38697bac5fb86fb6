import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Adapter, Store } from './adapter';
import { migrate, readVersion, refuseNewer } from './migrate';
import { StoreError } from './store-error';
import { tryAgain } from './try-again';

export type { Store } from './adapter';

/** What the environment says of the store. */
export interface StoreEnvironment {
	/** The folder for everything that is kept; `data` beside the program where nothing is said. */
	readonly ENTENTE_DATA?: string | undefined;
	/** A PostgreSQL to keep the networks in; SQLite in the data folder where nothing is said. */
	readonly DATABASE_URL?: string | undefined;
}

/**
 * Opens the store, made or brought up to date where that is needed.
 * @throws StoreError when it cannot be opened, or belongs to a later version of the program.
 */
export async function openStore(env: StoreEnvironment): Promise<Store> {
	const folder = resolve(env.ENTENTE_DATA || 'data');
	return asStore(await openAdapter(folder, env.DATABASE_URL), (adapter) => migrate(adapter));
}

/**
 * Opens a store that is there, of this version or an older one, and changes nothing about it.
 * @throws StoreError `absent` when there is none yet, else as `openStore`.
 */
export async function openStoreAsItIs(env: StoreEnvironment): Promise<Store> {
	const folder = resolve(env.ENTENTE_DATA || 'data');
	const file = sqliteFile(folder);
	if (!env.DATABASE_URL && !existsSync(file)) throw noStore(file);
	return asStore(await openAdapter(folder, env.DATABASE_URL), async (adapter) => {
		const version = await readVersion(adapter, adapter.db);
		if (version === 0) throw noStore(adapter.place);
		refuseNewer(adapter, version);
	});
}

function noStore(place: string): StoreError {
	return new StoreError('absent', `There is no store of Entente in ${place} yet.`);
}

async function asStore(
	adapter: Adapter,
	prepare: (adapter: Adapter) => Promise<unknown>
): Promise<Store> {
	try {
		await prepare(adapter);
	} catch (error) {
		await adapter.close();
		throw error;
	}
	return { db: adapter.db, adapter, place: adapter.place, close: () => adapter.close() };
}

function sqliteFile(folder: string): string {
	return join(folder, 'entente.sqlite');
}

/** Each driver is loaded where it is asked for, so that neither is a condition of the other. */
async function openAdapter(folder: string, url: string | undefined): Promise<Adapter> {
	if (url) {
		const { PostgresAdapter } = await import('./postgres-adapter');
		const adapter = new PostgresAdapter(url, folder);
		await asStore(adapter, () => adapter.check());
		return adapter;
	}
	const { SqliteAdapter } = await import('./sqlite-adapter');
	return tryAgain(async () => new SqliteAdapter(sqliteFile(folder)));
}
