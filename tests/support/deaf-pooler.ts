/** Stands before a PostgreSQL as a pooler does: it passes everything on but what NOTIFY brings. */
import { connect, createServer, type AddressInfo } from 'node:net';

export interface DeafPooler {
	/** The same database, by way of the pooler. */
	readonly url: string;
	/** How many notifications it swallowed. */
	readonly swallowed: () => number;
	stop(): void;
}

const NOTIFICATION = 'A'.charCodeAt(0);

export async function startDeafPooler(url: string): Promise<DeafPooler> {
	const target = new URL(url);
	let swallowed = 0;
	const server = createServer((client) => {
		const database = connect(Number(target.port), target.hostname);
		client.pipe(database);
		let rest = Buffer.alloc(0);
		database.on('data', (chunk) => {
			rest = Buffer.concat([rest, chunk]);
			// Each message: one byte for what it is, four for how long the rest is, themselves included.
			while (rest.length >= 5 && rest.length > rest.readInt32BE(1)) {
				const end = 1 + rest.readInt32BE(1);
				if (rest[0] === NOTIFICATION) swallowed += 1;
				else client.write(rest.subarray(0, end));
				rest = rest.subarray(end);
			}
		});
		for (const [one, other] of [
			[client, database],
			[database, client]
		] as const) {
			one.on('close', () => other.destroy());
			one.on('error', () => other.destroy());
		}
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const through = new URL(url);
	through.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	return { url: through.href, swallowed: () => swallowed, stop: () => server.close() };
}
