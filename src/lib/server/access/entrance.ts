import { randomBytes } from 'node:crypto';
import html from './entrance.html?raw';

/**
 * The document for whoever has shown no token: it says so, and takes one. Nothing of the app is in
 * it. A token in the address's fragment is shown for its reader, and leaves the address.
 *
 * @param status 401 where something else was asked for.
 */
export function entrance(status: 200 | 401): Response {
	const nonce = randomBytes(16).toString('base64');
	return new Response(html.replaceAll('%nonce%', nonce), {
		status,
		headers: {
			'content-type': 'text/html; charset=utf-8',
			'cache-control': 'no-store',
			'content-security-policy': [
				"default-src 'none'",
				"connect-src 'self'",
				"img-src 'self'",
				`script-src 'nonce-${nonce}'`,
				`style-src 'nonce-${nonce}'`,
				"base-uri 'none'",
				"form-action 'self'",
				"frame-ancestors 'none'"
			].join('; '),
			...(status === 401 ? { 'www-authenticate': 'Bearer' } : {})
		}
	});
}
