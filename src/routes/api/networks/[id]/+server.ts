import { json } from '@sveltejs/kit';
import { serialiseNetwork } from '$lib/model/parse-network';
import { MEDIA_TYPE } from '$lib/model/schema';
import { endpoint } from '$lib/server/api/endpoint';
import { etagOf, expectState, isKnown } from '$lib/server/api/etag';
import { foundNetwork, foundState } from '$lib/server/api/found-network';
import { limits, readJsonText } from '$lib/server/api/read-body';
import { replaceNetwork } from '$lib/server/api/replace-network';
import { theFeed } from '$lib/server/live/the-feed';
import { deleteNetwork } from '$lib/server/store/bin';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

/** The network file, as it can be opened anywhere. */
export const GET = endpoint<RequestEvent>(async ({ params, request }) => {
	const { db } = await theStore();
	const state = await foundState(db, params.id);
	const headers = { etag: etagOf(state), 'cache-control': 'private, no-cache' };
	if (isKnown(request, state)) return new Response(null, { status: 304, headers });
	const found = await foundNetwork(db, params.id);
	return new Response(serialiseNetwork(found.network), {
		headers: { ...headers, etag: etagOf(found), 'content-type': MEDIA_TYPE }
	});
});

/** Puts a whole file in its place, as one change that can be taken back. */
export const PUT = endpoint<RequestEvent>(async ({ params, request }) => {
	const store = await theStore();
	const current = await foundNetwork(store.db, params.id);
	expectState(request, current);
	const text = await readJsonText(request, limits.file);
	const recorded = await replaceNetwork(store, current, text);
	const number = recorded?.number ?? current.number;
	return json({ change: recorded }, { headers: { etag: etagOf({ ...current, number }) } });
});

/** Puts it in the bin. */
export const DELETE = endpoint<RequestEvent>(async ({ params }) => {
	const store = await theStore();
	await deleteNetwork(store, params.id, new Date().toISOString());
	theFeed(store).hurry();
	return new Response(null, { status: 204 });
});
