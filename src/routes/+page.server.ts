import { error } from '@sveltejs/kit';
import { readExampleNetwork } from '$lib/server/example-network';
import { readNetwork } from '$lib/server/store/networks';
import { theStore } from '$lib/server/the-store';
import type { PageServerLoad } from './$types';

/** The example: the network that the first page shows. */
export const load: PageServerLoad = async () => {
	const { db } = await theStore();
	const kept = await readNetwork(db, readExampleNetwork().id);
	if (!kept) error(404, 'The example was deleted. The list of networks can bring it back.');
	return { network: kept.network, number: kept.number, incarnation: kept.incarnation };
};
