import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import {
	CompiledQuery,
	Kysely,
	SqliteDialect,
	SqliteDriver,
	sql,
	type DatabaseConnection,
	type SelectQueryBuilder
} from 'kysely';
import type { Adapter, Connection, StoreTransaction } from './adapter';
import { explainSqlite, type Explain } from './explain-error';
import { explaining } from './explaining-driver';
import { makeFolder } from './make-folder';
import { StoreError } from './store-error';
import type { Tables } from './tables';
import { tryAgain } from './try-again';

/**
 * How long SQLite waits where another process is in the way of reading, in milliseconds: seldom, while
 * a file is opened. It blocks this process while it does, so whoever writes waits outside (`tryAgain`).
 */
const BUSY_TIMEOUT = 20;

/** One SQLite file, embedded: written by one transaction at a time, read by anyone meanwhile. */
export class SqliteAdapter implements Adapter {
	readonly kind = 'sqlite';
	readonly place: string;
	readonly backups: string;
	readonly db: Connection;
	readonly #explain: Explain;

	/** @throws StoreError when the file cannot be opened or made. */
	constructor(file: string) {
		this.place = file;
		this.backups = join(dirname(file), 'backups');
		this.#explain = explainSqlite(file);
		this.db = this.#told(() => {
			makeFolder(dirname(file));
			const database = new Database(file, { timeout: BUSY_TIMEOUT });
			database.pragma('journal_mode = WAL');
			// What was acknowledged outlives a power failure, not only a crash of the program.
			database.pragma('synchronous = FULL');
			database.pragma('foreign_keys = ON');
			database.pragma('secure_delete = ON');
			return connect(database, this.#explain);
		});
	}

	write<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result> {
		return tryAgain(() => this.db.transaction().execute(work));
	}

	async snapshot<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result> {
		const database = this.#told(() => new Database(this.place, { readonly: true }));
		const reader = connect(database, this.#explain);
		try {
			return await reader.transaction().execute(work);
		} finally {
			await reader.destroy();
		}
	}

	/** Whoever writes has the whole file to themselves; once `work` has begun nobody is in its way. */
	exclusively<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result> {
		return this.write(work);
	}

	async tableNames(db: Connection): Promise<ReadonlySet<string>> {
		const { rows } = await sql<{
			name: string;
		}>`select name from sqlite_master where type = 'table'`.execute(db);
		return new Set(rows.map(({ name }) => name));
	}

	forUpdate<Row>(query: SelectQueryBuilder<Tables, 'networks', Row>) {
		return query;
	}

	/**
	 * By `VACUUM INTO`: a copy of the file alone would miss what is still in the write-ahead log. It
	 * reads what is committed, while the transaction holds everybody else off.
	 */
	async backUp(_trx: StoreTransaction, name: string): Promise<string> {
		const file = join(this.backups, `${name}.sqlite`);
		const unfinished = `${file}.unfinished`;
		return this.#told(() => {
			makeFolder(this.backups);
			rmSync(unfinished, { force: true });
			const source = new Database(this.place, { readonly: true });
			try {
				source.prepare('VACUUM INTO ?').run(unfinished);
			} finally {
				source.close();
			}
			checkCopy(unfinished);
			renameSync(unfinished, file);
			return file;
		});
	}

	/** A file tells nobody. */
	listen(): () => void {
		return () => {};
	}

	/** What is deleted is overwritten (`secure_delete`); what is left of it is in the log. */
	async forget(): Promise<void> {
		await sql`pragma wal_checkpoint(truncate)`.execute(this.db);
	}

	async close(): Promise<void> {
		await this.db.destroy();
	}

	#told<Result>(work: () => Result): Result {
		try {
			return work();
		} catch (error) {
			throw this.#explain(error);
		}
	}
}

/** Opens a copy, has SQLite read all of it, and sees it to the disk. */
function checkCopy(file: string): void {
	const copy = new Database(file, { readonly: true });
	try {
		const found = copy.pragma('integrity_check', { simple: true });
		if (found !== 'ok') {
			throw new StoreError('broken', `The backup ${file} cannot be read back: ${String(found)}.`);
		}
	} finally {
		copy.close();
	}
	const handle = openSync(file, 'r+');
	try {
		fsyncSync(handle);
	} finally {
		closeSync(handle);
	}
}

function connect(database: Database.Database, explain: Explain): Connection {
	const dialect = new SqliteDialect({ database });
	dialect.createDriver = () => explaining(new ImmediateDriver(database), explain);
	return new Kysely<Tables>({ dialect });
}

class ImmediateDriver extends SqliteDriver {
	readonly #database: Database.Database;
	constructor(database: Database.Database) {
		super({ database });
		this.#database = database;
	}

	/**
	 * Takes the lock at once: a transaction that reads first and writes later may find, with its work
	 * half done, that another has written in between.
	 */
	override async beginTransaction(connection: DatabaseConnection): Promise<void> {
		if (this.#database.readonly) {
			await connection.executeQuery(CompiledQuery.raw('begin'));
			return;
		}
		// At once or not at all: a server that stands still while another writes answers nobody.
		this.#database.pragma('busy_timeout = 0');
		try {
			await connection.executeQuery(CompiledQuery.raw('begin immediate'));
		} finally {
			this.#database.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
		}
	}

	override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
		// On a full disk SQLite has done it by itself.
		if (this.#database.inTransaction) await super.rollbackTransaction(connection);
	}
}
