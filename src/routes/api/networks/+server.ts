import { json } from '@sveltejs/kit';
import { endpoint } from '$lib/server/api/endpoint';
import { createdNetwork } from '$lib/server/api/created-network';
import { networkToCreate } from '$lib/server/api/network-to-create';
import { limits, readJsonText } from '$lib/server/api/read-body';
import { createNetwork, listNetworks } from '$lib/server/store/networks';
import { theStore } from '$lib/server/the-store';

/** The networks of the store; with `?bin` those that were deleted. */
export const GET = endpoint(async ({ url }) => {
	const { db } = await theStore();
	const networks = await listNetworks(db, { deleted: url.searchParams.has('bin') });
	return json({ networks });
});

/** Keeps a new network: a whole file, or an empty one with a title. */
export const POST = endpoint(async ({ request }) => {
	const store = await theStore();
	const text = await readJsonText(request, limits.file);
	const network = await networkToCreate(store.db, text);
	return createdNetwork(await createNetwork(store, network, { at: new Date().toISOString() }));
});
