/** What joins phrases: prepositions, conjunctions, relative pronouns, subordinators, signs. */
import type { Joint } from './chunk';
import { jointsByWord } from './joint-phrases';
import { lexicon } from './lexicon';
import type { Unit } from './units';

export const auxiliary =
	/^(?:is|are|was|were|be|been|being|am|'re|'m|has|have|had|having|'ve|'d|do|does|did|will|would|shall|should|can|could|may|might|must|'ll|wo|ca|gets?|got)$/;

const relative = /^(?:who|which|whom|whose)$/;

const subordinators =
	/^(?:while|although|though|because|when|whereas|if|unless|once|since|after|before|as|until|whenever|where|how|why|whether|lest)$/;

const timely = /^(?:since|after|before|as|until|when|while|once|following)$/;

const prepositions =
	/^(?:of|in|on|at|by|for|from|to|with|without|against|between|among|amongst|over|under|into|upon|toward|towards|about|across|along|around|behind|beside|beyond|despite|during|inside|outside|near|through|throughout|within|via|per|versus|vs|including|like|alongside|amid|amidst|concerning|regarding|following|except|than|off|onto|unlike|until|since|after|before|as|because|up|down|out|above|below)$/;

export function lowerAt(units: readonly Unit[], at: number): string {
	return units[at]?.lower ?? '';
}

export function jointAt(units: readonly Unit[], at: number): Joint | null {
	const unit = units[at];
	if (!unit || unit.named) return null;
	const word = unit.lower;
	const one = (kind: Joint['kind'], to = at): Joint => ({ kind, word, from: at, to });
	// "has since sent"
	if (word === 'since' && units[at + 1]?.tag === 'verb' && units[at - 1]?.tag === 'aux')
		return null;
	// "X, together with Y, attacked" joins the two; "attacked Z together with Y" does not.
	if (/^(?:together|along)$/.test(word) && lowerAt(units, at + 1) === 'with')
		return hasVerbBefore(units, at)
			? { kind: 'prep', word: 'alongside', from: at, to: at + 1 }
			: { kind: 'and', word: 'and', from: at, to: at + 1 };
	for (const { words, kind, meaning } of jointsByWord.get(word) ?? []) {
		if (words.every((part, index) => lowerAt(units, at + index) === part)) {
			return { kind, word: meaning, from: at, to: at + words.length - 1 };
		}
	}
	if (/^[,]$/.test(word)) return one('comma');
	if (/^[-–—]$/.test(word)) {
		const before = units[at - 1];
		const after = units[at + 1];
		const tight = before?.end === unit.start && after?.start === unit.end;
		return tight ? null : one(word === '-' ? 'comma' : 'comma');
	}
	// Quotation marks join and part nothing: an “alliance” between X and Y is one.
	if (/^[;:.!?()[\]…]$/.test(word)) return one('stop');
	if (/^(?:and|or|but|nor|&|yet)$/.test(word)) return one('and');
	if (relative.test(word)) return one('rel');
	if (word === 'that') {
		const next = units[at + 1];
		// "that group" is a noun phrase; "group that attacked", "said that" are not.
		return next &&
			(next.tag === 'noun' || (next.tag === 'adjective' && !next.named)) &&
			units[at - 1]?.tag !== 'verb' &&
			units[at - 1]?.tag !== 'noun'
			? null
			: one('that');
	}
	if (subordinators.test(word) && !(timely.test(word) && !hasVerbBeforeComma(units, at + 1)))
		return one('sub');
	if (prepositions.test(word) && !(word === 'to' && startsInfinitive(units, at))) {
		return unit.tag === 'verb' && word !== 'following' && word !== 'including' ? null : one('prep');
	}
	return null;
}

function hasVerbBefore(units: readonly Unit[], at: number): boolean {
	const start = units
		.slice(0, at)
		.findLastIndex(({ lower }) => /^(?:[;:.]|that|who|which)$/.test(lower));
	return units.slice(start + 1, at).some(({ tag }) => tag === 'verb');
}

/** A finite verb with a subject before it, before the next comma: then "after" opens a clause. */
function hasVerbBeforeComma(units: readonly Unit[], from: number): boolean {
	for (let at = from; at < Math.min(units.length, from + 14); at += 1) {
		const unit = units[at];
		if (!unit || /^[,;:]$/.test(unit.lower)) return false;
		if (relative.test(unit.lower) || unit.lower === 'that') return false;
		if ((unit.tag === 'verb' || unit.tag === 'aux') && at > from && !unit.named) {
			return !/ing$/.test(unit.lower) && lowerAt(units, at - 1) !== 'to' && isFiniteWord(units, at);
		}
	}
	return false;
}

function isFiniteWord(units: readonly Unit[], at: number): boolean {
	const word = lowerAt(units, at);
	return auxiliary.test(word) || !/(?:ed|en)$/.test(word) || lowerAt(units, at + 1) !== 'by';
}

export function startsInfinitive(units: readonly Unit[], at: number): boolean {
	let next = at + 1;
	while (units[next]?.tag === 'adverb' && next < at + 3) next += 1;
	const unit = units[next];
	if (!unit || unit.named) return false;
	if (unit.tag === 'verb' || unit.tag === 'aux')
		return !/(?:ing|ed)$/.test(unit.lower) || unit.lower === 'bring';
	// "to counter the Taliban": wink takes some for nouns.
	const isBase = lexicon.verbForm(unit.lower) === 'base';
	const after = units[next + 1];
	return (
		isBase &&
		after !== undefined &&
		(after.named !== undefined ||
			after.tag === 'determiner' ||
			/^(?:its|their|his|her)$/.test(after.lower))
	);
}
