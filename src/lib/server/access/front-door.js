/**
 * What every request passes before anything answers it, files included: is it meant for this server,
 * and does it come from one of its own pages? Against pages of other sites that make a browser ask
 * on their behalf (cross-site forgery), or that have their own name lead here (DNS rebinding).
 */

/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { Settings } from './settings.js' */

/** On every answer. A page brings its own, stricter policy with nonces (`svelte.config.js`). */
export const safeHeaders = /** @type {const} */ ({
	'content-security-policy':
		"default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'no-referrer',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy':
		'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'
});

/** Where load balancers ask, by whatever name they have; it tells nothing but "up" or "down". */
const openToAll = '/healthz';

const passed = Symbol.for('entente.front-door');

/**
 * A listener that lets in what may come in and answers the rest with 403, and forms with 415.
 *
 * @param {Settings} settings
 * @param {(request: IncomingMessage, response: ServerResponse) => unknown} inner
 */
export function frontDoor(settings, inner) {
	/** @param {IncomingMessage} request @param {ServerResponse} response */
	return (request, response) => {
		for (const [name, value] of Object.entries(safeHeaders)) response.setHeader(name, value);
		const why = whyTurnedAway(
			{
				method: request.method ?? 'GET',
				path: (request.url ?? '/').split('?')[0] ?? '/',
				host: request.headers.host,
				origin: request.headers.origin,
				site: header(request, 'sec-fetch-site'),
				mode: header(request, 'sec-fetch-mode')
			},
			settings,
			{ address: request.socket.localAddress ?? '', port: request.socket.localPort ?? 0 }
		);
		if (why !== null) return refuse(response, 403, 'Forbidden', why);
		if (isForm(request)) {
			const how = 'Send JSON, and say so: content-type: application/json.';
			return refuse(response, 415, 'Unsupported Media Type', how);
		}
		// Only what the settings say of the way here counts, never what a request claims.
		request.headers['x-forwarded-proto'] = settings.origin?.protocol.slice(0, -1) ?? 'http';
		Object.assign(request, { [passed]: true });
		inner(request, response);
	};
}

/**
 * Whether this is what a form of any page can send without asking; nothing here takes one.
 * @param {IncomingMessage} request
 */
function isForm({ method = 'GET', headers }) {
	const isSent = !['GET', 'HEAD', 'OPTIONS'].includes(method);
	const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
	return (
		isSent && /^(application\/x-www-form-urlencoded|multipart\/form-data|text\/plain)$/.test(type)
	);
}

/** @param {ServerResponse} response @param {number} status @param {string} title @param {string} detail */
function refuse(response, status, title, detail) {
	response.writeHead(status, { 'content-type': 'application/problem+json' });
	response.end(JSON.stringify({ type: 'about:blank', title, status, detail }));
}

/**
 * Whether a request came in by the front door. The app is built apart from it and shares no module
 * with it; a server that leaves it out must not answer.
 *
 * @param {object | undefined} request
 */
export function cameByTheFrontDoor(request) {
	return request !== undefined && passed in request;
}

/**
 * @typedef {object} Caller What a request says of where it goes and where it comes from.
 * @property {string} method
 * @property {string} path
 * @property {string | undefined} host
 * @property {string | undefined} origin
 * @property {string | undefined} site The browser's word (`Sec-Fetch-Site`) on who asks.
 * @property {string | undefined} mode The browser's word (`Sec-Fetch-Mode`) on what for.
 */

/**
 * The sentence that turns a request away, or null where it may come in.
 *
 * @param {Caller} caller
 * @param {Pick<Settings, 'host' | 'origin'>} settings
 * @param {{ readonly address: string, readonly port: number }} local Where the connection came in.
 * @returns {string | null}
 */
export function whyTurnedAway(caller, settings, local) {
	if (caller.path === openToAll) return null;
	const scheme = settings.origin?.protocol ?? 'http:';
	const own = settings.origin
		? [settings.origin.host]
		: ['localhost', '127.0.0.1', '[::1]', settings.host, plainAddress(local.address)].map((name) =>
				hostOf(`${scheme}//${bracketed(name)}:${local.port}`)
			);
	if (!own.includes(hostOf(`${scheme}//${caller.host ?? ''}`))) {
		return `This server does not go by the name "${shorten(caller.host ?? '')}"; whoever runs it can name its address in ENTENTE_ORIGIN.`;
	}
	if (caller.origin !== undefined && !isOwnOrigin(caller.origin, scheme, own)) {
		return `Requests from pages of "${shorten(caller.origin)}" are not answered.`;
	}
	// Another program on this machine is "same-site" to a browser, whatever its port.
	const isForeign = caller.site === 'cross-site' || caller.site === 'same-site';
	const followsLink = caller.mode === 'navigate' && ['GET', 'HEAD'].includes(caller.method);
	if (isForeign && !followsLink) return 'Requests from pages of other sites are not answered.';
	return null;
}

/**
 * @param {string} origin
 * @param {string} scheme
 * @param {readonly (string | null)[]} own
 */
function isOwnOrigin(origin, scheme, own) {
	return origin.startsWith(`${scheme}//`) && own.includes(hostOf(origin));
}

/**
 * The host of an address with its port where that is not the usual one; null of what is no address,
 * or of more than one.
 *
 * @param {string} address
 */
function hostOf(address) {
	if (/[/@?#\\\s]/.test(address.replace(/^https?:\/\//, ''))) return null;
	return URL.canParse(address) ? new URL(address).host || null : null;
}

/** @param {string} name */
function bracketed(name) {
	return name.includes(':') && !name.startsWith('[') ? `[${name}]` : name;
}

/**
 * An IPv4 address as such also where the socket speaks IPv6, and without a zone.
 * @param {string} address
 */
function plainAddress(address) {
	return address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
}

/** @param {IncomingMessage} request @param {string} name */
function header(request, name) {
	const value = request.headers[name];
	return Array.isArray(value) ? value[0] : value;
}

/** @param {string} text */
function shorten(text) {
	const plain = text.replace(/[^\x20-\x7e]/g, '?');
	return plain.length > 80 ? `${plain.slice(0, 80)}…` : plain;
}
