import { readExampleNetwork } from '$lib/server/store/networks';
import type { PageServerLoad } from './$types';

/** The network that the first page shows. */
export const load: PageServerLoad = () => ({ network: readExampleNetwork() });
