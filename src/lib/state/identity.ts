/** Who makes the changes of this browser: a name that was asked once, and an id for undo. */

const nameKey = 'entente.author';
const clientKey = 'entente.client';

/** The name that was given in this browser; null where none was, or storage is refused. */
export function rememberedName(): string | null {
	return read(nameKey);
}

/** Remembers a name for this browser; the empty one forgets it. */
export function rememberName(name: string): void {
	write(nameKey, name.trim());
}

/** An id of this browser's own, the same over reloads where the browser keeps anything. */
export function clientId(): string {
	const known = read(clientKey);
	if (known) return known;
	const made = randomId(12);
	write(clientKey, made);
	return made;
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id that nobody else makes: lower-case letters and digits, a letter first. */
export function randomId(length = 16): string {
	const random = crypto.getRandomValues(new Uint32Array(length));
	return [...random].map((value, at) => letters[value % (at === 0 ? 26 : letters.length)]).join('');
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key) || null;
	} catch {
		return null;
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// The name is asked again on the next page; nothing else depends on it.
	}
}
