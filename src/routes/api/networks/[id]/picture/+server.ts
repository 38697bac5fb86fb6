import * as v from 'valibot';
import { endpoint } from '$lib/server/api/endpoint';
import { limits, readBody } from '$lib/server/api/read-body';
import { PictureSchema, putPicture } from '$lib/server/store/pictures';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const DrawnSchema = v.object({
	number: v.pipe(v.number(), v.integer(), v.minValue(0)),
	picture: PictureSchema
});

/** Keeps a small drawing of a network for the list of networks, unless there is a later one. */
export const PUT = endpoint<RequestEvent>(async ({ params, request }) => {
	const store = await theStore();
	await putPicture(store, params.id, await readBody(request, limits.picture, DrawnSchema));
	return new Response(null, { status: 204 });
});
