/** The databases that a proof runs on: each a fresh environment for the server, gone afterwards. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startPostgres } from './embedded-postgres';

export const databaseChoices = ['sqlite', 'postgres', 'both'] as const;
export type DatabaseChoice = (typeof databaseChoices)[number];

export interface ProofDatabase {
	readonly kind: 'sqlite' | 'postgres';
	readonly name: string;
	readonly environment: { readonly ENTENTE_DATA: string; readonly DATABASE_URL?: string };
}

/** Runs `work` on an empty store in each chosen database, one after the other. */
export async function onEachDatabase<Result>(
	choice: DatabaseChoice,
	work: (database: ProofDatabase) => Promise<Result>,
	{ durable = false }: { readonly durable?: boolean } = {}
): Promise<readonly Result[]> {
	const results: Result[] = [];
	if (choice !== 'postgres') {
		const folder = mkdtempSync(join(tmpdir(), 'entente-proof-'));
		try {
			const environment = { ENTENTE_DATA: folder };
			results.push(await work({ kind: 'sqlite', name: 'SQLite', environment }));
		} finally {
			rmSync(folder, { recursive: true, force: true });
		}
	}
	if (choice !== 'sqlite') {
		const folder = mkdtempSync(join(tmpdir(), 'entente-proof-'));
		const cluster = await startPostgres({ durable });
		try {
			const environment = {
				ENTENTE_DATA: folder,
				DATABASE_URL: await makeDatabase(cluster.url)
			};
			results.push(await work({ kind: 'postgres', name: 'PostgreSQL', environment }));
		} finally {
			await cluster.stop();
			rmSync(folder, { recursive: true, force: true });
		}
	}
	return results;
}

/** A database of its own in the cluster; it goes with the cluster. */
async function makeDatabase(cluster: string): Promise<string> {
	const name = `proof_${randomUUID().replaceAll('-', '')}`;
	const client = new pg.Client({ connectionString: cluster });
	await client.connect();
	await client.query(`create database ${name} template template0`);
	await client.end();
	return cluster.replace(/\/postgres$/, `/${name}`);
}
