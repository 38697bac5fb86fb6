/** The first line of a note that says anything, without what marks it up; cheap enough for every hover. */
export function firstLine(markdown: string, longest = 140): string {
	for (const line of markdown.slice(0, 4000).split('\n')) {
		const words = line
			.replace(/^\s*(?:>\s*|#{1,6}\s+|[-*+]\s+|\d{1,9}[.)]\s+)+/, '')
			.replace(/!?\[((?:[^\]\\]|\\.)*)\]\([^)\s]*\)/g, '$1')
			.replace(/(\*\*|__|~~|`)(.+?)\1/g, '$2')
			.replace(/(^|[\s(])[*_](\S(?:.*?\S)?)[*_](?=$|[\s).,;:!?])/g, '$1$2')
			.replace(/\\([!-/:-@[-`{-~])/g, '$1')
			.trim();
		if (/[\p{L}\p{N}]/u.test(words)) return shorten(words, longest);
	}
	return shorten(markdown.trim(), longest);
}

function shorten(words: string, longest: number): string {
	const letters = [...words];
	if (letters.length <= longest) return words;
	return `${letters
		.slice(0, longest - 1)
		.join('')
		.trimEnd()}…`;
}
