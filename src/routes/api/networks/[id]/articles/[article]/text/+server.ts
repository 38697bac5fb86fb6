import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { foundState } from '$lib/server/api/found-network';
import { knows } from '$lib/server/api/etag';
import { ApiError } from '$lib/server/api/problem';
import { readQuery } from '$lib/server/api/read-query';
import { limits, readBody } from '$lib/server/api/read-body';
import { theFeed } from '$lib/server/live/the-feed';
import {
	putArticleText,
	readArticleText,
	removeArticleText
} from '$lib/server/store/article-texts';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

/** In JSON: text alone is what a form of another page could send. */
const TextSchema = v.object({ text: v.string(), incarnation: v.optional(v.string()) });
const WhichSchema = v.object({
	sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'is 64 hexadecimal digits')))
});

/**
 * The normalised text of an article, where it is kept. Asked for by its hash, it is never another one,
 * so a browser may keep it.
 */
export const GET = endpoint<RequestEvent>(async ({ params, url, request }) => {
	const { db } = await theStore();
	const { sha256 } = readQuery(url, WhichSchema);
	await foundState(db, params.id);
	const kept = await readArticleText(db, params.id, params.article);
	if (kept === null || (sha256 ?? kept.sha256) !== kept.sha256) {
		throw new ApiError(404, 'The text of this article is not kept here.');
	}
	const headers = {
		etag: `"${kept.sha256}"`,
		'cache-control': sha256 ? 'private, max-age=31536000, immutable' : 'private, no-cache'
	};
	if (knows(request, headers.etag)) return new Response(null, { status: 304, headers });
	return new Response(kept.text, {
		headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }
	});
});

/** Keeps the text of an article, which must be the one that its quotations were taken from. */
export const PUT = endpoint<RequestEvent>(async ({ params, request }) => {
	const store = await theStore();
	await foundState(store.db, params.id);
	const { text, incarnation } = await readBody(request, limits.text, TextSchema);
	await putArticleText(store, params.id, params.article, text, { incarnation });
	theFeed(store).hurry();
	return new Response(null, { status: 204 });
});

/** Takes the text away again; the article and its quotations stay. */
export const DELETE = endpoint<RequestEvent>(async ({ params }) => {
	const store = await theStore();
	await foundState(store.db, params.id);
	await removeArticleText(store, params.id, params.article);
	theFeed(store).hurry();
	return new Response(null, { status: 204 });
});
