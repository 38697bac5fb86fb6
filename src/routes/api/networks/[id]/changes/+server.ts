import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { ChangeSchema } from '$lib/editing/operation';
import { endpoint } from '$lib/server/api/endpoint';
import { expectState } from '$lib/server/api/etag';
import { foundState } from '$lib/server/api/found-network';
import { readQuery, wholeNumber } from '$lib/server/api/read-query';
import { limits, readBody } from '$lib/server/api/read-body';
import { recordChange } from '$lib/server/api/record-change';
import { listChanges } from '$lib/server/store/changes';
import { theStore } from '$lib/server/the-store';
import type { RequestEvent } from './$types';

const RangeSchema = v.object({
	since: v.optional(wholeNumber()),
	before: v.optional(wholeNumber()),
	limit: v.optional(wholeNumber(1000), '200')
});

/** As many changes as this has room for, in letters, and one in any case: what is left is asked for again. */
const mostListed = 8_000_000;

/** The recorded changes, the oldest first: those after `since`, else the latest. */
export const GET = endpoint<RequestEvent>(async ({ params, url }) => {
	const { db } = await theStore();
	const range = readQuery(url, RangeSchema);
	await foundState(db, params.id);
	return json({ changes: await listChanges(db, params.id, { ...range, letters: mostListed }) });
});

/** Makes a change; one that is recorded already, by its id, is not made again (200 instead of 201). */
export const POST = endpoint<RequestEvent>(async ({ params, request }) => {
	const store = await theStore();
	const change = await readBody(request, limits.change, ChangeSchema);
	const { recorded, repeated } = await recordChange(store, params.id, change, {
		expected: await expectedNumber(request)
	});
	const status = repeated ? 200 : 201;
	if (!/\breturn=minimal\b/.test(request.headers.get('prefer') ?? '')) {
		return json(recorded, { status });
	}
	const { id, number, at } = recorded;
	return json({ id, number, at }, { status, headers: { 'preference-applied': 'return=minimal' } });

	/** Changes fit or do not, by what each operation expects; who wants more says the whole state. */
	async function expectedNumber({ headers }: Request) {
		if (!headers.has('if-match')) return undefined;
		const state = await foundState(store.db, params.id);
		expectState(request, state);
		return state.number;
	}
});
