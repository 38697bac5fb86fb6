import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * Returns the SHA-256 of a text's UTF-8 bytes. Not `crypto.subtle`: that is missing on a page served
 * without TLS, and it answers later, where a quotation is checked in one go.
 */
export function sha256Bytes(text: string): Uint8Array {
	return sha256(utf8ToBytes(text));
}

/** Returns the SHA-256 of a text's UTF-8 bytes as 64 lower-case hexadecimal digits. */
export function sha256Hex(text: string): string {
	return bytesToHex(sha256Bytes(text));
}
