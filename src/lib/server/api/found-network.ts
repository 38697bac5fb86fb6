import type { Connection } from '../db/adapter';
import { noNetwork, StoreError } from '../db/store-error';
import { listNetworks, readNetwork, type KeptNetworkFile } from '../store/networks';
import { readNumbers, type NetworkNumber } from '../store/numbers';

/** A network as it stands. @throws StoreError `absent`, or `deleted` where it is in the bin. */
export async function foundNetwork(c: Connection, id: string): Promise<KeptNetworkFile> {
	return (await readNetwork(c, id)) ?? whyNot(c, id);
}

/** Which state a network is in. @throws StoreError `absent`, or `deleted` where it is in the bin. */
export async function foundState(c: Connection, id: string): Promise<NetworkNumber> {
	return (await readNumbers(c)).find((one) => one.id === id) ?? whyNot(c, id);
}

/** Which state a network is in; null where it is in the bin. @throws StoreError `absent` */
export async function stateOrBin(c: Connection, id: string): Promise<NetworkNumber | null> {
	try {
		return await foundState(c, id);
	} catch (error) {
		if (error instanceof StoreError && error.code === 'deleted') return null;
		throw error;
	}
}

async function whyNot(c: Connection, id: string): Promise<never> {
	const [deleted] = await listNetworks(c, { id, deleted: true });
	if (!deleted) throw noNetwork(id);
	throw new StoreError(
		'deleted',
		`“${deleted.title}” was deleted; it waits in the bin for 30 days and can be put back.`
	);
}
