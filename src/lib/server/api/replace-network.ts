import { randomUUID } from 'node:crypto';
import { diffNetworks } from '../../editing/diff-networks';
import type { RecordedChange } from '../../editing/operation';
import type { Store } from '../db/adapter';
import type { KeptNetworkFile } from '../store/networks';
import { readNetworkFile } from './network-to-create';
import { ApiError } from './problem';
import { recordChange } from './record-change';

/**
 * Puts a network file in the place of a network, by one change that says only what differs; null
 * where nothing does.
 * @throws ApiError 422 for what is no network file, or another network's.
 * @throws StoreError `outdated` where it was changed meanwhile.
 */
export async function replaceNetwork(
	store: Store,
	current: KeptNetworkFile,
	text: string
): Promise<RecordedChange | null> {
	const network = readNetworkFile(text);
	const { id } = current.network;
	if (network.id !== id) {
		throw new ApiError(422, `This is the file of the network "${network.id}", not of "${id}".`);
	}
	const operations = diffNetworks(current.network, network);
	if (operations.length === 0) return null;
	const label = 'Replaced the network by a file';
	const change = { id: randomUUID(), label, operations, client: 'api' };
	return (await recordChange(store, id, change, { expected: current.number })).recorded;
}
