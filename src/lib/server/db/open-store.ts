import { join, resolve } from 'node:path';
import type { Adapter, Store } from './adapter';
import { migrate } from './migrate';
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
	const adapter = await openAdapter(folder, env.DATABASE_URL);
	try {
		await migrate(adapter);
	} catch (error) {
		await adapter.close();
		throw error;
	}
	return { db: adapter.db, adapter, place: adapter.place, close: () => adapter.close() };
}

/** Each driver is loaded where it is asked for, so that neither is a condition of the other. */
async function openAdapter(folder: string, url: string | undefined): Promise<Adapter> {
	if (url) {
		const { PostgresAdapter } = await import('./postgres-adapter');
		const adapter = new PostgresAdapter(url, folder);
		try {
			await adapter.check();
		} catch (error) {
			await adapter.close();
			throw error;
		}
		return adapter;
	}
	const { SqliteAdapter } = await import('./sqlite-adapter');
	const file = join(folder, 'entente.sqlite');
	return tryAgain(async () => new SqliteAdapter(file));
}
