/**
 * The network within a picture: put in when it is saved, found again when it is opened. A picture comes
 * from anywhere, so nothing of it is believed before it was counted and checked.
 */
import { MAX_FILE_BYTES } from '../model/parse-network';
import { encodeChunk, type PngChunk } from './png-chunks';
import { attachedNetwork } from './pdf/attached-network';
import type { PictureKind } from './picture-kind';
import { isOwnSvg, networkInSvg } from './svg-network';

/** What the network is called in every kind of picture. */
export const networkKeyword = 'entente-network';
/** What a PNG of ours names as its software. */
export const ownSoftware = 'Entente';

/** A larger picture is not looked through. */
export const mostPictureBytes = 200_000_000;

export type Reopened =
	| { readonly kind: 'network'; readonly json: string }
	/** Saved without its network, or by another program; one whose network is broken or too large. */
	| { readonly kind: 'stripped' | 'foreign' | 'damaged' | 'too-large' };

/** The network file that a picture holds. Never throws. */
export async function networkInPicture(picture: Uint8Array, kind: PictureKind): Promise<Reopened> {
	if (picture.length > mostPictureBytes) return { kind: 'too-large' };
	if (kind === 'other') return { kind: 'foreign' };
	if (kind === 'png') return networkInPng(picture);
	if (kind === 'pdf') {
		const packed = attachedNetwork(picture);
		return typeof packed === 'string' ? { kind: packed } : unpacked(packed);
	}
	const svg = new TextDecoder().decode(picture);
	const found = networkInSvg(svg);
	if (found === null) return { kind: isOwnSvg(svg) ? 'stripped' : 'foreign' };
	if (found === 'damaged') return { kind: 'damaged' };
	return found.length > MAX_FILE_BYTES ? { kind: 'too-large' } : { kind: 'network', json: found };
}

/** The chunk of a PNG that holds a network file: compressed international text (PNG 11.3.3.4). */
export async function networkChunk(json: string): Promise<PngChunk> {
	const packed = await throughStream(
		new TextEncoder().encode(json),
		new CompressionStream('deflate'),
		Infinity
	);
	if (packed === 'too-large') throw new RangeError('networkChunk: no text is larger than infinity');
	const head = new TextEncoder().encode(`${networkKeyword}\0\u0001\0\0\0`);
	const data = new Uint8Array(head.length + packed.length);
	data.set(head);
	data.set(packed, head.length);
	return { type: 'iTXt', data };
}

async function networkInPng(png: Uint8Array): Promise<Reopened> {
	const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
	const keyword = new TextEncoder().encode(`${networkKeyword}\0`);
	const software = new TextEncoder().encode(`Software\0${ownSoftware}`);
	let isOurs = false;
	for (let at = 8; at + 12 <= png.length;) {
		const end = at + 12 + view.getUint32(at);
		const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
		const data = png.subarray(at + 8, Math.min(end, png.length) - 4);
		if (type === 'iTXt' && keyword.every((byte, place) => data[place] === byte)) {
			// Encoding it anew tells whether the sum still is that of what it holds.
			const whole = end <= png.length && encodeChunk({ type, data: data.slice() });
			const isSame = whole && whole.subarray(-4).every((byte, n) => byte === png[end - 4 + n]);
			return isSame ? textOf(data.subarray(keyword.length)) : { kind: 'damaged' };
		}
		isOurs ||= type === 'tEXt' && software.every((byte, place) => data[place] === byte);
		if (type === 'IEND') return { kind: isOurs ? 'stripped' : 'foreign' };
		at = end;
	}
	// It breaks off before its end; what was in the rest nobody can say.
	return { kind: 'damaged' };
}

/** Flag, method, language, translated keyword, text. */
async function textOf(rest: Uint8Array): Promise<Reopened> {
	const [isPacked, method] = rest;
	const language = rest.indexOf(0, 2);
	const translated = language < 0 ? -1 : rest.indexOf(0, language + 1);
	if (translated < 0 || (isPacked === 1 && method !== 0)) return { kind: 'damaged' };
	const text = rest.slice(translated + 1);
	return isPacked === 1 ? unpacked(text) : decoded(text);
}

async function unpacked(packed: Uint8Array<ArrayBuffer>): Promise<Reopened> {
	try {
		const stream = new DecompressionStream('deflate');
		const bytes = await throughStream(packed, stream, MAX_FILE_BYTES);
		return bytes === 'too-large' ? { kind: bytes } : decoded(bytes);
	} catch {
		return { kind: 'damaged' };
	}
}

function decoded(bytes: Uint8Array): Reopened {
	if (bytes.length > MAX_FILE_BYTES) return { kind: 'too-large' };
	try {
		return { kind: 'network', json: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
	} catch {
		return { kind: 'damaged' };
	}
}

/** Stops as soon as more comes out than may: what a file says of its size is never asked. */
async function throughStream(
	bytes: Uint8Array<ArrayBuffer>,
	stream: CompressionStream | DecompressionStream,
	most: number
): Promise<Uint8Array<ArrayBuffer> | 'too-large'> {
	const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let length = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
		length += value.length;
		if (length > most) {
			// Whether it ends well no longer matters.
			await reader.cancel().catch(() => undefined);
			return 'too-large';
		}
		parts.push(value as Uint8Array<ArrayBuffer>);
	}
}
