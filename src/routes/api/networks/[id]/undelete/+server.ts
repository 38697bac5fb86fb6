import { json } from '@sveltejs/kit';
import { endpoint } from '$lib/server/api/endpoint';
import { theFeed } from '$lib/server/live/the-feed';
import { undeleteNetwork } from '$lib/server/store/bin';
import { readSummary } from '$lib/server/store/networks';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

/** Takes a network out of the bin. */
export const POST = endpoint<RequestEvent>(async ({ params }) => {
	const store = await theStore();
	await undeleteNetwork(store, params.id);
	theFeed(store).hurry();
	return json(await readSummary(store.db, params.id));
});
