/** What a proof asks of a running server, besides what a page does by `ApiClient`. */
import { readFileSync } from 'node:fs';
import type { RecordedChange } from '../../src/lib/editing/operation';
import type { Network, NetworkId } from '../../src/lib/model/schema';
import { ApiClient, type FetchedNetwork } from '../../src/lib/sync/api-client';

const exampleFile = new URL('../../static/networks/four-articles.entente.json', import.meta.url);

/** A network to write on: the example under an id of its own. */
export function networkToWriteOn(id: string): Network {
	const example = JSON.parse(readFileSync(exampleFile, 'utf8')) as Network;
	return { ...example, id: id as NetworkId, title: 'A network to write on' };
}

/** The client that pages use, asking a server that is not where this program came from. */
export function clientOf(address: string, network: string): ApiClient {
	return new ApiClient(network, (path, asked) => fetch(`${address}${String(path)}`, asked));
}

/** Gives the server a network to keep. @throws Error with its answer when it does not. */
export async function createNetwork(address: string, network: Network): Promise<void> {
	const response = await fetch(`${address}/api/networks`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(network)
	});
	const said = await response.text();
	if (response.status !== 201) throw new Error(`The network was not taken: ${said}`);
}

/** The network and its history after a number, as the server gives them now. @throws Error */
export async function readBack(
	client: ApiClient,
	since: number
): Promise<FetchedNetwork & { readonly history: readonly RecordedChange[] }> {
	const fetched = await client.fetchNetwork();
	const history: RecordedChange[] = [];
	// The server may hand out a long history in pieces.
	for (let last = since; last < fetched.number; last = history.at(-1)?.number ?? last) {
		const more = await client.fetchChanges({ since: last });
		if (more.length === 0) break;
		history.push(...more);
	}
	return { ...fetched, history };
}
