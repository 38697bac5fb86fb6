/** Whose verb it is: the subject of a verb by the clauses that are open where it stands. */
import type { Phrase, VerbPhrase } from './chunk';
import { isDeedNoun, lightOf, subjectStart, type Frame } from './frames';
import { groupFrom, leftGroup, type Group } from './groups';
import { innermost, type Reading } from './open-clauses';

export interface Subject {
	readonly subject: Group;
	/** The verb that this one hangs on. */
	readonly governor: Frame | null;
	/** It stands before its subject: "Backed by X, Y attacked". */
	readonly isFronted: boolean;
}

function of(
	subject: Group | null | undefined,
	governor: Frame | null = null,
	isFronted = false
): Subject {
	return { subject: subject ?? [], governor, isFronted };
}

/** May close clauses that end before the verb, and open the one that it begins. */
export function subjectOf(reading: Reading, verb: VerbPhrase, index: number): Subject {
	if (verb.infinitive || (!verb.finite && !verb.passive)) return ofHanging(reading, verb, index);
	if (!verb.finite) {
		const { phrases } = reading;
		// "allied to Y and armed by X"
		const last = innermost(reading).frames.at(-1);
		if (phrases[index - 1]?.kind === 'and' && last && last.subject.length > 0)
			return of(last.subject, last.governor);
		// "rebels backed by X", "X, backed by Y,"
		const at = phrases[index - 1]?.kind === 'comma' ? index - 2 : index - 1;
		if (phrases[at]?.kind === 'np') {
			const group = leftGroup(phrases, at);
			// "talks between X and Y, brokered by Z": the talks were.
			const start = phrases.indexOf(group[0] as Phrase);
			const [noun, joint] = [phrases[start - 2], phrases[start - 1]];
			const isBetween = joint?.kind === 'prep' && joint.word === 'between';
			return of(isBetween && noun?.kind === 'np' ? [noun] : group);
		}
		const { subject } = innermost(reading);
		return of(subject, null, subject === null);
	}
	return ofFinite(reading, index);
}

/** Infinitives and participles, whose subject is that of the verb they hang on, or its object. */
function ofHanging(reading: Reading, verb: VerbPhrase, index: number): Subject {
	const { units, phrases, stack } = reading;
	const open = innermost(reading);
	const last = open.frames.at(-1) ?? null;
	const before = phrases[index - 1];
	const governor = last ?? stack.findLast((one) => one.frames.length > 0)?.frames.at(-1) ?? null;
	if (before?.kind === 'and' && last && !last.verb.finite) return of(last.subject, last.governor);
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
		// "called on X to attack"
		const on = governor.attached.find(({ prep }) => /^(?:on|upon)$/.test(prep));
		const calls = /^(?:call|calls|called|calling|prevail|prevailed)$/;
		if (on && calls.test(units[governor.verb.at]?.lower ?? '')) return of(on.group, governor);
		return of(governor.subject, governor);
	}
	if (before?.kind === 'prep') {
		if (
			commands &&
			!governor.verb.passive &&
			governor.object.length > 0 &&
			(/^(?:of|for|into|from|against)$/.test(before.word) ||
				(light.includes('accusing') && before.word === 'by'))
		)
			return of(governor.object, governor);
		if (
			/^(?:by|of|for|in|from|after|before|without|while|since|despite|with|to|as|on|about|at|against)$/.test(
				before.word
			)
		)
			return of(governor.subject, governor);
	}
	if (before?.kind === 'np') return of(leftGroup(phrases, index - 1));
	return of(governor.subject, governor);
}

/** The subject that ends right before a verb, with all that "and" joins in it. */
function groupBefore({ units, phrases }: Reading, verb: number): Group {
	const start = subjectStart(units, phrases, verb);
	const right = groupFrom(phrases, start, false).group.slice(1);
	return [...leftGroup(phrases, start), ...right.filter((np) => phrases.indexOf(np) < verb)];
}

function ofFinite(reading: Reading, index: number): Subject {
	const { units, phrases, stack } = reading;
	const open = innermost(reading);
	const last = open.frames.at(-1) ?? null;
	// "and in the north at times shelled": what comes between says where and when.
	let at = index - 1;
	while (phrases[at]?.kind === 'np' && phrases[at - 1]?.kind === 'prep') at -= 2;
	const isAnd = phrases[at]?.kind === 'and' && last !== null;
	const before = phrases[isAnd ? at : index - 1];
	// "X forced Y, who detested Z, and locked up W": X did.
	const outerClause = stack.at(-2);
	if (
		isAnd &&
		open.kind === 'rel' &&
		phrases[at - 1]?.kind === 'comma' &&
		(outerClause?.frames.length ?? 0) > 0
	) {
		stack.pop();
		return of(outerClause?.frames.at(-1)?.subject);
	}
	if (!open.frames.some(({ verb }) => verb.finite)) {
		if (
			open.subject !== null &&
			open.subject.length > 0 &&
			(open.isOwner || !(open.kind === 'rel' && before?.kind === 'np'))
		)
			return of(open.subject, open.governor ?? null);
		if (before?.kind === 'np') return of(groupBefore(reading, index), open.governor ?? null);
	}
	if (before?.kind === 'and' || before?.kind === 'verb') return of(last?.subject ?? open.subject);
	if (before?.kind === 'comma' || (before?.kind === 'stop' && before.word === ')')) {
		while (stack.length > 1 && innermost(reading).frames.length > 0) {
			stack.pop();
			// "X, whose army Y trains, attacked": the clause of "whose" is over too.
			while (stack.length > 1 && innermost(reading).gap && innermost(reading).frames.length === 0)
				stack.pop();
		}
		const outer = innermost(reading);
		return of(outer.subject ?? outer.frames.at(-1)?.subject);
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
		const group = groupBefore(reading, index);
		stack.push({ kind: 'sub', subject: group, frames: [] });
		return of(group, says ? last : null);
	}
	return of(open.subject ?? last?.subject ?? stack.at(-2)?.subject);
}
