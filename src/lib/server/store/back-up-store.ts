import type { Store } from '../db/adapter';
import { dumpTables } from '../db/dump';
import { writeDump } from '../db/dump-file';

/**
 * Writes everything the store holds to a file, of one moment, while others go on writing; the file is
 * there whole and checked, or not at all. Returns how many rows it holds.
 * @throws StoreError `full` and `read-only` when it cannot be written.
 */
export function backUpStore(store: Store, file: string): Promise<number> {
	const { adapter } = store;
	return adapter.snapshot(async (trx) =>
		writeDump(file, dumpTables(trx, await adapter.tableNames(trx)))
	);
}
