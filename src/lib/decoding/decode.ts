/** From bytes to characters, for files that do not say which encoding they are in. */
export interface Decoded {
	readonly text: string;
	/** What a reader should know of the encoding; absent for UTF-8. */
	readonly note?: string;
}

/** Bytes that are no text in any encoding that is tried. The message says what to do. */
export class DecodingError extends Error {
	override readonly name = 'DecodingError';
}

const wrongEncoding = () =>
	new DecodingError(
		'The encoding of this text is not known: it is neither UTF-8 nor UTF-16, and as Windows-1252 it makes no sense. Save it as UTF-8 and try again.'
	);

/** Whether it has what comes of UTF-8 that was read as Windows-1252 and saved so. */
export const isMisread = (text: string): boolean => /â€[™œ\u009d“”]|Ã[©¨¤¶¼±]/u.test(text);

export const misreadNote =
	'Signs like “â€™” show that this text was once saved in a wrong encoding; they are kept as they are.';

/**
 * Returns the text of bytes in UTF-8, in UTF-16 with or without a byte order mark, in the encoding
 * that the file declares, or in Windows-1252; the byte order mark is not part of it. Throws
 * `DecodingError` where none of them gives a text: what was guessed wrong would be
 * frozen and quoted as though the author had written it.
 *
 * @param declared What the file calls its encoding.
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
	const [a, b] = bytes;
	if (a === 0xff && b === 0xfe) return utf16(bytes.subarray(2), 'utf-16le');
	if (a === 0xfe && b === 0xff) return utf16(bytes.subarray(2), 'utf-16be');
	const silent = utf16WithoutMark(bytes);
	if (silent) return utf16(bytes, silent);
	const utf8 = tryDecode(bytes, 'utf-8');
	if (utf8 !== null) {
		return isMisread(utf8)
			? {
					text: utf8,
					note: misreadNote
				}
			: { text: utf8 };
	}
	const label = declared?.trim().toLowerCase();
	if (label && !/^utf-?8$/.test(label)) {
		const text = tryDecode(bytes, label);
		if (text !== null && isText(text)) {
			return { text, note: `Read as ${label}, which the file says it is.` };
		}
	}
	const text = tryDecode(bytes, 'windows-1252');
	if (text === null || !isText(text) || !isWestern(text)) throw wrongEncoding();
	return { text, note: 'This is not UTF-8; it was read as Windows-1252. Look at its accents.' };
}

/** What the bytes 128 to 159 are in Windows-1252; Node takes them for Latin-1. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** The names that pages give it, some of them wrong; browsers read them all the same. */
const western = /^(?:windows-1252|cp-?1252|x-cp1252|iso-?8859-1|latin-?1|l1|us-ascii|ascii)$/;

function tryDecode(bytes: Uint8Array, label: string): string | null {
	if (western.test(label)) {
		return new TextDecoder('latin1')
			.decode(bytes)
			.replace(/[\u0080-\u009F]/g, (unit) => upper.charAt(unit.charCodeAt(0) - 128));
	}
	try {
		return new TextDecoder(label, { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function utf16(bytes: Uint8Array, label: 'utf-16le' | 'utf-16be'): Decoded {
	const text = tryDecode(bytes, label);
	if (text === null || !isText(text)) throw wrongEncoding();
	return { text, note: 'Read as UTF-16.' };
}

/** Spaces, digits and line ends have a byte of zero; no text in UTF-8 has one, and a text in any script has some of these. */
export function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
	const length = Math.min(bytes.length, 8192) & ~1;
	const zeros = [0, 0];
	for (let at = 0; at < length; at += 1) {
		if (bytes[at] === 0) zeros[at & 1]! += 1;
	}
	const [even = 0, odd = 0] = zeros;
	if (odd > length / 50 && odd > 8 * even) return 'utf-16le';
	if (even > length / 50 && even > 8 * odd) return 'utf-16be';
	return null;
}

/** Whether there is nothing in it that no text has. */
export function isText(text: string): boolean {
	// eslint-disable-next-line no-control-regex -- that is what is looked for
	return !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/.test(
		text
	);
}

/** In the languages of Windows-1252 a letter in four at most has an accent; another script has no other. */
function isWestern(text: string): boolean {
	const letters = text.match(/[^\s!-@[-`{-~]/gu)?.length ?? 0;
	const high = text.match(/[\u00A1-\u00BF\u00C0-\u0178\u0192\u02C6\u02DC]/gu)?.length ?? 0;
	return high <= letters / 4;
}
