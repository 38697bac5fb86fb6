import { foldText } from '../anchoring/fold';
import type { TextRange } from '../model/verification';

const most = 1000;

/** Typography and case do not count: "taliban’s" finds "Taliban's". No character changes its length. */
function plain(text: string) {
	const folded = foldText(text);
	const lower = Array.from(folded.text, (character) => {
		const small = character.toLowerCase();
		return small.length === character.length ? small : character;
	});
	return { ...folded, text: lower.join('') };
}

/**
 * Returns a function that finds words in a text, made ready once: where they stand, in order, at most
 * a thousand places; nothing for nothing. Neither case nor typography (quotation marks, dashes,
 * spaces) counts.
 */
export function findWordsIn(text: string): (words: string) => readonly TextRange[] {
	let folded: ReturnType<typeof plain> | null = null;
	return (words) => {
		const wanted = plain(words).text.trim();
		if (wanted === '') return [];
		folded ??= plain(text);
		const found: TextRange[] = [];
		let at = folded.text.indexOf(wanted);
		while (at !== -1 && found.length < most) {
			const range = folded.originAround({ start: at, end: at + wanted.length });
			if (range) found.push(range);
			at = folded.text.indexOf(wanted, at + wanted.length);
		}
		return found;
	};
}
