import { seededRandom } from '../../src/lib/analysis/random';
import { sameJson } from '../../src/lib/editing/same-json';
import { judge } from '../crash/judge';
import type { ProofDatabase } from '../support/databases';
import { freePort } from '../support/free-port';
import { clientOf, createNetwork, networkToWriteOn, readBack } from '../support/network-api';
import { startServer } from '../support/server-process';
import { emptyNotebook } from './notebook';
import { Page } from './page';

export interface ClientsOptions {
	readonly seconds: number;
	/** How many server processes share the store, and the pages. */
	readonly servers: number;
	readonly seed: number;
}

export interface ClientsReading {
	readonly database: string;
	/** From the first change until the last one was recorded. */
	readonly seconds: number;
	readonly recorded: number;
	readonly operations: number;
	readonly conflicts: number;
	readonly acknowledged: Percentiles;
	readonly heard: Percentiles;
	readonly faults: readonly string[];
}

/** Milliseconds. */
interface Percentiles {
	readonly p50: number;
	readonly p99: number;
}

const networkId = 'clients-test';

/** Lets eight pages edit one network for so long, and says what is wrong at the end. */
export async function editTogether(
	database: ProofDatabase,
	{ seconds, servers: count, seed }: ClientsOptions
): Promise<ClientsReading> {
	const ports = await Promise.all(Array.from({ length: count }, freePort));
	// All start on the empty store at once: one of them makes the tables.
	const servers = ports.map((port) => startServer(database.environment, port));
	await Promise.all(servers.map(({ ready }) => ready));
	const given = networkToWriteOn(networkId);
	await createNetwork(servers[0]!.address, given);
	const clients = servers.map(({ address }) => clientOf(address, networkId));
	const start = await clients.at(-1)!.fetchNetwork();

	const notebook = emptyNotebook();
	const random = seededRandom(seed);
	const pages = Array.from({ length: 8 }, (_, at) => {
		const { address } = servers[at % servers.length]!;
		return new Page(address, `page-${at + 1}`, start, notebook, random);
	});
	const all = (work: (page: Page) => Promise<void>) => Promise.all(pages.map(work));
	await all((page) => page.start());

	const began = performance.now();
	await all((page) => page.writeUntil(began + seconds * 1000));
	await all((page) => page.send());
	const elapsed = (performance.now() - began) / 1000;
	const found = await Promise.all(clients.map((client) => readBack(client, 0)));
	const { network, number, history } = found[0]!;
	await all((page) => page.hearOf(number));

	const faults = [...notebook.troubles];
	found.forEach((one, at) => {
		const { faults: wrong } = judge({ network: given, number: 0 }, notebook.sent, one);
		faults.push(...wrong.map((fault) => `Server ${at + 1}: ${fault}`));
	});
	pages.forEach((page, at) => {
		if (page.number !== number || !sameJson(page.network, network)) {
			faults.push(`Page ${at + 1}, at ${page.number}, shows another network than the store has.`);
		}
		page.stop();
	});
	const made = [...notebook.sent.values()];
	const unanswered = made.filter(({ recorded, refused }) => !recorded && !refused);
	if (unanswered.length > 0) faults.push(`${unanswered.length} changes never got an answer.`);
	await Promise.all(servers.map((server) => server.end('SIGTERM')));
	return {
		database: database.name,
		seconds: Number(elapsed.toFixed(1)),
		recorded: history.length,
		operations: history.reduce((sum, { operations }) => sum + operations.length, 0),
		conflicts: made.filter(({ refused }) => refused).length,
		acknowledged: percentilesOf(notebook.acknowledgements),
		heard: percentilesOf(notebook.hearings),
		faults
	};
}

function percentilesOf(values: readonly number[]): Percentiles {
	const sorted = [...values].sort((one, other) => one - other);
	const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? NaN;
	return { p50: at(0.5), p99: at(0.99) };
}
