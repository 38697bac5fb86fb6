/** Keeps spreadsheets from running what a cell of text says. */

/** What a spreadsheet may take for the beginning of a formula; apostrophes before it are counted as part of it. */
const dangerous = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** The same text with an apostrophe before it, where a spreadsheet would run it. */
export function withApostrophe(text: string): string {
	return dangerous.test(text) ? `'${text}` : text;
}

/** Takes off what `withApostrophe` put on; to be used on our own files only. */
export function withoutApostrophe(text: string): string {
	return text.startsWith("'") && dangerous.test(text) ? text.slice(1) : text;
}
