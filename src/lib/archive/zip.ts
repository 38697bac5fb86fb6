/** Opens a .zip, whatever it is the shell of, without believing what it says about its sizes. */

export type ArchiveCode = 'broken' | 'encrypted' | 'too-many' | 'too-large' | 'unknown-packing';

/** A .zip that is not read. `message` is the end of a sentence that begins with what the file is. */
export class ArchiveError extends Error {
	override readonly name = 'ArchiveError';

	constructor(
		readonly code: ArchiveCode,
		message: string
	) {
		super(message);
	}
}

export interface ZipEntry {
	readonly name: string;
	readonly compression: number;
	readonly packed: Uint8Array;
}

const broken = (what: string) => new ArchiveError('broken', `is broken: ${what}`);

/** Whether bytes begin as a .zip does. */
export function isZip(bytes: Uint8Array): boolean {
	const [p, k, third, fourth] = bytes;
	return (
		p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
	);
}

/**
 * Returns the files in a .zip by its directory at the end, still packed.
 *
 * @param most As many files as it may list.
 * @throws ArchiveError where there is no directory, it points elsewhere, or lists too many.
 */
export function readDirectory(bytes: Uint8Array, most: number): readonly ZipEntry[] {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let end = bytes.length - 22;
	while (end >= 0 && bytes.length - end < 70_000 && view.getUint32(end, true) !== 0x06054b50) {
		end -= 1;
	}
	if (end < 0 || view.getUint32(end, true) !== 0x06054b50) {
		throw broken('its end is missing');
	}
	const count = view.getUint16(end + 10, true);
	if (count > most) {
		throw new ArchiveError('too-many', `packs ${count.toLocaleString('en')} files in one`);
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
			throw new ArchiveError('encrypted', 'is locked with a password');
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
 * size is not read.
 *
 * @param limit In bytes, of all together.
 * @throws ArchiveError past the limit, or where one cannot be unpacked.
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
			const megabytes = (limit / 1_000_000).toLocaleString('en', { maximumFractionDigits: 1 });
			throw new ArchiveError('too-large', `unpacks to more than ${megabytes} MB`);
		}
	};
	const unpacked = new Map<string, Uint8Array>();
	for (const { name, compression, packed } of entries) {
		if (compression === 0) {
			count(packed.length);
			unpacked.set(name, packed);
			continue;
		}
		if (compression !== 8) {
			throw new ArchiveError('unknown-packing', 'is packed in a way that is not known');
		}
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
			if (error instanceof ArchiveError) throw error;
			throw broken('a part of it cannot be unpacked');
		}
		unpacked.set(name, joined(chunks));
	}
	return unpacked;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
	let at = 0;
	for (const chunk of chunks) {
		whole.set(chunk, at);
		at += chunk.length;
	}
	return whole;
}
