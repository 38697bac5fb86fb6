import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { foundState } from '$lib/server/api/found-network';
import { ApiError } from '$lib/server/api/problem';
import { readQuery, wholeNumber } from '$lib/server/api/read-query';
import { eventStream } from '$lib/server/live/event-stream';
import { theFeed } from '$lib/server/live/the-feed';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const ListenSchema = v.object({
	client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	name: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	since: v.optional(wholeNumber()),
	incarnation: v.optional(v.string())
});

/** As many as one process can serve without the others noticing. */
const mostListeners = 1000;

/** What happens to a network from the change after `since` on, as server-sent events. */
export const GET = endpoint<RequestEvent>(async ({ params, url, request }) => {
	const store = await theStore();
	const { client, name, since, incarnation } = readQuery(url, ListenSchema);
	const feed = theFeed(store);
	if (feed.isStopped || feed.size >= mostListeners) {
		throw new ApiError(503, 'No more pages can listen here now.', {}, { 'retry-after': '5' });
	}
	const state = await foundState(store.db, params.id);
	// A browser that connects again says what it heard last, and asks by the same address as before.
	const heard = request.headers.get('last-event-id') ?? '';
	const known = /^\d{1,15}$/.test(heard) ? Number(heard) : (since ?? state.number);
	return eventStream(feed, {
		network: params.id,
		person: { client, name },
		known,
		incarnation: incarnation ?? null
	});
});
