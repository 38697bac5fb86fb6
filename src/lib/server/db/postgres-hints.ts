import { randomUUID } from 'node:crypto';
import pg from 'pg';

const CHANNEL = 'entente';

/** How long until a lost connection is tried again, in milliseconds; grows to a minute. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 60_000;

/**
 * What servers on one PostgreSQL call out to each other after they wrote: not what, only that. Nothing
 * is lost where it is not heard (a pooler swallows it, a distributed database has none): it saves
 * the rest of half a second, and is silent about its own failures.
 */
export class PostgresHints {
	/** Tells what this server called from what others did. */
	readonly #self = randomUUID();
	readonly #pool: pg.Pool;
	readonly #settings: pg.ClientConfig;
	readonly #listeners = new Set<() => void>();
	#client: pg.Client | null = null;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#wait = FIRST_WAIT;

	/** @param settings Of the connection that listens: its own, because it must stay the same one. */
	constructor(pool: pg.Pool, settings: pg.ClientConfig) {
		this.#pool = pool;
		this.#settings = settings;
	}

	/** Calls out that something was written. Outside of any transaction: one must not fail by this. */
	call(): void {
		this.#pool.query('select pg_notify($1, $2)', [CHANNEL, this.#self]).catch(() => {});
	}

	/** Has `heard` called soon after another server wrote, if that can be heard; returns how to stop. */
	listen(heard: () => void): () => void {
		this.#listeners.add(heard);
		if (!this.#client && !this.#retry) void this.#connect();
		return () => {
			this.#listeners.delete(heard);
			if (this.#listeners.size === 0) this.close();
		};
	}

	close(): void {
		clearTimeout(this.#retry);
		this.#retry = undefined;
		const client = this.#client;
		this.#client = null;
		client?.end().catch(() => {});
	}

	async #connect(): Promise<void> {
		this.#retry = undefined;
		const client = new pg.Client({ ...this.#settings, keepAlive: true });
		this.#client = client;
		client.on('notification', ({ payload }) => {
			if (payload !== this.#self) this.#tell();
		});
		client.on('error', () => this.#lost(client));
		client.on('end', () => this.#lost(client));
		try {
			await client.connect();
			await client.query(`listen ${CHANNEL}`);
			this.#wait = FIRST_WAIT;
			// What was called before it listened, nobody heard.
			if (this.#client === client) this.#tell();
		} catch {
			this.#lost(client);
		}
	}

	#lost(client: pg.Client): void {
		if (this.#client !== client) return;
		this.close();
		this.#retry = setTimeout(() => void this.#connect(), this.#wait).unref();
		this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
	}

	#tell(): void {
		for (const heard of this.#listeners) heard();
	}
}
