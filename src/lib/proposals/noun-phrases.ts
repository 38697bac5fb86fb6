/** Noun phrases: from a determiner or adjective to the last noun. */
import type { NounPhrase } from './chunk';
import { lowerAt } from './joints';
import { badNames } from './lexicon/cues';
import { means } from './lexicon/means';
import type { Unit } from './units';
import { isAttribute } from './verb-phrases';
import { nounSet } from './words';

const bad = nounSet(badNames);

const timeWord =
	/^(?:january|february|march|april|may|june|july|august|september|october|november|december|\d{4}|century|centuries|decades?|years?|months?|weeks?|days?|today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter|morning|night)$/;

/** "Last week", "ten days", "1999": it says when and is nobody. */
export function isTime(units: readonly Unit[], { from, to }: NounPhrase): boolean {
	const head = units[to];
	return (
		head !== undefined &&
		!head.named &&
		((from === to && head.tag === 'number') || timeWord.test(head.lower))
	);
}

export function nounAt(units: readonly Unit[], from: number): NounPhrase | null {
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
			// "the rebels Turkey backs": a name after a plural begins a phrase of its own.
			if (unit.named && unit.named.as !== 'adjective' && to === at - 1 && isPlainPlural(units[to]))
				break;
			// "gave the rebels passports", "calls the Houthis terrorists"
			const owner = units[at - 1];
			const isPlural = to === at - 1 && owner?.named !== undefined && /[a-z]s$/.test(owner.words);
			if (isPlural && !unit.named && (means.has(word) || bad.has(word))) break;
			// "took soldiers hostage", "whose army Libya trains"
			if (to === at - 1 && /^(?:hostage|prisoner|captive|responsible)$/.test(word)) break;
			if (unit.named && to === at - 1 && lowerAt(units, from - 1) === 'whose') break;
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
		const follows = units[at + 1]?.tag;
		if (at === from && word === 'both' && (follows === 'verb' || follows === 'aux'))
			return { kind: 'np', from, to: at, isPronoun: true };
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
			// "gave X 48 hours"
			const before = units[at - 1]?.named;
			if (to >= 0 && before && before.as !== 'adjective') break;
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
			const isWhen =
				/^(?:last|next|previous|following|early|late)$/.test(word) &&
				timeWord.test(lowerAt(units, at + 1));
			if (to >= 0 && (isWhen || !nounFollows(units, at))) break;
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

function isPlainPlural(unit: Unit | undefined): boolean {
	return unit !== undefined && unit.tag === 'noun' && !unit.named && /[^s]s$/.test(unit.lower);
}

export function nounFollows(units: readonly Unit[], at: number): boolean {
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
