import { join } from 'node:path';
import { Kysely, PostgresDialect, sql, type SelectQueryBuilder } from 'kysely';
import pg from 'pg';
import type { Adapter, Connection, StoreTransaction } from './adapter';
import { dumpTables } from './dump';
import { writeDump } from './dump-file';
import { explainPostgres } from './explain-error';
import { explaining } from './explaining-driver';
import { PostgresHints } from './postgres-hints';
import { StoreError } from './store-error';
import { tableKeys, type Tables } from './tables';
import { tryAgain } from './try-again';

/** The number of the lock that whoever changes the tables holds: "entente" on the keys of a telephone. */
const LOCK = 3_683_683;

/** A PostgreSQL that others may use too: in its database, the tables of the current schema are ours. */
export class PostgresAdapter implements Adapter {
	readonly kind = 'postgres';
	readonly place: string;
	readonly backups: string;
	readonly db: Connection;
	readonly #hints: PostgresHints;

	/**
	 * @param folder The data folder: for the backups that the store makes by itself.
	 * @throws StoreError when the address is none.
	 */
	constructor(url: string, folder: string) {
		this.place = placeOf(url);
		this.backups = join(folder, 'backups');
		const settings = {
			connectionString: url,
			connectionTimeoutMillis: 10_000,
			application_name: 'entente'
		};
		const pool = new pg.Pool({ ...settings, max: 10 });
		// An idle connection that went away is replaced by the next query, which says so if it cannot.
		pool.on('error', () => {});
		this.#hints = new PostgresHints(pool, settings);
		const dialect = new PostgresDialect({ pool });
		const driver = dialect.createDriver();
		dialect.createDriver = () => explaining(driver, explainPostgres(this.place));
		this.db = new Kysely<Tables>({ dialect });
	}

	/** @throws StoreError when it does not answer, or is not one that can hold a store. */
	async check(): Promise<void> {
		const { rows } = await sql<{ version: string; encoding: string }>`
			select current_setting('server_version_num') as version,
				current_setting('server_encoding') as encoding`.execute(this.db);
		const [{ version = '', encoding = '' } = {}] = rows;
		if (Number(version) < 140_000) {
			throw new StoreError(
				'unfit',
				`${this.place} is PostgreSQL ${Math.floor(Number(version) / 10_000)}; Entente needs 14 or later.`
			);
		}
		if (encoding !== 'UTF8') {
			throw new StoreError(
				'unfit',
				`The database ${this.place} has the encoding ${encoding}; Entente needs one with UTF8.`
			);
		}
	}

	async write<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result> {
		const result = await tryAgain(() =>
			this.db.transaction().setIsolationLevel('read committed').execute(work)
		);
		this.#hints.call();
		return result;
	}

	snapshot<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result> {
		return this.db
			.transaction()
			.setIsolationLevel('repeatable read')
			.setAccessMode('read only')
			.execute(work);
	}

	async exclusively<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result> {
		const result = await this.db
			.transaction()
			.setIsolationLevel('read committed')
			.execute(async (trx) => {
				// Held to the end of the transaction, not of the session: poolers pass sessions around.
				await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(trx);
				// Everyone else has to be done with all tables; a lock that grows later would meet theirs.
				const names = await this.tableNames(trx);
				const ours = Object.keys(tableKeys).filter((name) => names.has(name));
				if (ours.length > 0) {
					const tables = sql.join(ours.map((name) => sql.table(name)));
					await sql`lock table ${tables} in access exclusive mode`.execute(trx);
				}
				return work(trx);
			});
		this.#hints.call();
		return result;
	}

	forUpdate<Row>(query: SelectQueryBuilder<Tables, 'networks', Row>) {
		return query.forUpdate();
	}

	async tableNames(db: Connection): Promise<ReadonlySet<string>> {
		const { rows } = await sql<{
			name: string;
		}>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(db);
		return new Set(rows.map(({ name }) => name));
	}

	async backUp(trx: StoreTransaction, name: string): Promise<string> {
		const file = join(this.backups, `${name}.entente-backup`);
		await writeDump(file, dumpTables(trx, await this.tableNames(trx)));
		return file;
	}

	listen(heard: () => void): () => void {
		return this.#hints.listen(heard);
	}

	/** PostgreSQL clears its files by itself, when it vacuums. */
	async forget(): Promise<void> {}

	async close(): Promise<void> {
		this.#hints.close();
		await this.db.destroy();
	}
}

/** The address without what nobody else should read. */
function placeOf(url: string): string {
	try {
		const { protocol, host, pathname } = new URL(url);
		if (!/^postgres(ql)?:$/.test(protocol)) throw new Error(protocol);
		return `${protocol}//${host}${pathname}`;
	} catch {
		throw new StoreError(
			'unfit',
			'DATABASE_URL is not the address of a PostgreSQL; it should be like postgres://user:password@host:5432/database.'
		);
	}
}
