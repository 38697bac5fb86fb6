/** The version of the normalisation below, as an article's `norm` states it. */
export const NORM = 1;

/** The bytes of an article are not UTF-8, so no text can be taken from them. */
export class InvalidUtf8Error extends Error {
	override readonly name = 'InvalidUtf8Error';

	/** @param offset How many bytes from the start are still good UTF-8. */
	constructor(readonly offset: number) {
		super(`The text is not UTF-8 after byte ${offset}. Save it as UTF-8 and try again.`);
	}
}

/**
 * Returns the text that UTF-8 bytes hold, with its byte order mark if it has one. Throws
 * `InvalidUtf8Error` on other bytes; nothing is replaced in silence.
 */
export function decodeUtf8(bytes: Uint8Array): string {
	const decode = (length: number, stream: boolean) =>
		new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes.subarray(0, length), {
			stream
		});
	try {
		return decode(bytes.length, false);
	} catch {
		let good = 0;
		let bad = bytes.length + 1;
		while (bad - good > 1) {
			const middle = (good + bad) >> 1;
			try {
				decode(middle, true);
				good = middle;
			} catch {
				bad = middle;
			}
		}
		// The beginning of a character that is not finished counts as bad too.
		throw new InvalidUtf8Error(new TextEncoder().encode(decode(good, true)).length);
	}
}

/**
 * Returns the normalised text of an article's bytes: UTF-8 decoded, then `normaliseText`. Throws
 * `InvalidUtf8Error` on bytes that are not UTF-8: a replaced character would be hashed and quoted as
 * though the author had written it.
 */
export function normaliseBytes(bytes: Uint8Array): string {
	return normaliseText(decodeUtf8(bytes));
}

/**
 * Returns a decoded text in normalisation 1: one leading byte order mark dropped, CRLF and lone CR
 * made LF, NFC. Nothing is trimmed. Doing it twice changes nothing more, but for a text that begins
 * with two byte order marks.
 */
export function normaliseText(text: string): string {
	return text
		.replace(/^\uFEFF/, '')
		.replace(/\r\n?/g, '\n')
		.normalize('NFC');
}
