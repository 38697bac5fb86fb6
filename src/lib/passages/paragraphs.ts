import type { TextRange } from '../model/verification';

/** A line shorter than this ends where its writer ended it: a heading, a list, verse. */
const shortestWrapped = 45;

/**
 * Returns the paragraphs of a text, in order, without the line breaks between them; their letters are
 * those of the text, so that a place in one is a place in the other. A line break ends a paragraph,
 * unless it looks like a wrapped line: a long one without a full stop, before a small letter.
 */
export function paragraphsOf(text: string): readonly TextRange[] {
	const paragraphs: TextRange[] = [];
	let open: { start: number; end: number } | null = null;
	for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
		const end = index + line.length;
		if (!/\S/.test(line)) continue;
		const isNext = open !== null && index === open.end + 1;
		if (open && isNext && isWrapped(text.slice(open.start, open.end), line)) {
			open.end = end;
			continue;
		}
		if (open) paragraphs.push(open);
		open = { start: index, end };
	}
	if (open) paragraphs.push(open);
	return paragraphs;
}

function isWrapped(before: string, line: string): boolean {
	const last = before.slice(before.lastIndexOf('\n') + 1);
	return (
		last.length >= shortestWrapped &&
		!/[.!?…:;]["”’')\]]*\s*$/.test(last) &&
		/^\s{0,1}[\p{Ll}\p{N}("“‘']/u.test(line)
	);
}
