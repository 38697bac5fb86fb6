/** Verbs with their auxiliaries, and when a participle is only an adjective. */
import type { VerbPhrase } from './chunk';
import { auxiliary, lowerAt, startsInfinitive } from './joints';
import { lexicon } from './lexicon';
import { means } from './lexicon/means';
import type { Unit } from './units';
import { type VerbForm, verbForms } from './words';

export const be = /^(?:is|are|was|were|be|been|being|am|'s|'re|gets?|got|gotten)$/;

const modal = /^(?:will|would|shall|should|can|could|may|might|must|'ll|'d|wo|ca|do|does|did)$/;

export const have = /^(?:has|have|had|having|'ve)$/;

export function verbAt(units: readonly Unit[], from: number): VerbPhrase | null {
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
		const after = main >= 0 ? pastAdverbial(units, at) : at;
		if (after > at) {
			at = after - 1;
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
		(lowerAt(units, main + 1) === 'by' ||
			(lowerAt(units, main + 2) === 'by' &&
				/^(?:out|up|down|off|over|on|in|about)$/.test(lowerAt(units, main + 1)))) &&
		!/^(?:stood|stuck|swore|came|went|lived|passed|abided)$/.test(verb.lower);
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

const adverbial =
	/^(?:last|first|once|least|times|present|fact|effect|turn|part|practice|principle|vain|private|public|secret|return|response|years|months|weeks|decades|long|now|course|moment|time|\d{4})$/;

/** Where the verb goes on after "had *at last* declared", "have *since 2021* hunted"; `at` where nothing is said between. */
function pastAdverbial(units: readonly Unit[], at: number): number {
	if (!/^(?:at|in|since|for|on|by|of)$/.test(lowerAt(units, at))) return at;
	let next = at + 1;
	while (next < at + 4 && /^(?:determiner|adjective|number|adverb)$/.test(units[next]?.tag ?? ''))
		next += 1;
	if (!adverbial.test(lowerAt(units, next - 1)) || next === at + 1) {
		if (!adverbial.test(lowerAt(units, next))) return at;
		next += 1;
	}
	const verb = units[next];
	return verb && !verb.named && isVerbal(verb) ? next : at;
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

function isGiven(units: readonly Unit[], at: number): boolean {
	const word = lowerAt(units, at);
	return means.has(word) || means.has(`${word} ${lowerAt(units, at + 1)}`);
}

export function isAttribute(units: readonly Unit[], at: number): boolean {
	const before = units[at - 1];
	const after = units[at + 1];
	const nounFollows = after && !after.named && (after.tag === 'noun' || after.tag === 'adjective');
	if (!nounFollows || !before) return false;
	// "of receiving arms"
	const word = units[at]?.lower ?? '';
	if (before.lower === 'of' && lexicon.verbForm(word) === 'ing' && isGiven(units, at + 1))
		return false;
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
