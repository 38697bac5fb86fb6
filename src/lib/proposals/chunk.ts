/** A sentence as a row of phrases: noun phrases, verbs with their auxiliaries, and what joins them. */
import type { Unit } from './units';
import { lexicon } from './lexicon';
import { verbForms, type VerbForm } from './words';

export interface NounPhrase {
	readonly kind: 'np';
	/** Units, both inclusive. */
	readonly from: number;
	readonly to: number;
	readonly isPronoun: boolean;
}

export interface VerbPhrase {
	readonly kind: 'verb';
	readonly from: number;
	/** The main verb. */
	readonly at: number;
	readonly to: number;
	readonly form: VerbForm | 'other';
	/** "is attacked", "attacked by". */
	readonly passive: boolean;
	/** "to attack". */
	readonly infinitive: boolean;
	/** Bears tense, so that it wants a subject of its own. */
	readonly finite: boolean;
	/** The auxiliaries and adverbs with it, small letters. */
	readonly with: readonly string[];
}

export interface Joint {
	readonly kind: 'prep' | 'and' | 'comma' | 'rel' | 'sub' | 'stop' | 'that';
	readonly word: string;
	readonly from: number;
	readonly to: number;
}

export type Phrase = NounPhrase | VerbPhrase | Joint;

const be = /^(?:is|are|was|were|be|been|being|am|'s|'re|gets?|got|gotten)$/;
const auxiliary =
	/^(?:is|are|was|were|be|been|being|am|'re|'m|has|have|had|having|'ve|'d|do|does|did|will|would|shall|should|can|could|may|might|must|'ll|wo|ca|gets?|got)$/;
const modal = /^(?:will|would|shall|should|can|could|may|might|must|'ll|'d|wo|ca|do|does|did)$/;
const have = /^(?:has|have|had|having|'ve)$/;
const relative = /^(?:who|which|whom|whose)$/;
const subordinators =
	/^(?:while|although|though|because|when|whereas|if|unless|once|since|after|before|as|until|whenever|where|how|why|whether|lest)$/;
const timeWord =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|century|centuries|decades?|years?|months?|weeks?|days?|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|morning|night)$/;
const timely = /^(?:since|after|before|as|until|when|while|once|following)$/;

const joints: readonly (readonly [phrase: string, kind: Joint['kind'], word: string])[] = [
	['as well as', 'and', 'and'],
	['along with', 'and', 'and'],
	['together with', 'and', 'and'],
	['rather than', 'prep', 'rather than'],
	['instead of', 'prep', 'instead of'],
	['such as', 'prep', 'including'],
	['at the hands of', 'prep', 'by'],
	['on behalf of', 'prep', 'for'],
	['in favour of', 'prep', 'for'],
	['in favor of', 'prep', 'for'],
	['in support of', 'prep', 'in support of'],
	['in response to', 'prep', 'in response to'],
	['in retaliation for', 'prep', 'in response to'],
	['with the help of', 'prep', 'with the help of'],
	['with help from', 'prep', 'with the help of'],
	['with support from', 'prep', 'with the help of'],
	['with the support of', 'prep', 'with the help of'],
	['with the backing of', 'prep', 'with the help of'],
	['with backing from', 'prep', 'with the help of'],
	['according to', 'prep', 'according to'],
	['because of', 'prep', 'because of'],
	['on the side of', 'prep', 'alongside'],
	['in alliance with', 'prep', 'alongside'],
	['in league with', 'prep', 'alongside'],
	['in concert with', 'prep', 'alongside'],
	['side by side with', 'prep', 'alongside'],
	['in the face of', 'prep', 'despite'],
	['in spite of', 'prep', 'despite'],
	['other than', 'prep', 'except'],
	['out of', 'prep', 'from']
];
const jointsByWord = new Map<
	string,
	{ words: readonly string[]; kind: Joint['kind']; meaning: string }[]
>();
for (const [phrase, kind, meaning] of joints) {
	const words = phrase.split(' ');
	const [first = ''] = words;
	jointsByWord.set(first, [...(jointsByWord.get(first) ?? []), { words, kind, meaning }]);
}
const prepositions =
	/^(?:of|in|on|at|by|for|from|to|with|without|against|between|among|amongst|over|under|into|upon|toward|towards|about|across|along|around|behind|beside|beyond|despite|during|inside|outside|near|through|throughout|within|via|per|versus|vs|including|like|alongside|amid|amidst|concerning|regarding|following|except|than|off|onto|unlike|until|since|after|before|as|because|up|down|out|above|below)$/;

/** The row of phrases of a sentence's units. Adverbs and what else carries nothing are left out. */
export function chunk(units: readonly Unit[]): readonly Phrase[] {
	const phrases: Phrase[] = [];
	for (let at = 0; at < units.length;) {
		// "little in the way of ties": the ties are what is spoken of; "little" is read later.
		if (['in', 'the', 'way', 'of'].every((word, index) => lowerAt(units, at + index) === word)) {
			at += 4;
			continue;
		}
		const phrase = jointAt(units, at) ?? verbAt(units, at) ?? nounAt(units, at);
		if (phrase) phrases.push(phrase);
		at = phrase ? phrase.to + 1 : at + 1;
	}
	return phrases;
}

function lowerAt(units: readonly Unit[], at: number): string {
	return units[at]?.lower ?? '';
}

function jointAt(units: readonly Unit[], at: number): Joint | null {
	const unit = units[at];
	if (!unit || unit.named) return null;
	const word = unit.lower;
	const one = (kind: Joint['kind'], to = at): Joint => ({ kind, word, from: at, to });
	// "has since sent"
	if (word === 'since' && units[at + 1]?.tag === 'verb' && units[at - 1]?.tag === 'aux')
		return null;
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
	if (/^[;:.!?()[\]“”"…]$/.test(word)) return one('stop');
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

function startsInfinitive(units: readonly Unit[], at: number): boolean {
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

function verbAt(units: readonly Unit[], from: number): VerbPhrase | null {
	let at = from;
	const first = units[at];
	if (!first || first.named) return null;
	const helpers: string[] = [];
	let infinitive = false;
	let main = -1;
	if (first.lower === 'to' && startsInfinitive(units, at)) {
		infinitive = true;
		at += 1;
	} else if (first.tag === 'adverb' || first.tag === 'particle') {
		// An adverb begins a verb phrase only where a verb follows: "never attacked".
		let next = at;
		while (next < units.length && /^(?:adverb|particle)$/.test(units[next]?.tag ?? '')) next += 1;
		const follows = units[next];
		if (!follows || follows.named || !isVerbal(follows) || lowerAt(units, next) === 'to')
			return null;
	} else if (!isVerbal(first)) return null;
	const limit = Math.min(units.length, from + 12);
	for (; at < limit; at += 1) {
		const unit = units[at];
		if (!unit || unit.named) break;
		if (
			auxiliary.test(unit.lower) &&
			(unit.tag === 'aux' || unit.tag === 'verb' || unit.tag === 'particle')
		) {
			helpers.push(unit.lower);
			main = at;
			continue;
		}
		// "did not, however, attack"
		if (
			unit.lower === ',' &&
			main >= 0 &&
			lowerAt(units, at + 2) === ',' &&
			/^(?:however|though|indeed|therefore|too|also|meanwhile|moreover|nevertheless|nonetheless)$/.test(
				lowerAt(units, at + 1)
			)
		) {
			at += 2;
			continue;
		}
		if (
			unit.tag === 'adverb' ||
			(unit.tag === 'particle' && /^(?:not|n't)$/.test(unit.lower)) ||
			unit.lower === 'also' ||
			unit.lower === 'never'
		) {
			if (main >= 0 && !nextVerbal(units, at)) break;
			helpers.push(unit.lower);
			continue;
		}
		if (
			unit.tag === 'verb' ||
			(helpers.length > 0 && infinitive && lexicon.verbForm(unit.lower) === 'base') ||
			(infinitive && main < 0)
		) {
			main = at;
			break;
		}
		break;
	}
	const verb = units[main];
	if (!verb) return null;
	// A participle before a noun, after a determiner or adjective, is an adjective.
	const aloneParticiple =
		main === from && helpers.length === 0 && /(?:ed|ing|en)$/.test(verb.lower);
	if (aloneParticiple && isAttribute(units, main)) return null;
	const beforeMain = helpers.filter((word) => auxiliary.test(word));
	const form = formOf(verb.lower, beforeMain);
	const isBe = main >= 0 && helpers.at(-1) === verb.lower && auxiliary.test(verb.lower);
	const passive =
		!isBe &&
		beforeMain.some((word) => be.test(word)) &&
		form !== 'ing' &&
		lastAux(beforeMain) !== 'have';
	const bareParticiple =
		!isBe &&
		beforeMain.length === 0 &&
		!infinitive &&
		(form === 'past' || form === 'participle') &&
		lowerAt(units, main + 1) === 'by';
	const finite =
		!infinitive &&
		!bareParticiple &&
		(isBe
			? !/^(?:be|been|being|having)$/.test(verb.lower) || beforeMain.length > 1
			: form !== 'ing' || beforeMain.some((word) => be.test(word) && word !== 'being'));
	return {
		kind: 'verb',
		from,
		at: main,
		to: Math.max(main, from),
		form,
		passive: passive || bareParticiple,
		infinitive,
		finite,
		with: helpers
	};
}

function lastAux(helpers: readonly string[]): 'have' | 'other' {
	const last = helpers.findLast((word) => !modal.test(word) || have.test(word));
	return last !== undefined && have.test(last) ? 'have' : 'other';
}

function isVerbal(unit: Unit): boolean {
	return unit.tag === 'verb' || unit.tag === 'aux';
}

function nextVerbal(units: readonly Unit[], at: number): boolean {
	let next = at + 1;
	while (next < units.length && /^(?:adverb|particle)$/.test(units[next]?.tag ?? '')) next += 1;
	const unit = units[next];
	return unit !== undefined && !unit.named && isVerbal(unit) && lowerAt(units, next - 1) !== 'to';
}

function isAttribute(units: readonly Unit[], at: number): boolean {
	const before = units[at - 1];
	const after = units[at + 1];
	const nounFollows = after && !after.named && (after.tag === 'noun' || after.tag === 'adjective');
	if (!nounFollows || !before) return false;
	const adverbs = before.tag === 'adverb' && units[at - 2]?.tag === 'determiner';
	const joined = before.lower === 'and' && units[at - 2]?.tag === 'adjective';
	const prepared = before.tag === 'preposition' && !/ing$/.test(units[at]?.lower ?? '');
	return (
		adverbs ||
		joined ||
		prepared ||
		before.tag === 'determiner' ||
		before.tag === 'adjective' ||
		before.tag === 'number' ||
		/^(?:its|their|his|her|'s|’s|of|-)$/.test(before.lower)
	);
}

function formOf(word: string, helpers: readonly string[]): VerbForm | 'other' {
	const known = lexicon.verbForm(word);
	if (/ing$/.test(word) && word.length > 4 && known !== 'base') return 'ing';
	if (helpers.some((helper) => be.test(helper) || have.test(helper))) return 'participle';
	if (known) return known;
	if (/ed$/.test(word)) return 'past';
	for (const { words, form } of verbForms(word)) if (words === word) return form;
	return 'other';
}

function nounAt(units: readonly Unit[], from: number): NounPhrase | null {
	let to = -1;
	let isPronoun = false;
	let at = from;
	for (; at < units.length; at += 1) {
		const unit = units[at];
		if (!unit) break;
		const word = unit.lower;
		if (unit.named || unit.tag === 'noun' || unit.tag === 'name') {
			// "In March Ankara sent …", "for a century Turkey has …": a date owns no name.
			if (unit.named && at > from && timeWord.test(lowerAt(units, at - 1))) break;
			to = at;
			continue;
		}
		if (/^['’]s?$/.test(word) && to === at - 1 && to >= from) {
			// "’s" goes on only where something is owned.
			const next = units[at + 1];
			if (next && (next.named || /^(?:noun|name|adjective|number|adverb|verb)$/.test(next.tag)))
				continue;
			break;
		}
		if (
			at === from &&
			/^(?:each|one)$/.test(word) &&
			/^(?:other|another)$/.test(lowerAt(units, at + 1))
		) {
			return { kind: 'np', from, to: at + 1, isPronoun: true };
		}
		if (unit.tag === 'pronoun') {
			if (/^(?:its|their|his|her|our|my|your|whose)$/.test(word) && at === from) continue;
			if (to >= 0 || at > from) break;
			to = at;
			isPronoun = true;
			break;
		}
		if (
			/^[-–/]$/.test(word) &&
			to >= 0 &&
			units[at - 1]?.end === unit.start &&
			units[at + 1]?.start === unit.end
		)
			continue;
		if (unit.tag === 'determiner' || unit.tag === 'number') {
			if (to >= 0 && unit.tag === 'determiner') break;
			if (unit.tag === 'number' && to < 0) {
				const next = units[at + 1];
				if (!next || !/^(?:noun|name|adjective|verb)$/.test(next.tag)) {
					to = at;
				}
			}
			continue;
		}
		if (
			unit.tag === 'adjective' ||
			(unit.tag === 'adverb' && /^(?:adjective|verb)$/.test(units[at + 1]?.tag ?? '') && at > from)
		) {
			if (to >= 0 && !nounFollows(units, at)) break;
			continue;
		}
		if (unit.tag === 'verb' && isAttribute(units, at)) continue;
		if (
			unit.tag === 'verb' &&
			/(?:ed|ing)$/.test(word) &&
			units[at - 1]?.lower === '-' &&
			nounFollows(units, at)
		)
			continue;
		if (/^(?:and|or|,)$/.test(word) && to < at && joinsAdjectives(units, at)) continue;
		break;
	}
	return to < from ? null : { kind: 'np', from, to, isPronoun };
}

function nounFollows(units: readonly Unit[], at: number): boolean {
	for (let next = at + 1; next < Math.min(units.length, at + 4); next += 1) {
		const unit = units[next];
		if (!unit) return false;
		if (unit.named || unit.tag === 'noun' || unit.tag === 'name') return true;
		if (unit.tag !== 'adjective' && !/^(?:and|-)$/.test(unit.lower)) return false;
	}
	return false;
}

/** "militant and extremist groups", "military and civilian targets". */
function joinsAdjectives(units: readonly Unit[], at: number): boolean {
	const before = units[at - 1];
	const after = units[at + 1];
	const last = units[at + 2];
	return (
		before?.tag === 'adjective' &&
		!before.named &&
		after?.tag === 'adjective' &&
		!after.named &&
		(last?.tag === 'noun' || last?.tag === 'adjective')
	);
}
