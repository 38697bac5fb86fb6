import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Store, StoreTransaction } from '../db/adapter';
import { dumpTables, readDump, type DumpHead } from '../db/dump';
import { writeDump } from '../db/dump-file';
import { newestVersion, runSteps, stamp } from '../db/migrate';
import { StoreError } from '../db/store-error';
import { tableKeys, type Tables } from '../db/tables';

export interface Restored {
	readonly networks: number;
	readonly rows: number;
	/** When the backup was made. */
	readonly at: string;
	/** The backup of what was there before. */
	readonly before: string;
}

/**
 * Puts the content of a backup in the place of everything that the store holds, in one transaction,
 * after a backup of what it holds. Servers that run see it happen: every network has another
 * incarnation. A backup of an older version is brought up to date by the steps that a store goes.
 * @throws StoreError `unfit` when it is not a whole backup, `newer` when it is of a later version of
 * the program; the store is then as it was.
 */
export function restoreStore(
	store: Store,
	lines: AsyncIterable<string> | Iterable<string>
): Promise<Restored> {
	return store.adapter.exclusively(async (trx) => {
		const before = join(store.adapter.backups, `${stamp()}-before-restore.entente-backup`);
		// By this transaction: what it keeps from others, it can read.
		await writeDump(before, dumpTables(trx, await store.adapter.tableNames(trx)));
		const { head, rows } = await load(store, trx, lines);
		const networks = await renewIncarnations(trx);
		return { networks, rows, at: head.at, before };
	});
}

async function load(
	store: Store,
	trx: StoreTransaction,
	lines: AsyncIterable<string> | Iterable<string>
): Promise<{ readonly head: DumpHead; readonly rows: number }> {
	let head: DumpHead | null = null;
	let rows = 0;
	const batch = new Batch(trx);
	for await (const item of readDump(lines)) {
		if (item.type === 'row') {
			rows += 1;
			await batch.add(item.table, item.row);
			continue;
		}
		head = item.head;
		await dropTables(trx, await store.adapter.tableNames(trx));
		await runSteps(trx, 0, head.version);
	}
	await batch.flush();
	if (!head) throw new StoreError('unfit', 'This backup is empty.');
	await runSteps(trx, head.version, newestVersion);
	return { head, rows };
}

async function dropTables(trx: StoreTransaction, names: ReadonlySet<string>): Promise<void> {
	const ours = Object.keys(tableKeys).filter((name) => names.has(name));
	for (const name of ours.reverse()) await trx.schema.dropTable(name).execute();
}

const ROWS_AT_ONCE = 400;

/** Rows on their way in, some of one table at a time. */
class Batch {
	readonly #trx: StoreTransaction;
	#table: keyof Tables | null = null;
	#rows: object[] = [];

	constructor(trx: StoreTransaction) {
		this.#trx = trx;
	}

	async add(table: keyof Tables, row: object): Promise<void> {
		if (table !== this.#table || this.#rows.length >= ROWS_AT_ONCE) await this.flush();
		this.#table = table;
		this.#rows.push(row);
	}

	/** @throws StoreError `unfit` where a row does not fit its table, or what it refers to. */
	async flush(): Promise<void> {
		const rows = this.#rows;
		this.#rows = [];
		if (!this.#table || rows.length === 0) return;
		try {
			await this.#trx
				.insertInto(this.#table)
				.values(rows as never)
				.execute();
		} catch (error) {
			if (error instanceof StoreError) throw error;
			const why = error instanceof Error ? error.message : String(error);
			throw new StoreError(
				'unfit',
				`This backup does not fit a store (${this.#table}: ${why}); nothing was restored.`,
				{ cause: error }
			);
		}
	}
}

async function renewIncarnations(trx: StoreTransaction): Promise<number> {
	const networks = await trx.selectFrom('networks').select('id').execute();
	for (const { id } of networks) {
		await trx
			.updateTable('networks')
			.set({ incarnation: randomUUID() })
			.where('id', '=', id)
			.execute();
	}
	return networks.length;
}
