import type { Adapter, Connection } from './adapter';
import { migrations, type Migration } from './migrations';
import { StoreError } from './store-error';

/** The version that this program writes. */
export const newestVersion = migrations.at(-1)?.version ?? 0;

/** The version of a database's tables; 0 for an empty one. */
export async function readVersion(adapter: Adapter, db: Connection): Promise<number> {
	const names = await adapter.tableNames(db);
	if (!names.has('store_versions')) return 0;
	const row = await db
		.selectFrom('store_versions')
		.select(({ fn }) => fn.max('version').as('version'))
		.executeTakeFirst();
	return Number(row?.version ?? 0);
}

/**
 * Brings a store to the version of this program: under a lock, so that of two servers one does it,
 * after a checked backup, and in one transaction, so that a failure leaves everything as it was.
 * @throws StoreError `newer` for a store of a later version of the program.
 */
export async function migrate(adapter: Adapter, steps = migrations): Promise<void> {
	const newest = steps.at(-1)?.version ?? 0;
	if (refuseNewer(adapter, await readVersion(adapter, adapter.db), newest) === newest) return;
	await adapter.exclusively(async (trx) => {
		// Another server may have been faster.
		const version = refuseNewer(adapter, await readVersion(adapter, trx), newest);
		if (version === newest) return;
		if (version > 0) await adapter.backUp(trx, `${stamp()}-version-${version}-before-${newest}`);
		await runSteps(trx, version, newest, steps);
	});
}

/** Runs the steps that lead from one version to another. */
export async function runSteps(
	trx: Connection,
	from: number,
	to: number,
	steps: readonly Migration[] = migrations
): Promise<void> {
	for (const { version, up } of steps) {
		if (version <= from || version > to) continue;
		if (version === 1) {
			await trx.schema
				.createTable('store_versions')
				.addColumn('version', 'integer', (column) => column.primaryKey())
				.addColumn('at', 'text', (column) => column.notNull())
				.execute();
		}
		await up(trx as never);
		const at = new Date().toISOString();
		await trx.insertInto('store_versions').values({ version, at }).execute();
	}
}

/** The moment as it may stand in the name of a file: 2026-11-22T11-45-00-000Z. */
export function stamp(now = new Date()): string {
	return now.toISOString().replace(/[:.]/g, '-');
}

/** The version, if it is one that this program knows. @throws StoreError `newer` for a later one. */
export function refuseNewer(adapter: Adapter, version: number, newest = newestVersion): number {
	if (version <= newest) return version;
	throw new StoreError(
		'newer',
		`The store in ${adapter.place} was written by a later version of Entente (${version}; this one knows up to ${newest}); nothing of it was touched. Start the later version, or give ENTENTE_DATA another folder.`
	);
}
