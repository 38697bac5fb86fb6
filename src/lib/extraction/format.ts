/** What one kind of file must be able to do to be read as an article. */
import type { Extraction } from './extraction';
import type { limits } from './limits';

/** A file as it came: what it is called, and its bytes. */
export interface SourceFile {
	/** Empty where the text was pasted. */
	readonly name: string;
	readonly bytes: Uint8Array;
	/** The first bytes, one unit each: for a look at what the file is. */
	readonly head: string;
}

export interface Format {
	readonly name: keyof typeof limits.input;
	/** As a sentence calls it: "a PDF". */
	readonly label: string;
	/** Whether this file is one, by what is in it; the name decides only where the content cannot. */
	recognises(file: SourceFile): boolean;
	/** Reads it. Throws ExtractionError. What it is read with is loaded when this is called. */
	read(file: SourceFile): Promise<Extraction>;
}

export function sourceFile(name: string, bytes: Uint8Array): SourceFile {
	const head = String.fromCharCode(...bytes.subarray(0, 4096));
	return { name, bytes, head };
}

/** Whether it holds bytes that no text has, in an encoding of single bytes. */
export function isBinary(head: string): boolean {
	// eslint-disable-next-line no-control-regex -- that is what is looked for
	return /[\u0000-\u0008]/.test(head);
}

/** Whether a file's name ends so. */
export function endsIn(name: string, extensions: readonly string[]): boolean {
	return extensions.some((extension) => name.toLowerCase().endsWith(extension));
}

/** A title made of a file's name, or nothing where the name says nothing. */
export function titleFromName(name: string): string | undefined {
	const words = name
		.replace(/\.[A-Za-z]{1,5}$/, '')
		.replace(/[_+]+|%20/g, ' ')
		.replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
		.trim();
	return /\p{L}{3}/u.test(words) ? words : undefined;
}
