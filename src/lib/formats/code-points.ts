/**
 * Positions of a text counted in code points, as W3C's TextPositionSelector counts them, and in
 * UTF-16 units, as a network file does.
 */
import type { TextRange } from '../model/verification';

/** The range in code points; null where it reaches over the text or cuts a surrogate pair. */
export function toCodePoints(text: string, range: TextRange): TextRange | null {
	const { start, end } = range;
	if (start > end || end > text.length || cutsPair(text, start) || cutsPair(text, end)) return null;
	const before = countCodePoints(text, 0, start);
	return { start: before, end: before + countCodePoints(text, start, end) };
}

/** The range in UTF-16 units; null where it reaches over the text. */
export function fromCodePoints(text: string, range: TextRange): TextRange | null {
	if (range.start > range.end) return null;
	const start = skipCodePoints(text, 0, range.start);
	const end = start === null ? null : skipCodePoints(text, start, range.end - range.start);
	return start === null || end === null ? null : { start, end };
}

function unitsAt(text: string, at: number): number {
	return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function cutsPair(text: string, at: number): boolean {
	return at > 0 && at < text.length && unitsAt(text, at - 1) === 2;
}

function countCodePoints(text: string, from: number, to: number): number {
	let count = 0;
	for (let at = from; at < to; at += unitsAt(text, at)) count += 1;
	return count;
}

function skipCodePoints(text: string, from: number, count: number): number | null {
	let at = from;
	for (let left = count; left > 0; left -= 1) {
		if (at >= text.length) return null;
		at += unitsAt(text, at);
	}
	return at;
}
