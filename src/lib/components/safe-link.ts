/** The address as a link's target, or null where it is not http, https or mailto. */
export function safeLink(url: string): string | null {
	try {
		const parsed = new URL(url);
		return ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
	} catch {
		return null;
	}
}
