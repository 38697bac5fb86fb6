import { noNetwork } from '../db/store-error';
import type { Store } from '../db/adapter';
import { purgeNetwork } from './purge';

/** How long a deleted network waits before nothing is left of it. */
export const DAYS_IN_BIN = 30;

/** Puts a network in the bin; one that is there stays as it is. @throws StoreError `absent` */
export function deleteNetwork(store: Store, id: string, at: string): Promise<void> {
	return setDeleted(store, id, at);
}

/** Takes a network out of the bin; one that is not in it stays as it is. @throws StoreError `absent` */
export function undeleteNetwork(store: Store, id: string): Promise<void> {
	return setDeleted(store, id, null);
}

/** Purges what has waited in the bin for thirty days; returns the ids. */
export async function purgeBin(store: Store, now: Date): Promise<readonly string[]> {
	const end = new Date(now.getTime() - DAYS_IN_BIN * 24 * 3_600_000).toISOString();
	const rows = await store.db
		.selectFrom('networks')
		.select(['id', 'deleted_at'])
		.where('deleted_at', 'is not', null)
		.execute();
	const due = rows.filter(({ deleted_at }) => deleted_at !== null && deleted_at <= end);
	for (const { id } of due) await purgeNetwork(store, id, now.toISOString());
	return due.map(({ id }) => id);
}

async function setDeleted(store: Store, id: string, at: string | null): Promise<void> {
	await store.adapter.write(async (trx) => {
		const row = await store.adapter
			.forUpdate(trx.selectFrom('networks').selectAll().where('id', '=', id))
			.executeTakeFirst();
		if (!row || row.purged_at !== null) throw noNetwork(id);
		if ((row.deleted_at === null) === (at === null)) return;
		await trx.updateTable('networks').set({ deleted_at: at }).where('id', '=', id).execute();
	});
}
