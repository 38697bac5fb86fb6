import { dev } from '$app/environment';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit';
import { theDoor } from '$lib/server/access/door';
import { entrance } from '$lib/server/access/entrance';
import { cameByTheFrontDoor } from '$lib/server/access/front-door.js';
import { admit } from '$lib/server/access/who';
import { problem, PROBLEM_TYPE } from '$lib/server/api/problem';
import { newErrorId } from '$lib/server/api/error-id';
import { StoreError } from '$lib/server/db/store-error';
import { theFeed } from '$lib/server/live/the-feed';
import { closeTheStore, theStore } from '$lib/server/the-store';

/** Opens the store before anybody is answered, so that what is wrong with it is said at the start. */
export const init: ServerInit = async () => {
	theDoor();
	const store = await theStore();
	console.log(`The networks are kept in ${store.place}`);
	// Both are said by src/cli/serve.js: streams never end by themselves, and requests come first.
	process.on('entente:stopping', () => theFeed(store).stop());
	process.on('sveltekit:shutdown', closeTheStore);
};

/** What is answered before anybody has shown a token. */
const openRoutes = new Set(['/enter', '/api/session', '/healthz']);

export const handle: Handle = async ({ event, resolve }) => {
	if (!dev && !cameByTheFrontDoor(event.platform?.req)) {
		return problem(403, 'Start this server with "npm start", which keeps foreign requests out.');
	}
	const { keys, attempts, cookie } = theDoor();
	const route = event.route.id ?? '';
	const isApi = event.url.pathname.startsWith('/api/');
	const { access, wait } = admit(
		{
			authorization: event.request.headers.get('authorization'),
			seal: event.cookies.get(cookie.name),
			address: event.getClientAddress()
		},
		keys,
		attempts,
		Date.now()
	);
	event.locals.access = access;

	if (!openRoutes.has(route)) {
		if (wait) {
			const more = { 'retry-after': String(wait) };
			return problem(429, `Too many wrong tokens; try again in ${wait} seconds.`, {}, more);
		}
		if (access === null) {
			if (!isApi && !event.isDataRequest) return entrance(401);
			const scheme = { 'www-authenticate': 'Bearer' };
			return problem(401, 'This asks for a token: authorization: Bearer <token>.', {}, scheme);
		}
		if (access === 'read' && !['GET', 'HEAD', 'OPTIONS'].includes(event.request.method)) {
			return problem(403, 'With this token you can look at everything and change nothing.');
		}
	}
	const response = await resolve(event);
	if (isApi && response.status >= 400) return asProblem(response);
	// What is shown belongs to whoever may see it, and is asked for anew each time.
	if (!response.headers.has('cache-control')) {
		response.headers.set('cache-control', 'private, no-cache');
	}
	return response;
};

/** What the framework itself refuses under /api (no such route, no such method), said as the rest. */
function asProblem(response: Response): Response {
	if (response.headers.get('content-type') === PROBLEM_TYPE) return response;
	const allow = response.headers.get('allow');
	return response.status === 405
		? problem(405, `Here you can: ${allow}.`, {}, { allow: allow ?? '' })
		: problem(response.status, 'There is nothing at this address of the API.');
}

export const handleError: HandleServerError = ({ error, status, message }) => {
	if (status < 500) return { message };
	if (error instanceof StoreError) {
		console.error(error.message, error.cause ?? '');
		return { message: error.message };
	}
	const id = newErrorId();
	console.error(`Error ${id}:`, error);
	return { id, message: `Something went wrong here; the server’s log says more under ${id}.` };
};
