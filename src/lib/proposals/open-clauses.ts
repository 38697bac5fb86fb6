/** The clauses that are open at a place of a sentence, the innermost last. */
import type { Phrase } from './chunk';
import { saysWhat, type Frame } from './frames';
import { leftGroup, type Attachment, type Group } from './groups';
import { isTime } from './noun-phrases';
import type { Unit } from './units';

export interface Open {
	readonly kind: 'main' | 'rel' | 'sub';
	subject: Group | null;
	frames: Frame[];
	/** In "rebels that X backs", what "backs" takes: the rebels. */
	readonly gap?: Group;
	/** "X, whose men": the subject is what belongs to the one that is named. */
	readonly isOwner?: true;
	/** "with whom X fights": what "with" brings. */
	readonly brought?: Attachment;
	/** The verb whose content a "that" clause is. */
	readonly governor?: Frame;
}

/** What is known of a sentence while it is read from left to right. */
export interface Reading {
	readonly units: readonly Unit[];
	readonly phrases: readonly Phrase[];
	readonly stack: Open[];
}

export function mainClause(): Open {
	return { kind: 'main', subject: null, frames: [] };
}

export function innermost({ stack }: Reading): Open {
	return stack.at(-1) as Open;
}

/** "who", "which", and the "that" which says something of the noun before it. */
export function opensRelative({ units, phrases }: Reading, index: number): boolean {
	const phrase = phrases[index];
	const before = phrases[index - 1];
	if (phrase?.kind === 'rel') return true;
	if (phrase?.kind !== 'that' || before?.kind !== 'np') return false;
	// "said on Monday that it attacked": Monday did not.
	if (isTime(units, before)) return false;
	const [next, afterNext] = [phrases[index + 1], phrases[index + 2]];
	return (
		next?.kind === 'verb' ||
		(next?.kind === 'np' && afterNext?.kind === 'verb' && !saysWhat(units, before))
	);
}

/** The clause that a relative word opens, with the noun that it is about. */
export function relativeClause({ phrases }: Reading, index: number): Open {
	const joint = phrases[index - 1];
	const back = joint?.kind === 'comma' || joint?.kind === 'prep' ? index - 2 : index - 1;
	let antecedent = phrases.slice(0, back + 1).findLastIndex(({ kind }) => kind === 'np');
	const isWho = (phrases[index] as { word?: string }).word === 'who';
	// "militants from the north, who joined": the militants, not the north.
	for (let step = 0; isWho && step < 3 && antecedent >= 2; step += 1) {
		const prep = phrases[antecedent - 1];
		const earlier = phrases.slice(0, antecedent - 1).findLastIndex(({ kind }) => kind === 'np');
		if (prep?.kind !== 'prep' || !/^(?:in|from|at|near)$/.test(prep.word) || earlier < 0) break;
		antecedent = earlier;
	}
	const group = antecedent >= 0 ? leftGroup(phrases, antecedent) : [];
	// "X, whose aircraft bombed Y": X did; "X, whose fighters Y trains": X gets it.
	if ((phrases[index] as { word?: string }).word === 'whose') {
		const isTaken = phrases[index + 2]?.kind === 'np';
		return isTaken
			? { kind: 'rel', subject: null, frames: [], gap: group }
			: { kind: 'rel', subject: group, frames: [], isOwner: true };
	}
	if (phrases[index + 1]?.kind !== 'np') return { kind: 'rel', subject: group, frames: [] };
	return joint?.kind === 'prep'
		? { kind: 'rel', subject: null, frames: [], brought: { prep: joint.word, group } }
		: { kind: 'rel', subject: null, frames: [], gap: group };
}
