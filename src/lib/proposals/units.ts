/** A sentence as a row of words and names: each name of an actor is one unit, whatever its length. */
import type { TextRange } from '../model/verification';
import type { Named } from './find-names';
import { tagSentence, type Tag, type Token } from './tag';
import { lexicon } from './lexicon';

export interface Unit {
	readonly words: string;
	readonly lower: string;
	readonly start: number;
	readonly end: number;
	tag: Tag;
	readonly named?: Named;
}

/** The row of units of a sentence, empty where it could not be read. */
export function unitsOf(text: string, sentence: TextRange, named: readonly Named[]): readonly Unit[] {
	const tokens = tagSentence(text.slice(sentence.start, sentence.end), sentence.start);
	const units: Unit[] = [];
	let next = 0;
	for (let at = 0; at < tokens.length; ) {
		const token = tokens[at] as Token;
		while (next < named.length && (named[next] as Named).range.end <= token.start) next += 1;
		const here = named[next];
		if (here && here.entity && here.range.start < token.end && token.start < here.range.end) {
			let last = at;
			while (last + 1 < tokens.length && (tokens[last + 1] as Token).start < here.range.end) last += 1;
			const words = text.slice(here.range.start, here.range.end);
			units.push({ words, lower: words.toLowerCase(), ...here.range, tag: 'name', named: here });
			at = last + 1;
			next += 1;
			continue;
		}
		units.push({ ...token });
		at += 1;
	}
	mend(units);
	return units;
}

const nounStarts: ReadonlySet<string> = new Set(
	'a an the this that these those its their his her our my your some any no each every several many both another such'.split(' ')
);

/**
 * Sets right the tags that wink gets wrong in this field: "rebels strike back" (noun), "the backing"
 * (verb). Only words of the lexicon are touched, and only where the neighbours leave no doubt.
 */
function mend(units: Unit[]): void {
	units.forEach((unit, at) => {
		const before = units[at - 1];
		const after = units[at + 1];
		if (unit.named) return;
		if (/^n't$|^not$/.test(unit.lower)) unit.tag = 'particle';
		const verb = lexicon.verbForm(unit.lower);
		const isOwned =
			before !== undefined &&
			(nounStarts.has(before.lower) || /^['’]s?$/.test(before.words) || before.tag === 'adjective');
		if (unit.tag === 'verb' && isOwned && lexicon.isNoun(unit.lower) && !/(?:ed|ing)$/.test(unit.lower)) {
			// "These support", "that attacked" are verbs.
			if (!/^(?:that|these|those|both|some|many|each)$/.test(before.lower)) unit.tag = 'noun';
			return;
		}
		const isSubject =
			before !== undefined &&
			(before.named?.as === 'name' || before.tag === 'pronoun' || before.tag === 'name' || (before.tag === 'noun' && /s$/.test(before.lower)));
		const takesObject =
			after !== undefined &&
			(after.named !== undefined ||
				after.tag === 'determiner' ||
				nounStarts.has(after.lower) ||
				/^(?:against|on|back|with)$/.test(after.lower));
		if (unit.tag === 'noun' && verb && verb !== 'ing' && isSubject && takesObject && before.lower !== 'of') {
			const nearVerb = units.slice(Math.max(0, at - 4), at).some(({ tag }) => tag === 'verb' || tag === 'aux');
			const laterVerb = units.slice(at + 1).some(({ tag }) => tag === 'verb' || tag === 'aux');
			const agrees = verb === 'base' ? /s$/.test(before.lower) || before.tag === 'pronoun' : true;
			if (agrees && !nearVerb && (!laterVerb || /^(?:the|a|an)$/.test(after.lower) || after.named)) unit.tag = 'verb';
		}
	});
}
