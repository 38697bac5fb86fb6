import { readExampleNetwork } from '$lib/server/example-network';
import { shownNetwork } from '$lib/server/shown-network';
import type { PageServerLoad } from './$types';

/** The example: the network that the first page shows. */
export const load: PageServerLoad = ({ locals }) =>
	shownNetwork(readExampleNetwork().id, locals.access);
