/** The outer form of a PDF 1.7 (ISO 32000-1): numbered objects, their table, and how values are written. */
import { zlibSync } from 'fflate';
import { ownPdfMark } from '../picture-kind';

/** The number of an object. */
export type Ref = number & { readonly __ref: never };

export const ref = (to: Ref): string => `${to} 0 R`;

/** A number as PDF writes it, to a ten-thousandth. */
export function num(value: number): string {
	const text = String(Math.round(value * 1e4) / 1e4);
	if (/^-?[\d.]+$/.test(text)) return text;
	throw new RangeError(`num: ${value} cannot be written in a PDF`);
}

/** Words as a string object: as they are where ASCII can write them, else in UTF-16. */
export function words(text: string): string {
	if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
	return `<FEFF${utf16(text)}>`;
}

/** In hexadecimal digits. */
export function utf16(text: string): string {
	return Array.from({ length: text.length }, (_, at) =>
		text.charCodeAt(at).toString(16).toUpperCase().padStart(4, '0')
	).join('');
}

/** A dictionary; what is undefined is left out. */
export function dictionary(entries: Readonly<Record<string, string | undefined>>): string {
	const written = Object.entries(entries).flatMap(([key, value]) =>
		value === undefined ? [] : [`/${key} ${value}`]
	);
	return `<< ${written.join(' ')} >>`;
}

const bytesOf = (latin1: string) => Uint8Array.from(latin1, (letter) => letter.charCodeAt(0));

/** A PDF that is being written. Objects may be referred to before they are there. */
export class PdfFile {
	readonly #objects: (readonly Uint8Array[] | null)[] = [];

	/** A number for an object that is given later. */
	reserve(): Ref {
		return this.#objects.push(null) as Ref;
	}

	add(value: string, as: Ref = this.reserve()): Ref {
		this.#objects[as - 1] = [bytesOf(value)];
		return as;
	}

	/** Bytes under a dictionary, packed. */
	addStream(
		entries: Readonly<Record<string, string | undefined>>,
		data: Uint8Array | string,
		as: Ref = this.reserve()
	): Ref {
		const packed = zlibSync(typeof data === 'string' ? bytesOf(data) : data, { level: 6 });
		const head = dictionary({
			...entries,
			Filter: '/FlateDecode',
			Length: String(packed.length)
		});
		this.#objects[as - 1] = [bytesOf(`${head}\nstream\n`), packed, bytesOf('\nendstream')];
		return as;
	}

	/**
	 * The whole file.
	 * @param id Two equal files have the same one: 32 hexadecimal digits.
	 * @throws Error where an object was promised and never given.
	 */
	finish(root: Ref, info: Ref, id: string): Uint8Array<ArrayBuffer> {
		const parts: Uint8Array[] = [];
		let length = 0;
		const write = (part: Uint8Array) => {
			parts.push(part);
			length += part.length;
		};
		// Bytes above 127 tell programs that carry the file that it is no text.
		write(bytesOf(`%PDF-1.7\n%\xe2\xe3\xcf\xd3\n${ownPdfMark}\n`));
		const places = this.#objects.map((object, at) => {
			if (!object) throw new Error(`PdfFile: object ${at + 1} was never given`);
			const place = length;
			write(bytesOf(`${at + 1} 0 obj\n`));
			object.forEach(write);
			write(bytesOf('\nendobj\n'));
			return place;
		});
		const table = length;
		const size = places.length + 1;
		const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
		write(bytesOf(`xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`));
		const trailer = dictionary({
			Size: String(size),
			Root: ref(root),
			Info: ref(info),
			ID: `[<${id}> <${id}>]`
		});
		write(bytesOf(`trailer\n${trailer}\nstartxref\n${table}\n%%EOF\n`));
		const whole = new Uint8Array(length);
		let at = 0;
		for (const part of parts) {
			whole.set(part, at);
			at += part.length;
		}
		return whole;
	}
}
