/** Who does what to whom: each verb of a sentence with its subject, its object and what its prepositions bring. */
import type { Phrase, VerbPhrase } from './chunk';
import { complete, isDeedNoun, lightOf, saysWhat, subjectStart, type Frame } from './frames';
import { groupFrom, leftGroup, type Attachment, type Group } from './groups';
import type { Unit } from './units';

interface Open {
	readonly kind: 'main' | 'rel' | 'sub';
	subject: Group | null;
	frames: Frame[];
	/** In "rebels that X backs", what "backs" takes: the rebels. */
	readonly gap?: Group;
	/** "with whom X fights": what "with" brings. */
	readonly brought?: Attachment;
	/** The verb whose content a "that" clause is. */
	readonly governor?: Frame;
}

/** Every verb of the sentence with what belongs to it. */
export function framesOf(units: readonly Unit[], phrases: readonly Phrase[]): readonly Frame[] {
	const frames: Frame[] = [];
	const main: Open = { kind: 'main', subject: null, frames: [] };
	let stack: Open[] = [main];
	let fronted: number[] = [];
	const top = () => stack.at(-1) as Open;

	phrases.forEach((phrase, index) => {
		const before = phrases[index - 1];
		if (phrase.kind === 'stop') {
			if (/^[;:.!?]$/.test(phrase.word)) stack = [{ kind: 'main', subject: null, frames: [] }];
			return;
		}
		if (
			phrase.kind === 'rel' ||
			(phrase.kind === 'that' &&
				before?.kind === 'np' &&
				(phrases[index + 1]?.kind === 'verb' ||
					(phrases[index + 1]?.kind === 'np' &&
						phrases[index + 2]?.kind === 'verb' &&
						!saysWhat(units, before))))
		) {
			const back =
				phrases[index - 1]?.kind === 'comma' || phrases[index - 1]?.kind === 'prep'
					? index - 2
					: index - 1;
			let antecedent = phrases.slice(0, back + 1).findLastIndex(({ kind }) => kind === 'np');
			// "militants from the north, who joined": the militants, not the north.
			for (let step = 0; phrase.word === 'who' && step < 3 && antecedent >= 2; step += 1) {
				const joint = phrases[antecedent - 1];
				const earlier = phrases.slice(0, antecedent - 1).findLastIndex(({ kind }) => kind === 'np');
				if (joint?.kind !== 'prep' || !/^(?:in|from|at|near)$/.test(joint.word) || earlier < 0)
					break;
				antecedent = earlier;
			}
			const group = antecedent >= 0 ? leftGroup(phrases, antecedent) : [];
			const isObject = phrases[index + 1]?.kind === 'np';
			const joint = phrases[index - 1];
			if (joint?.kind === 'prep' && isObject) {
				stack.push({
					kind: 'rel',
					subject: null,
					frames: [],
					brought: { prep: joint.word, group }
				});
				return;
			}
			stack.push(
				isObject
					? { kind: 'rel', subject: null, frames: [], gap: group }
					: { kind: 'rel', subject: group, frames: [] }
			);
			return;
		}
		if (phrase.kind === 'sub' || phrase.kind === 'that') {
			const governor =
				phrase.kind === 'that' || /^(?:whether|how|why)$/.test(phrase.word)
					? top().frames.at(-1)
					: undefined;
			stack.push({ kind: 'sub', subject: null, frames: [], ...(governor && { governor }) });
			return;
		}
		if (phrase.kind === 'comma') {
			// A clause that opened the sentence ends at its comma.
			if (
				top().kind === 'sub' &&
				top().frames.length > 0 &&
				main.frames.length === 0 &&
				stack[0] === main &&
				main.subject === null
			)
				stack.pop();
			return;
		}
		if (phrase.kind === 'np') {
			const open = top();
			const isDate = units[phrase.to]?.tag === 'number' && phrase.from === phrase.to;
			if (open.subject === null && open.frames.length === 0 && before?.kind !== 'prep' && !isDate) {
				open.subject = groupFrom(phrases, index, false).group;
			}
			return;
		}
		if (phrase.kind !== 'verb') return;
		// "factions it is believed to have armed": a pronoun right after a noun opens a clause about it.
		const noun = phrases[index - 2];
		if (
			before?.kind === 'np' &&
			before.isPronoun &&
			noun?.kind === 'np' &&
			!noun.isPronoun &&
			phrase.finite
		) {
			stack.push({ kind: 'rel', subject: [before], frames: [], gap: [noun] });
		}
		const { subject, governor, isFronted } = subjectOf(phrase, index);
		const plain = complete(units, phrases, { verb: phrase, subject, governor, index });
		const { gap } = top();
		let frame =
			gap && plain.object.length === 0 && !phrase.passive && phrases[index + 1]?.kind !== 'verb'
				? { ...plain, object: gap }
				: plain;
		const { brought } = top();
		if (brought) frame = { ...frame, attached: [...frame.attached, brought] };
		frames.push(frame);
		if (isFronted) fronted.push(frames.length - 1);
		else if (phrase.finite && fronted.length > 0 && subject.length > 0) {
			for (const at of fronted) frames[at] = { ...(frames[at] as Frame), subject };
			fronted = [];
		}
		top().frames.push(frame);
	});
	return frames;

	function subjectOf(
		verb: VerbPhrase,
		index: number
	): { subject: Group; governor: Frame | null; isFronted: boolean } {
		const open = top();
		const last = open.frames.at(-1) ?? null;
		const before = phrases[index - 1];
		const of = (subject: Group | null, governor: Frame | null = null, isFronted = false) => ({
			subject: subject ?? [],
			governor,
			isFronted
		});
		if (verb.infinitive || (!verb.finite && !verb.passive)) {
			const governor =
				last ?? stack.findLast((one) => one.frames.length > 0)?.frames.at(-1) ?? null;
			if (before?.kind === 'and' && last && !last.verb.finite)
				return of(last.subject, last.governor);
			if (governor === null) {
				if (before?.kind === 'np' && !verb.infinitive) return of(leftGroup(phrases, index - 1));
				// "Y’s policy of arming X": whoever has the policy.
				const noun = phrases[index - 2];
				if (before?.kind === 'prep' && /^(?:of|for|in)$/.test(before.word) && noun?.kind === 'np')
					return of([noun]);
				return open.subject && open.subject.length > 0 ? of(open.subject) : of(null, null, true);
			}
			const light = lightOf(units, governor.verb);
			const commands = light.includes('commanding') || light.includes('accusing');
			if (verb.infinitive) {
				if (governor.verb.passive && commands) return of(governor.subject, governor);
				if (commands && governor.object.length > 0 && !isDeedNoun(units, governor.object))
					return of(governor.object, governor);
				return of(governor.subject, governor);
			}
			const prep = before?.kind === 'prep' ? before.word : null;
			if (prep !== null) {
				if (
					commands &&
					!governor.verb.passive &&
					governor.object.length > 0 &&
					/^(?:of|for|into|from)$/.test(prep)
				)
					return of(governor.object, governor);
				if (
					/^(?:by|of|for|in|from|after|before|without|while|since|despite|with|to|as|on|about|at|against)$/.test(
						prep
					)
				)
					return of(governor.subject, governor);
			}
			if (
				before?.kind === 'comma' ||
				before?.kind === 'and' ||
				before?.kind === 'verb' ||
				before?.kind === 'sub'
			)
				return of(governor.subject, governor);
			if (before?.kind === 'np') return of(leftGroup(phrases, index - 1));
			return of(governor.subject, governor);
		}
		if (!verb.finite) {
			// "rebels backed by X", "X, backed by Y,"
			const at = before?.kind === 'comma' ? index - 2 : index - 1;
			return of(phrases[at]?.kind === 'np' ? leftGroup(phrases, at) : open.subject);
		}
		if (open.frames.filter(({ verb: one }) => one.finite).length === 0) {
			if (
				open.subject !== null &&
				open.subject.length > 0 &&
				!(open.kind === 'rel' && before?.kind === 'np')
			)
				return of(open.subject, open.governor ?? null);
			if (before?.kind === 'np')
				return of(leftGroup(phrases, subjectStart(phrases, index)), open.governor ?? null);
		}
		if (before?.kind === 'and' || before?.kind === 'verb')
			return of(last?.subject ?? open.subject, null);
		if (before?.kind === 'comma' || (before?.kind === 'stop' && before.word === ')')) {
			while (stack.length > 1 && top().frames.length > 0) stack.pop();
			const outer = top();
			return of(outer.subject ?? outer.frames.at(-1)?.subject ?? null);
		}
		if (before?.kind === 'np' || before?.kind === 'prep') {
			const says = last !== null && lightOf(units, last.verb).includes('saying');
			const outer = stack.at(-2);
			if (
				!says &&
				open.kind !== 'main' &&
				outer &&
				outer.frames.length === 0 &&
				outer.subject &&
				outer.subject.length > 0
			) {
				stack.pop();
				return of(outer.subject);
			}
			const start = subjectStart(phrases, index);
			const group = leftGroup(phrases, start);
			stack.push({ kind: 'sub', subject: group, frames: [] });
			return of(group, says ? last : null);
		}
		return of(open.subject ?? last?.subject ?? stack.at(-2)?.subject ?? null);
	}
}
