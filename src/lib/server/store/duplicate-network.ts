import { noNetwork } from '../db/store-error';
import { withId } from '../../editing/with-id';
import type { Store } from '../db/adapter';
import { createNetwork, readNetwork, type NetworkSummary } from './networks';

/**
 * Keeps a copy of a network as it stands, with its articles' texts, under another id and title; its
 * history stays behind.
 * @throws StoreError `absent` when there is no such network, `taken` when the id is not free.
 */
export async function duplicateNetwork(
	store: Store,
	id: string,
	copy: { readonly id: string; readonly title: string; readonly at: string }
): Promise<NetworkSummary> {
	const found = await readNetwork(store.db, id);
	if (!found) throw noNetwork(id);
	const network = { ...withId(found.network, copy.id), title: copy.title };
	return createNetwork(store, network, { at: copy.at, copyOf: id });
}
