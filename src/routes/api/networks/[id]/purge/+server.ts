import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { limits, readBody } from '$lib/server/api/read-body';
import { theFeed } from '$lib/server/live/the-feed';
import { purgeArticleText, purgeAuthor, purgeNetwork } from '$lib/server/store/purge';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const PurgeSchema = v.variant('what', [
	v.object({ what: v.literal('network') }),
	v.object({ what: v.literal('author'), author: v.pipe(v.string(), v.minLength(1)) }),
	v.object({ what: v.literal('article-text'), article: v.pipe(v.string(), v.minLength(1)) })
]);

/** Takes something out of the state and the history for good; this cannot be taken back. */
export const POST = endpoint<RequestEvent>(async ({ params, request }) => {
	const asked = await readBody(request, limits.other, PurgeSchema);
	const store = await theStore();
	switch (asked.what) {
		case 'network':
			await purgeNetwork(store, params.id, new Date().toISOString());
			break;
		case 'author':
			await purgeAuthor(store, params.id, asked.author);
			break;
		case 'article-text':
			await purgeArticleText(store, params.id, asked.article);
			break;
	}
	theFeed(store).hurry();
	return new Response(null, { status: 204 });
});
