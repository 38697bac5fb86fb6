import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { foundState } from '$lib/server/api/found-network';
import { ApiError } from '$lib/server/api/problem';
import { limits, readBody } from '$lib/server/api/read-body';
import { theFeed } from '$lib/server/live/the-feed';
import { putArticleText, readArticleText } from '$lib/server/store/article-texts';
import { purgeArticleText } from '$lib/server/store/purge';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

/** In JSON: text alone is what a form of another page could send. */
const TextSchema = v.object({ text: v.string() });

/** The normalised text of an article, where it is kept. */
export const GET = endpoint<RequestEvent>(async ({ params }) => {
	const { db } = await theStore();
	await foundState(db, params.id);
	const kept = await readArticleText(db, params.id, params.article);
	if (kept === null) throw new ApiError(404, 'The text of this article is not kept here.');
	return new Response(kept, {
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-cache' }
	});
});

/** Keeps the text of an article, which must be the one that its quotations were taken from. */
export const PUT = endpoint<RequestEvent>(async ({ params, request }) => {
	const store = await theStore();
	await foundState(store.db, params.id);
	const { text } = await readBody(request, limits.file, TextSchema);
	await putArticleText(store, params.id, params.article, text);
	return new Response(null, { status: 204 });
});

/** Leaves nothing of the text, in the history neither. */
export const DELETE = endpoint<RequestEvent>(async ({ params }) => {
	const store = await theStore();
	await foundState(store.db, params.id);
	await purgeArticleText(store, params.id, params.article);
	theFeed(store).hurry();
	return new Response(null, { status: 204 });
});
