/** Words as search compares them. */
import type { TextRange } from '../model/verification';

/** A run of letters, marks and digits, with its place in the text. */
export interface Word extends TextRange {
	readonly word: string;
}

/** The words of a text, in order; "T.T.P." and "Al-Qaeda" are several. */
export function wordsOf(text: string): readonly Word[] {
	return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
		word: match[0],
		start: match.index,
		end: match.index + match[0].length
	}));
}

/** A word in lower case, without diacritics or typographic variants: "Défilé" is "defile". */
export function foldWord(word: string): string {
	// Most words are plain; taking letters apart is the slow half of making an index.
	if (/^[A-Za-z0-9]*$/.test(word)) return word.toLowerCase();
	return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
