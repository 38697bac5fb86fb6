import { randomUUID } from 'node:crypto';
import { diffNetworks } from '../../editing/diff-networks';
import type { RecordedChange } from '../../editing/operation';
import type { Network } from '../../model/schema';
import type { Store } from '../db/adapter';
import { noNetwork, StoreError } from '../db/store-error';
import { undeleteNetwork } from './bin';
import { makeChange } from './make-change';
import { createNetwork, readNetwork } from './networks';

/** Puts the example in a store that never had it; one that was deleted or purged does not return. */
export async function keepExample(store: Store, example: Network, at: string): Promise<void> {
	const row = await store.db
		.selectFrom('networks')
		.select('id')
		.where('id', '=', example.id)
		.executeTakeFirst();
	if (row) return;
	try {
		await createNetwork(store, example, { at, isExample: true });
	} catch (error) {
		// Another server that started at the same time has done it.
		if (!(error instanceof StoreError) || error.code !== 'taken') throw error;
	}
}

/** Who asks for it, and when. */
export interface ResetRequest {
	readonly client: string;
	readonly author?: string | undefined;
	readonly at: string;
	readonly id?: string;
}

/**
 * Makes the example as it came, by a change like any other, which can be taken back. Returns the
 * change, null where nothing was different.
 */
export async function resetExample(
	store: Store,
	example: Network,
	{ client, author, at, id = randomUUID() }: ResetRequest
): Promise<RecordedChange | null> {
	const row = await store.db
		.selectFrom('networks')
		.select('purged_at')
		.where('id', '=', example.id)
		.executeTakeFirst();
	if (!row || row.purged_at !== null) {
		await createNetwork(store, example, { at, isExample: true });
		return null;
	}
	await undeleteNetwork(store, example.id);
	for (;;) {
		const now = await readNetwork(store.db, example.id);
		if (!now) throw noNetwork(example.id);
		const operations = diffNetworks(now.network, example);
		if (operations.length === 0) return null;
		const label = 'Restored the example as it came';
		const change = { id, label, operations, client, ...(author === undefined ? {} : { author }) };
		try {
			return (await makeChange(store, example.id, change, at, { expected: now.number })).recorded;
		} catch (error) {
			// Changed while the difference was found: find it again.
			if (!(error instanceof StoreError) || error.code !== 'outdated') throw error;
		}
	}
}
