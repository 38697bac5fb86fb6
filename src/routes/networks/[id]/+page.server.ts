import { shownNetwork } from '$lib/server/shown-network';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, locals }) => shownNetwork(params.id, locals.access);
