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
			// wink takes "UN-backed" for one word.
			const rest = text.slice(here.range.end, (tokens[last] as Token).end);
			if (/^-\p{L}+$/u.test(rest)) {
				const start = here.range.end;
				units.push({ words: '-', lower: '-', start, end: start + 1, tag: 'sign' });
				const word = { words: rest.slice(1), lower: rest.slice(1).toLowerCase() };
				units.push({ ...word, start: start + 1, end: start + rest.length, tag: 'verb' });
			}
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
	const joined = joinCompounds(text, units);
	mend(joined);
	return joined;
}

/** "brother-in-law", "commander-in-chief": one noun. */
function joinCompounds(text: string, units: readonly Unit[]): Unit[] {
	const joined: Unit[] = [];
	for (let at = 0; at < units.length; at += 1) {
		const unit = units[at] as Unit;
		const last = units[at + 4];
		const isOne =
			last !== undefined &&
			!unit.named &&
			!last.named &&
			units[at + 1]?.lower === '-' &&
			/^(?:in|of)$/.test(units[at + 2]?.lower ?? '') &&
			units[at + 3]?.lower === '-' &&
			last.start - unit.end <= 4;
		if (!isOne) {
			joined.push(unit);
			continue;
		}
		const words = text.slice(unit.start, last.end);
		const lower = words.toLowerCase();
		joined.push({ words, lower, start: unit.start, end: last.end, tag: 'noun' });
		at += 4;
	}
	return joined;
}
