/** The pieces of an address: what it is split into, and how each is written. */

/** What stands before the `?` of a hash, and each part behind it, as they are written. */
export function splitHash(hash: string): { path: string; query: ReadonlyMap<string, string> } {
	const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
	const query = new Map<string, string>();
	for (const part of search.split('&').filter(Boolean)) {
		const [key = '', value = ''] = part.split('=', 2);
		query.set(key, value);
	}
	return { path, query };
}

/** A part of an address as it is written there; `/` stays, as no part needs it otherwise. */
export const encode = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/');

/** What was written; the text itself where it is no encoding of anything. */
export function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
