/** What reading a file comes to: the text of an article and what the file says about it. */

/** What a file says about the article in it, as far as it does. */
export interface About {
	readonly title?: string;
	readonly authors?: readonly string[];
	readonly publisher?: string;
	/** A day, a month or a year, as EDTF. */
	readonly date?: string;
	readonly url?: string;
	/** A BCP 47 tag. */
	readonly language?: string;
}

/** A word that the end of a line had cut in two, and what was made of it. */
export interface Mend {
	/** Where the word begins in the text, in UTF-16 units. */
	readonly start: number;
	readonly first: string;
	readonly second: string;
	/** Whether the hyphen is the word's own, and stays. */
	readonly hyphen: boolean;
}

export interface Extraction {
	/** The name of the format that read it, as `formats` has it. */
	readonly format: string;
	/** In normalisation 1. */
	readonly text: string;
	readonly about: About;
	/** Where the second page and those after it begin in the text; empty where the file has no pages. */
	readonly pages: readonly number[];
	readonly mends: readonly Mend[];
	/** What was mended, left out or lost, one sentence each. */
	readonly notes: readonly string[];
	/** The whole file as a text, where something of it was taken out: an article may have been frozen so. */
	readonly whole?: string;
}

export type ExtractionCode =
	| 'empty'
	| 'too-large'
	| 'too-long'
	| 'too-many-nodes'
	| 'bomb'
	| 'encoding'
	| 'unknown-type'
	| 'encrypted'
	| 'broken'
	| 'image-only'
	| 'no-letters'
	| 'not-docx'
	| 'failed';

/** The file cannot be read as an article. The message says why, and what to do instead, to the reader. */
export class ExtractionError extends Error {
	override readonly name = 'ExtractionError';

	constructor(
		readonly code: ExtractionCode,
		message: string,
		options?: ErrorOptions
	) {
		super(message, options);
	}
}
