/**
 * One PostgreSQL for a whole run of unit tests, started when the first test asks for it: a run that
 * needs none pays nothing. Test files run in processes of their own, so they ask over HTTP.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { startPostgres, type EmbeddedPostgres } from './embedded-postgres';

declare module 'vitest' {
	export interface ProvidedContext {
		/** Answers with the address of the PostgreSQL, or with why there is none. */
		readonly postgres: string;
	}
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
	let starting: Promise<EmbeddedPostgres> | null = null;
	const server = createServer((_, response) => {
		starting ??= startPostgres();
		starting.then(
			({ url }) => response.end(url),
			(error: unknown) => {
				response.statusCode = 503;
				response.end(error instanceof Error ? error.message : String(error));
			}
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	project.provide('postgres', `http://127.0.0.1:${port}/`);
	return async () => {
		server.close();
		await starting?.then(
			(cluster) => cluster.stop(),
			() => {}
		);
	};
}
