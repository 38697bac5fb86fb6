/** Opens the .zip that a .docx is, without believing what it says about its sizes. */
import { ExtractionError } from './extraction';
import { limits, megabytes } from './limits';

export interface ZipEntry {
	readonly name: string;
	readonly compression: number;
	readonly packed: Uint8Array;
}

const broken = (what: string) =>
	new ExtractionError('broken', `This .docx is broken: ${what}. Save it again, or paste its text.`);

/**
 * Returns the files in a .zip by its directory at the end, still packed. Throws `ExtractionError`:
 * `broken` where there is no directory or it points elsewhere, `bomb` where it lists too many.
 */
export function readDirectory(bytes: Uint8Array): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && bytes.length - end < 70_000 && view.getUint32(end, true) !== 0x06054b50) {
		end -= 1;
	}
	if (end < 0 || view.getUint32(end, true) !== 0x06054b50) {
		throw broken('its end is missing');
	}
	const count = view.getUint16(end + 10, true);
	if (count > limits.entries) {
		throw new ExtractionError(
			'bomb',
			`This file packs ${count.toLocaleString('en')} files in one; no article does, so it was not unpacked.`
		);
	}
	const entries: ZipEntry[] = [];
	const names = new TextDecoder();
	let at = view.getUint32(end + 16, true);
	for (let n = 0; n < count; n += 1) {
		if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) {
			throw broken('its list of contents cannot be read');
		}
		const nameLength = view.getUint16(at + 28, true);
		const name = names.decode(bytes.subarray(at + 46, at + 46 + nameLength));
		const size = view.getUint32(at + 20, true);
		const local = view.getUint32(at + 42, true);
		if (local + 30 > bytes.length || view.getUint32(local, true) !== 0x04034b50) {
			throw broken('its contents are not where it says');
		}
		if (view.getUint16(at + 8, true) & 1) {
			throw new ExtractionError(
				'encrypted',
				'This .docx is locked with a password. Open it where you have the password, save it without one, and bring it again.'
			);
		}
		const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
		if (from + size > bytes.length) throw broken('a part of it is missing');
		entries.push({
			name,
			compression: view.getUint16(at + 10, true),
			packed: bytes.subarray(from, from + size)
		});
		at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
	}
	return entries;
}

/**
 * Returns these files unpacked, counting every byte as it comes out: what a file says about its own
 * size is not read. Throws `ExtractionError`: `bomb` past the limit, `broken` where one cannot be
 * unpacked.
 */
export async function unpack(
	entries: readonly ZipEntry[],
	limit: number
): Promise<ReadonlyMap<string, Uint8Array>> {
	const { Inflate } = await import('fflate');
	let total = 0;
	const count = (bytes: number) => {
		total += bytes;
		if (total > limit) {
			throw new ExtractionError(
				'bomb',
				`This file unpacks to more than ${megabytes(limit)}; no article does, so it was left packed.`
			);
		}
	};
	const unpacked = new Map<string, Uint8Array>();
	for (const { name, compression, packed } of entries) {
		if (compression === 0) {
			count(packed.length);
			unpacked.set(name, packed);
			continue;
		}
		if (compression !== 8) throw broken('it is packed in a way that is not known');
		const chunks: Uint8Array[] = [];
		let done = false;
		const inflate = new Inflate((chunk, isLast) => {
			count(chunk.length);
			chunks.push(chunk);
			done = isLast;
		});
		try {
			// In small steps, as each may come out a thousand times as large.
			for (let at = 0; at < packed.length && !done; at += 16_384) {
				inflate.push(packed.subarray(at, at + 16_384), at + 16_384 >= packed.length);
			}
		} catch (error) {
			if (error instanceof ExtractionError) throw error;
			throw broken('a part of it cannot be unpacked');
		}
		unpacked.set(name, joined(chunks));
	}
	return unpacked;
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
