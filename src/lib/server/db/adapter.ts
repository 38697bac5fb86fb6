import type { Kysely, SelectQueryBuilder, Transaction } from 'kysely';
import type { Tables } from './tables';

/** What store functions are given: the open store's database, or a transaction on it. */
export type Connection = Kysely<Tables>;
export type StoreTransaction = Transaction<Tables>;

/** What differs between the databases, by name. Nothing else asks which one it is. */
export interface Adapter {
	readonly kind: 'sqlite' | 'postgres';
	readonly db: Connection;
	/** Where the data is, for people: a path, or a server without its password. */
	readonly place: string;
	/** The folder for backups that the store makes by itself. */
	readonly backups: string;
	/**
	 * Runs `work` as one transaction that writes, and returns what it returns; nothing of it stands
	 * where it throws. Others that write wait, or are tried again: `work` may be run more than once.
	 */
	write<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result>;
	/** Runs `work`, once, on one unchanging state of everything, while others go on writing. */
	snapshot<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result>;
	/**
	 * Runs `work`, once, as one transaction while nobody else writes, not even in another process.
	 * Others may have to wait with reading too.
	 */
	exclusively<Result>(work: (trx: StoreTransaction) => Promise<Result>): Promise<Result>;
	/** Has a query keep the rows that it finds from other writers until the transaction ends. */
	forUpdate<Row>(
		query: SelectQueryBuilder<Tables, 'networks', Row>
	): SelectQueryBuilder<Tables, 'networks', Row>;
	/** The names of the tables that are there. */
	tableNames(db: Connection): Promise<ReadonlySet<string>>;
	/**
	 * Makes a checked copy of a store of whichever version, as it was before the transaction of
	 * `exclusively` that this is called in, and returns its path.
	 */
	backUp(trx: StoreTransaction, name: string): Promise<string>;
	/**
	 * Has `heard` called soon after another server wrote, where the database passes that on; returns how
	 * to stop. Only a hint to look now: it may come for nothing, and whoever looks by itself misses
	 * nothing without it.
	 */
	listen(heard: () => void): () => void;
	/** After a purge: leaves as little of what was deleted in the database's files as it lets us. */
	forget(): Promise<void>;
	close(): Promise<void>;
}

/** An open store. */
export interface Store {
	readonly db: Connection;
	readonly adapter: Adapter;
	/** Where the data is, for the message at start. */
	readonly place: string;
	close(): Promise<void>;
}
