import { widenToBorders } from '../anchoring/word-borders';
import type { TextRange } from '../model/verification';

/**
 * Returns what a hand meant that selected this range: whole words, without the white space at the
 * ends; null where it holds no letter or digit.
 */
export function snapToWords(text: string, range: TextRange): TextRange | null {
	const tidied = tidy(text, range);
	if (!tidied || !/[\p{L}\p{N}]/u.test(text.slice(tidied.start, tidied.end))) return null;
	return widenToBorders(text, tidied);
}

/** Returns the whole sentences that a range touches, without the white space at the ends. */
export function snapToSentences(
	text: string,
	sentences: readonly TextRange[],
	range: TextRange
): TextRange | null {
	const touched = sentences.filter(({ start, end }) => start < range.end && range.start < end);
	const [first] = touched;
	const last = touched.at(-1);
	return first && last ? tidy(text, { start: first.start, end: last.end }) : null;
}

function tidy(text: string, { start, end }: TextRange): TextRange | null {
	const words = text.slice(start, end);
	const from = start + words.length - words.trimStart().length;
	const to = start + words.trimEnd().length;
	return from < to ? { start: from, end: to } : null;
}
