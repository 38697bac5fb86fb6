/** Who does what to whom: each verb of a sentence with its subject, its object and what its prepositions bring. */
import type { Phrase, VerbPhrase } from './chunk';
import { complete, type Frame } from './frames';
import { meant } from './set-phrases';
import { groupFrom, type Attachment } from './groups';
import { isTime } from './noun-phrases';
import { innermost, mainClause, opensRelative, relativeClause, type Reading } from './open-clauses';
import { subjectOf } from './subjects';
import type { Unit } from './units';

const standsFirst: ReadonlySet<string> = new Set([
	'alongside',
	'with the help of',
	'with the consent of',
	'in support of',
	'to the aid of',
	'in the pay of',
	'in solidarity with'
]);

/** Every verb of the sentence with what belongs to it. */
export function framesOf(units: readonly Unit[], phrases: readonly Phrase[]): readonly Frame[] {
	const frames: Frame[] = [];
	const main = mainClause();
	const reading: Reading = { units, phrases, stack: [main] };
	const { stack } = reading;
	let fronted: number[] = [];
	/** "Alongside X, Y attacked": what comes before the first subject belongs to its verb. */
	let brought: Attachment[] = [];

	phrases.forEach((phrase, index) => {
		const before = phrases[index - 1];
		const open = innermost(reading);
		if (phrase.kind === 'stop') {
			if (/^[;:.!?]$/.test(phrase.word)) stack.splice(0, stack.length, mainClause());
		} else if (opensRelative(reading, index)) {
			stack.push(relativeClause(reading, index));
		} else if (phrase.kind === 'sub' || phrase.kind === 'that') {
			const says = phrase.kind === 'that' || /^(?:whether|how|why)$/.test(phrase.word);
			const governor = says ? open.frames.at(-1) : undefined;
			stack.push({ kind: 'sub', subject: null, frames: [], ...(governor && { governor }) });
		} else if (phrase.kind === 'comma') {
			// A clause that opened the sentence ends at its comma.
			const isOver = open.kind === 'sub' && open.frames.length > 0;
			if (isOver && stack[0] === main && main.frames.length === 0 && main.subject === null)
				stack.pop();
		} else if (phrase.kind === 'prep') {
			// "X, with the help of Y, attacked"
			const isBetween = before?.kind === 'comma' && standsFirst.has(phrase.word);
			if (
				frames.length === 0 &&
				(main.subject === null || isBetween) &&
				phrases[index + 1]?.kind === 'np'
			)
				brought.push(meant(units, phrase.word, groupFrom(phrases, index + 1, false).group));
		} else if (phrase.kind === 'np') {
			const isDate = isTime(units, phrase);
			// "X, whose fighters Y trains": Y is the subject.
			const isOwned = before?.kind === 'rel' && before.word === 'whose';
			if (isOwned) return;
			if (open.subject === null && open.frames.length === 0 && before?.kind !== 'prep' && !isDate)
				open.subject = groupFrom(phrases, index, false).group;
		} else if (phrase.kind === 'verb') addVerb(phrase, index);
	});
	return frames;

	function addVerb(verb: VerbPhrase, index: number): void {
		const before = phrases[index - 1];
		// "factions it is believed to have armed", "the rebels Turkey backs": a clause about the factions.
		const noun = phrases[index - 2];
		if (
			before?.kind === 'np' &&
			(before.isPronoun || units[before.to]?.named) &&
			noun?.kind === 'np' &&
			!noun.isPronoun &&
			!isTime(units, noun) &&
			verb.finite
		)
			stack.push({ kind: 'rel', subject: [before], frames: [], gap: [noun] });
		const { subject, governor, isFronted } = subjectOf(reading, verb, index);
		const plain = complete(units, phrases, { verb, subject, governor, index });
		const { gap, ...clause } = innermost(reading);
		const attached = [
			...plain.attached,
			...(clause.brought ? [clause.brought] : []),
			...(verb.finite ? brought.filter(({ prep }) => standsFirst.has(prep)) : [])
		];
		if (verb.finite) brought = [];
		const takesGap =
			gap && plain.object.length === 0 && !verb.passive && phrases[index + 1]?.kind !== 'verb';
		const frame: Frame = {
			...plain,
			...(takesGap && { object: gap }),
			attached
		};
		frames.push(frame);
		if (isFronted) fronted.push(frames.length - 1);
		else if (verb.finite && fronted.length > 0 && subject.length > 0) {
			for (const at of fronted) frames[at] = { ...(frames[at] as Frame), subject };
			fronted = [];
		}
		innermost(reading).frames.push(frame);
	}
}
