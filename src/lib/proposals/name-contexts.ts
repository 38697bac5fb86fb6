/** What the words beside a name with capitals tell of it: that it acts, that it is a person, a state or a place. */
import type { TextRange } from '../model/verification';
import { lexicon } from './lexicon';

const beforeOf = (text: string, { start }: TextRange) => text.slice(Math.max(0, start - 40), start);

const role =
	/\b(?:leader|commander|president|minister|chief|spokesman|spokeswoman|general|mayor|governor|senator|lawyer|deputy|warlord|cleric|king|chairman|director|ambassador|envoy|premier|chancellor|secretary|head|founder),? $/;
const abbreviated = /\b(?:Gen|Col|Lt|Maj|Capt|Brig|Dr|Mr|Mrs|Ms|Sen|Rep|Prof)\. $/;

/** "its leader Omar Tesh", "Gen. Bajwa". */
export function isTitled(text: string, range: TextRange): boolean {
	const before = beforeOf(text, range);
	return role.test(before) || abbreviated.test(before);
}

const helping =
	/^(?:said|says|say|told|wants|wanted|refused|insisted|will|would|must|could|has|had|have|did|does|neither|who|which|whose)$/;
const men =
	/^(?:fighters|militants|rebels|forces|troops|militia|militiamen|members|leaders?|gunmen|spokesman|spokeswoman|commanders?|officials|guerrillas|insurgents|delegates|soldiers|officers|militias|positions|convoy)$/;

/** Somebody acts there: a verb of deeds or of saying follows, or men of theirs. */
export function actsAt(text: string, range: TextRange): boolean {
	const after = text.slice(range.end, range.end + 90);
	const before = beforeOf(text, range);
	const [, next = ''] =
		/^(?:['’]s?)?(?:, [^,.;]{3,60},)?,? (?:also |later |then |now |never |\w+ly )*(\p{Ll}+)/u.exec(
			after
		) ?? [];
	const form = lexicon.verbForm(next);
	if (form === 's' || form === 'past' || helping.test(next) || men.test(next)) return true;
	if (/(?:\bby|\bagainst|\bbacked|\ballied with|\bsupport for|\barming) (?:the )?$/.test(before))
		return true;
	// "the Huguenots": what has an article and is nowhere is somebody.
	return /\bthe $/i.test(before) && !standsAt(text, range) && !/^ \p{Ll}/u.test(after);
}

/** "X’s army", "the government of X": X is a state, or has what states have. */
export function ownsOrgansAt(text: string, range: TextRange): boolean {
	const after = text.slice(range.end, range.end + 50);
	return (
		/^['’]s? (?:\p{Ll}+ )?(?:army|navy|government|foreign ministry|defence ministry|foreign minister|prime minister|president|parliament|ambassador|border|territory|capital|troops|forces|delegate|airspace|military)\b/u.test(
			after
		) ||
		/\b(?:government|army|president|parliament|defence ministry|foreign ministry|state) of $/.test(
			beforeOf(text, range)
		)
	);
}

/** It is where something is. */
export function standsAt(text: string, range: TextRange): boolean {
	return (
		/\b(?:in|at|near|around|outside|inside|across|towards?|into|through|within|north of|south of|east of|west of|city of|town of|village of|province of|region of|port of|outskirts of|control of|leave|left|reached|entered|crossed|took|seized|captured|retook|shelled) (?:the )?(?:\p{Ll}+ern |central |upper |lower )?$/u.test(
			beforeOf(text, range)
		) ||
		/^ (?:province|region|city|district|valley|airport|border)\b/.test(
			text.slice(range.end, range.end + 12)
		)
	);
}
