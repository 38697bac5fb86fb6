import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { ApiError } from '$lib/server/api/problem';
import { limits, readBody } from '$lib/server/api/read-body';
import { readExampleNetwork } from '$lib/server/example-network';
import { theFeed } from '$lib/server/live/the-feed';
import { resetExample } from '$lib/server/store/example';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const ResetSchema = v.object({
	client: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	author: v.optional(v.pipe(v.string(), v.maxLength(200)))
});

/** Makes the example as it came, by a change like any other; null where nothing was different. */
export const POST = endpoint<RequestEvent>(async ({ params, request }) => {
	const example = readExampleNetwork();
	if (params.id !== example.id) {
		throw new ApiError(
			409,
			'Only the example can be made as it came; this network has no other state to return to.'
		);
	}
	const asked = await readBody(request, limits.other, ResetSchema);
	const store = await theStore();
	const change = await resetExample(store, example, { ...asked, at: new Date().toISOString() });
	theFeed(store).hurry();
	return json({ change });
});
