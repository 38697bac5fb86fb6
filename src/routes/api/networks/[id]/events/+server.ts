import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { stateOrBin } from '$lib/server/api/found-network';
import { ApiError } from '$lib/server/api/problem';
import { readQuery, wholeNumber } from '$lib/server/api/read-query';
import { eventGlance, eventStream } from '$lib/server/live/event-stream';
import { theFeed } from '$lib/server/live/the-feed';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const ListenSchema = v.object({
	client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	name: v.optional(v.pipe(v.string(), v.maxLength(200)), ''),
	since: v.optional(wholeNumber()),
	incarnation: v.optional(v.string())
});

/** What happens to a network from the change after `since` on, as server-sent events. */
export const GET = endpoint<RequestEvent>(async ({ params, url, request }) => {
	const store = await theStore();
	const { client, name, since, incarnation } = readQuery(url, ListenSchema);
	const feed = theFeed(store);
	if (feed.isStopped) {
		throw new ApiError(503, 'This server is about to stop.', {}, { 'retry-after': '5' });
	}
	const state = await stateOrBin(store.db, params.id);
	// A browser that connects again says what it heard last, and asks by the same address as before.
	const heard = request.headers.get('last-event-id') ?? '';
	const known = /^\d{1,15}$/.test(heard) ? Number(heard) : (since ?? state?.number ?? 0);
	const person = { client, name };
	const asked = { network: params.id, person, known, incarnation: incarnation ?? null };
	return state && feed.hasRoomFor(client) ? eventStream(feed, asked) : eventGlance(feed, asked);
});
