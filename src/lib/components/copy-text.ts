/** Copies a text and returns the sentence that tells the reader how it went. */
export async function copyText(text: string, what: string): Promise<string> {
	try {
		await navigator.clipboard.writeText(text);
		return `${what} is copied.`;
	} catch {
		return `${what} could not be copied: this browser does not let the page use the clipboard. ${text}`;
	}
}
