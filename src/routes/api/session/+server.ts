import { json } from '@sveltejs/kit';
import * as v from 'valibot';
import { theDoor } from '$lib/server/access/door';
import { tryToken } from '$lib/server/access/who';
import { endpoint } from '$lib/server/api/endpoint';
import { ApiError } from '$lib/server/api/problem';
import { limits, readBody } from '$lib/server/api/read-body';

const SessionSchema = v.object({ token: v.pipe(v.string(), v.maxLength(1000)) });

/** What whoever asks may do. */
export const GET = endpoint(({ locals }) => {
	if (locals.access === null) throw needed();
	return json(sessionOf(locals.access));
});

/** Takes a token, and gives a cookie for it that no script can read. */
export const POST = endpoint(async ({ request, cookies, getClientAddress }) => {
	const { keys, attempts, cookie } = theDoor();
	const { token } = await readBody(request, limits.other, SessionSchema);
	if (!keys.areAsked) return json(sessionOf('write'));
	const now = Date.now();
	const { access, wait } = tryToken(token, getClientAddress(), keys, attempts, now);
	if (wait) {
		const headers = { 'retry-after': String(wait) };
		throw new ApiError(429, `Too many wrong tokens; try again in ${wait} seconds.`, {}, headers);
	}
	if (access === null) throw new ApiError(403, 'This token opens nothing here.');
	cookies.set(cookie.name, keys.seal(access, now), cookie.options);
	return json(sessionOf(access));
});

/** Has this browser forget that it was let in. */
export const DELETE = endpoint(({ cookies }) => {
	const { cookie } = theDoor();
	cookies.delete(cookie.name, cookie.options);
	return new Response(null, { status: 204 });
});

function sessionOf(access: 'read' | 'write') {
	return { access, tokenAsked: theDoor().keys.areAsked };
}

function needed(): ApiError {
	const scheme = { 'www-authenticate': 'Bearer' };
	return new ApiError(401, 'This asks for a token: POST {"token": "…"} here.', {}, scheme);
}
