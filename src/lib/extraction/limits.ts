/** What a file may ask of the reader's machine; past it the file is refused with a sentence. */
const MB = 1_000_000;

export const limits = {
	/** Bytes of the file, by format. */
	input: { text: 10 * MB, markdown: 10 * MB, html: 10 * MB, docx: 40 * MB, pdf: 60 * MB },
	/** Bytes that a compressed file may unpack to; of a PDF what is not an image. */
	unpacked: { docx: 60 * MB, pdf: 200 * MB },
	/** Files in a .docx. */
	entries: 5_000,
	/** Elements of a page or of a document; pieces of text of a PDF. */
	nodes: 300_000,
	/** How deep elements may stand in one another. */
	depth: 1_000,
	pages: 3_000,
	/** UTF-16 units of the article's text. */
	text: 4 * MB,
	/** Milliseconds, after which the worker is ended. */
	time: 45_000
} as const;

/** A number of bytes as people say it. */
export function megabytes(bytes: number): string {
	return `${(bytes / MB).toFixed(bytes < 10 * MB ? 1 : 0)} MB`;
}
