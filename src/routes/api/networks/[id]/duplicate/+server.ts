import * as v from 'valibot';
import { newId } from '$lib/model/new-id';
import { idPattern } from '$lib/model/schema';
import { createdNetwork } from '$lib/server/api/created-network';
import { endpoint } from '$lib/server/api/endpoint';
import { foundNetwork } from '$lib/server/api/found-network';
import { takenIds } from '$lib/server/api/network-to-create';
import { limits, readBody } from '$lib/server/api/read-body';
import { duplicateNetwork } from '$lib/server/store/duplicate-network';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const CopySchema = v.object({
	id: v.optional(v.pipe(v.string(), v.regex(idPattern))),
	title: v.optional(v.pipe(v.string(), v.regex(/\S/, 'must not be empty'), v.maxLength(500)))
});

/** Keeps a copy, under another id and title; where they are not given, they are made. */
export const POST = endpoint<RequestEvent>(async ({ params, request }) => {
	const store = await theStore();
	const asked = await readBody(request, limits.other, CopySchema);
	const { network } = await foundNetwork(store.db, params.id);
	const title = asked.title ?? `Copy of ${network.title}`;
	const id = asked.id ?? newId(title, await takenIds(store.db), 'network');
	const at = new Date().toISOString();
	return createdNetwork(await duplicateNetwork(store, params.id, { id, title, at }));
});
