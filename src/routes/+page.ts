import { error } from '@sveltejs/kit';
import { parseNetwork } from '$lib/model/parse-network';
import type { PageLoad } from './$types';

const example = '/networks/four-articles.entente.json';

/** The network that the first page shows: the example, read as any other file would be. */
export const load: PageLoad = async ({ fetch }) => {
	const response = await fetch(example);
	if (!response.ok) error(500, `The example network ${example} is missing from this installation.`);
	const result = parseNetwork(await response.text());
	if (!result.ok) error(500, `The example network cannot be read. ${result.summary}`);
	return { network: result.network };
};
