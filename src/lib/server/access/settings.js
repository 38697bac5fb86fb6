/**
 * How the server is to be reached and by whom, as its environment says it. Plain JavaScript, because
 * `src/cli/serve.js` reads it as well as the built app.
 */
import { randomBytes } from 'node:crypto';

/**
 * @typedef {object} Settings
 * @property {string} host The address that is listened on.
 * @property {number} port 0 lets the system choose.
 * @property {string | null} token Opens everything; null where nobody is asked.
 * @property {string | null} readToken Opens everything for looking.
 * @property {URL | null} origin The one address that is answered to; null for the bound one.
 */

/** Thrown for an environment that would be unsafe or cannot be meant; the message is one sentence. */
export class SettingsError extends Error {
	/** @override */
	name = 'SettingsError';
}

const shortestToken = 16;

/**
 * What HOST, PORT, ENTENTE_TOKEN, ENTENTE_READ_TOKEN and ENTENTE_ORIGIN come to.
 * Throws SettingsError where others could reach the server and no token keeps them out.
 *
 * @param {Readonly<Record<string, string | undefined>>} env
 * @returns {Settings}
 */
export function readSettings(env) {
	const host = env.HOST?.trim() || '127.0.0.1';
	const port = Number(env.PORT || 4173);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new SettingsError(`PORT is "${env.PORT}"; it must be a whole number from 0 to 65535.`);
	}
	const token = readToken(env, 'ENTENTE_TOKEN');
	const reading = readToken(env, 'ENTENTE_READ_TOKEN');
	const origin = readOrigin(env.ENTENTE_ORIGIN);
	if (reading !== null && token === null) {
		throw new SettingsError('ENTENTE_READ_TOKEN needs ENTENTE_TOKEN beside it: who may write?');
	}
	if (reading !== null && reading === token) {
		throw new SettingsError('ENTENTE_TOKEN and ENTENTE_READ_TOKEN must not be the same.');
	}
	if (token === null && !isLoopback(host)) {
		throw new SettingsError(
			`HOST is "${host}", which others can reach; set ENTENTE_TOKEN too, for example ENTENTE_TOKEN=${suggestToken()}`
		);
	}
	if (token === null && origin !== null && !isLoopback(origin.hostname)) {
		throw new SettingsError(
			`ENTENTE_ORIGIN is "${origin.origin}", which others can reach; set ENTENTE_TOKEN too, for example ENTENTE_TOKEN=${suggestToken()}`
		);
	}
	return { host, port, token, readToken: reading, origin };
}

/**
 * Whether a name or an address means this machine and no other.
 * @param {string} host
 */
export function isLoopback(host) {
	const bare = host.toLowerCase().replace(/^\[|\]$/g, '');
	return bare === 'localhost' || bare === '::1' || /^127(\.\d{1,3}){3}$/.test(bare);
}

/**
 * @param {Readonly<Record<string, string | undefined>>} env
 * @param {string} name
 */
function readToken(env, name) {
	const token = env[name];
	if (token === undefined || token === '') return null;
	// What a header can carry and nobody guesses; a space is mostly a slip of the hand.
	if (token.length < shortestToken || !/^[\x21-\x7e]+$/.test(token)) {
		throw new SettingsError(
			`${name} must be at least ${shortestToken} letters, digits or signs without spaces, for example ${suggestToken()}`
		);
	}
	return token;
}

/** @param {string | undefined} given */
function readOrigin(given) {
	if (!given) return null;
	const origin = URL.canParse(given) ? new URL(given) : null;
	if (
		origin === null ||
		!['http:', 'https:'].includes(origin.protocol) ||
		`${origin.origin}/` !== origin.href
	) {
		throw new SettingsError(
			`ENTENTE_ORIGIN is "${given}"; it must be an address without a path, such as https://entente.example.org`
		);
	}
	return origin;
}

function suggestToken() {
	return randomBytes(24).toString('base64url');
}
