/**
 * The few chunks that a PNG of ours gets beside its pixels: how large it is meant to be printed and
 * what it is called. PNG specification, third edition (W3C 2025), sections 5 and 11.
 */

export interface PngChunk {
	/** Four letters. */
	readonly type: string;
	readonly data: Uint8Array<ArrayBuffer>;
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The signature and the header chunk, which is always the first and of 13 bytes. */
export const pngHeadLength = 8 + 12 + 13;

const metresPerInch = 0.0254;

/** The chunk by which word processors know how large to print the picture. */
export function physicalSize(dotsPerInch: number): PngChunk {
	const data = new Uint8Array(9);
	const view = new DataView(data.buffer);
	const perMetre = Math.round(dotsPerInch / metresPerInch);
	view.setUint32(0, perMetre);
	view.setUint32(4, perMetre);
	view.setUint8(8, 1);
	return { type: 'pHYs', data };
}

/**
 * A chunk of text under a keyword such as `Title`: plain `tEXt` where Latin-1 can write it, else
 * `iTXt` in UTF-8. Control characters other than line feeds become spaces.
 * @throws RangeError if the keyword is not 1 to 79 letters of Latin-1.
 */
export function textChunk(keyword: string, text: string): PngChunk {
	if (!/^[\x20-\x7e\xa1-\xff]{1,79}$/.test(keyword)) {
		throw new RangeError(`textChunk: "${keyword}" is not a keyword of a PNG`);
	}
	// eslint-disable-next-line no-control-regex -- these are the characters that PNG forbids
	const clean = text.replace(/\r\n?/g, '\n').replace(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/g, ' ');
	if (/^[\n\x20-\xff]*$/.test(clean)) {
		return { type: 'tEXt', data: latin1(`${keyword}\0${clean}`) };
	}
	// Not compressed, and no language is claimed.
	const utf8 = new TextEncoder().encode(clean);
	return { type: 'iTXt', data: join([latin1(`${keyword}\0\0\0\0\0`), utf8]) };
}

/** The chunk as it stands in a file: length, type, data and check sum. */
export function encodeChunk({ type, data }: PngChunk): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(data.length + 12);
	const view = new DataView(bytes.buffer);
	view.setUint32(0, data.length);
	bytes.set(latin1(type), 4);
	bytes.set(data, 8);
	view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
	return bytes;
}

/**
 * The chunks of a PNG, in order.
 * @throws RangeError if the bytes are not a whole PNG, or a check sum is wrong.
 */
export function readChunks(png: Uint8Array): PngChunk[] {
	if (signature.some((byte, at) => png[at] !== byte)) throw new RangeError('readChunks: not a PNG');
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const chunks: PngChunk[] = [];
	for (let at = 8; at < png.length;) {
		const length = at + 12 <= png.length ? view.getUint32(at) : Infinity;
		const end = at + 12 + length;
		if (end > png.length) throw new RangeError('readChunks: the PNG ends within a chunk');
		if (view.getUint32(end - 4) !== crc32(png.subarray(at + 4, end - 4))) {
			throw new RangeError('readChunks: a check sum is wrong');
		}
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		chunks.push({ type, data: png.slice(at + 8, end - 4) });
		at = end;
	}
	return chunks;
}

/** The same PNG with these chunks behind its header; its pixels are not read. */
export async function withChunks(png: Blob, chunks: readonly PngChunk[]): Promise<Blob> {
	const head = new Uint8Array(await png.slice(0, pngHeadLength).arrayBuffer());
	if (signature.some((byte, at) => head[at] !== byte)) {
		throw new RangeError('withChunks: not a PNG');
	}
	return new Blob([head, ...chunks.map(encodeChunk), png.slice(pngHeadLength)], {
		type: 'image/png'
	});
}

function latin1(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		bytes.set(part, at);
		at += part.length;
	}
	return bytes;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++) {
		remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
	}
	return remainder;
});

/** CRC-32 as in annex D of the specification. */
function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255]! ^ (crc >>> 8);
	return (crc ^ 0xffffffff) >>> 0;
}
