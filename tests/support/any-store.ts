/** Stores for tests: an empty one in each kind of database, for tests that loop over both. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore, type Store } from '../../src/lib/server/db/open-store';

/** A kind of database, and how to open an empty store in it; it goes when the tests of the file end. */
export interface AnyStore {
	readonly name: string;
	open(): Promise<Store>;
	/** One more program on the same data. */
	openAgain(store: Store): Promise<Store>;
}

export function anyStores(): readonly AnyStore[] {
	return [sqliteStores()];
}

function sqliteStores(): AnyStore {
	const folders: string[] = [];
	const stores: Store[] = [];
	const environments = new WeakMap<Store, { ENTENTE_DATA: string }>();
	afterAll(async () => {
		for (const store of stores) await store.close();
		for (const folder of folders) rmSync(folder, { recursive: true, force: true });
	});
	const openIn = async (environment: { ENTENTE_DATA: string }) => {
		const store = await openStore(environment);
		environments.set(store, environment);
		stores.push(store);
		return store;
	};
	return {
		name: 'SQLite',
		open() {
			const folder = mkdtempSync(join(tmpdir(), 'entente-store-'));
			folders.push(folder);
			return openIn({ ENTENTE_DATA: folder });
		},
		openAgain: (store) => openIn(environments.get(store)!)
	};
}
