/** Counts what a PDF's streams unpack to, before anything reads them. */
import { ExtractionError } from '../extraction';
import { limits, megabytes } from '../limits';

const marks = [...'stream'].map((sign) => sign.charCodeAt(0));

/**
 * Throws `ExtractionError` (`bomb`) where the compressed streams of a PDF, pictures aside, unpack to
 * more than the limit. A stream that is broken counts as far as it goes; whether the file can be read
 * is for its reader to say.
 */
export async function refusePdfBomb(bytes: Uint8Array): Promise<void> {
	const { Unzlib } = await import('fflate');
	let total = 0;
	const count = (chunk: Uint8Array) => {
		total += chunk.length;
		if (total > limits.unpacked.pdf) {
			throw new ExtractionError(
				'bomb',
				`This PDF unpacks to more than ${megabytes(limits.unpacked.pdf)}; no article does, so it was left packed. Copy its text and paste it.`
			);
		}
	};
	let at = bytes.indexOf(marks[0]!);
	for (; at !== -1; at = bytes.indexOf(marks[0]!, at + 1)) {
		if (
			!marks.every((mark, n) => bytes[at + n] === mark) ||
			bytes[at - 1] === 100 /* endstream */
		) {
			continue;
		}
		const dictionary = String.fromCharCode(...bytes.subarray(Math.max(0, at - 600), at));
		const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
		if (/\/Subtype\s*\/Image|\/DCTDecode|\/JPXDecode/.test(own)) continue;
		let start = at + marks.length;
		if (bytes[start] === 13) start += 1;
		if (bytes[start] === 10) start += 1;
		if (
			((bytes[start] ?? 0) & 0x0f) !== 8 ||
			(((bytes[start] ?? 0) << 8) + (bytes[start + 1] ?? 0)) % 31
		) {
			continue;
		}
		const isTwice = (own.match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0) > 1;
		countStream(bytes.subarray(start), isTwice ? 2 : 1);
	}

	function countStream(packed: Uint8Array, layers: number) {
		let done = false;
		let inner: InstanceType<typeof Unzlib> | null = null;
		if (layers === 2) inner = new Unzlib(count);
		const inflate = new Unzlib((chunk, isLast) => {
			count(chunk);
			inner?.push(chunk, isLast);
			done = isLast;
		});
		try {
			for (let from = 0; from < packed.length && !done; from += 8192) {
				inflate.push(packed.subarray(from, from + 8192), from + 8192 >= packed.length);
			}
		} catch (error) {
			if (error instanceof ExtractionError) throw error;
		}
	}
}
