/** A sentence as a row of words and names: each name of an actor is one unit, whatever its length. */
import type { TextRange } from '../model/verification';
import type { Named } from './find-names';
import { mend } from './mend-tags';
import { tagSentence, type Tag, type Token } from './tag';

export interface Unit {
	readonly words: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	tag: Tag;
	readonly named?: Named;
}

/** The row of units of a sentence, empty where it could not be read. */
export function unitsOf(
	text: string,
	sentence: TextRange,
	named: readonly Named[]
): readonly Unit[] {
	const tokens = tagSentence(text.slice(sentence.start, sentence.end), sentence.start);
	const units: Unit[] = [];
	let next = 0;
	for (let at = 0; at < tokens.length;) {
		const token = tokens[at] as Token;
		while (next < named.length && (named[next] as Named).range.end <= token.start) next += 1;
		const here = named[next];
		if (here && here.entity && here.range.start < token.end && token.start < here.range.end) {
			let last = at;
			while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < here.range.end)
				last += 1;
			const words = text.slice(here.range.start, here.range.end);
			units.push({ words, lower: words.toLowerCase(), ...here.range, tag: 'name', named: here });
			at = last + 1;
			next += 1;
			// "Long Name (LN)": the brackets say nothing more.
			const isBracket =
				tokens[at]?.words === '(' &&
				tokens[at + 2]?.words === ')' &&
				/^\p{Lu}[\p{L}\p{N}.&-]{1,14}$/u.test(tokens[at + 1]?.words ?? '');
			if (isBracket) at += 3;
			continue;
		}
		units.push({ ...token });
		at += 1;
	}
	mend(units);
	return units;
}
