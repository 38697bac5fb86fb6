/** Phrases that say what a preposition says: "at X’s side" is alongside X, "with Syrian guns" with the help of Syria. */
import type { Attachment, Group } from './groups';
import { means } from './lexicon/means';
import type { Unit } from './units';

const withHelp = 'with the help of';
const byConsent = 'with the consent of';
const inPay = 'in the pay of';

/** What a noun with its owner means after a preposition. */
const meanings: readonly (readonly [prepositions: RegExp, nouns: RegExp, meaning: string])[] = [
	[/^(?:on|at|by|to)$/, /^sides?$/, 'alongside'],
	[/^without$/, /^(?:help|support|backing|aid|assistance|protection)$/, withHelp],
	[
		/^(?:to|at|on|upon)$/,
		/^(?:aid|assistance|help|rescue|defence|defense|disposal|relief|request|invitation)$/,
		'to the aid of'
	],
	[/^(?:in|into|on)$/, /^(?:service|pay|payroll|employ|hire)$/, inPay],
	[/^(?:on|at|under)$/, /^(?:orders?|bidding|behest|instigation|instructions)$/, inPay],
	[
		/^under$/,
		/^(?:tutelage|patronage|protection|wing|umbrella|sponsorship|auspices|direction|guidance|supervision)$/,
		withHelp
	],
	[
		/^(?:with|through|by|thanks to|because of)$/,
		/^(?:help|support|backing|aid|assistance|encouragement|sponsorship|patronage|funding|financing)$/,
		withHelp
	],
	[
		/^(?:with|under)$/,
		/^(?:blessing|approval|consent|acquiescence|connivance|complicity|permission|knowledge|indulgence)$/,
		byConsent
	],
	[/^in$/, /^(?:favour|favor)$/, 'for'],
	[/^on$/, /^behalf$/, 'for']
];

/** The attachment, with the owner in place of the whole where the noun says no more than a preposition. */
export function meant(units: readonly Unit[], prep: string, group: Group): Attachment {
	const [np] = group;
	const head = np && units[np.to];
	if (!np || !head || head.named || group.length > 1 || np.from === np.to) return { prep, group };
	const found = meanings.find(([preps, nouns]) => preps.test(prep) && nouns.test(head.lower));
	const isGiven = prep === 'with' && means.has(head.lower);
	const owner = found || isGiven ? ownerEnd(units, np.from, np.to) : -1;
	if (owner < 0) return { prep, group };
	return { prep: found ? found[2] : withHelp, group: [{ ...np, to: owner }] };
}

/** The last unit of the owner in "the group’s side", "Syrian guns", "its side"; −1 where there is none. */
function ownerEnd(units: readonly Unit[], from: number, head: number): number {
	const mark = units.slice(from, head).findLastIndex(({ words }) => /^['’]s?$/.test(words));
	if (mark > 0) return from + mark - 1;
	if (/^(?:its|their|his|her)$/.test(units[from]?.lower ?? '')) return from;
	for (let at = head - 1; at >= from; at -= 1)
		if (units[at]?.named?.as === 'adjective' && units[at + 1]?.lower !== '-') return at;
	return -1;
}
