/** A verb with what belongs to it, and what can be told of it alone. */
import type { NounPhrase, Phrase, VerbPhrase } from './chunk';
import { isTime } from './noun-phrases';
import { groupFrom, objectOf, type Attachment, type Group } from './groups';
import { classes, lexicon } from './lexicon';
import { meant } from './set-phrases';
import type { Unit } from './units';

export interface Frame {
	readonly verb: VerbPhrase;
	readonly subject: Group;
	readonly object: Group;
	readonly attached: readonly Attachment[];
	/** The verb that this one hangs on: "began *engaging*", "urged X *to attack*". */
	readonly governor: Frame | null;
	/** Phrase index. */
	readonly index: number;
	/** Index of the phrase where its clause ends, exclusive. */
	readonly end: number;
}

export function lightOf(units: readonly Unit[], verb: VerbPhrase): readonly string[] {
	return lexicon.lightAt((index) => units[index]?.lower, verb.at)?.values ?? [];
}

/** "the claim that X attacked": what follows is said, not done by the noun. */
export function saysWhat(units: readonly Unit[], np: NounPhrase): boolean {
	return /^(?:claims?|reports?|fears?|evidence|allegations?|accusations?|suspicions?|news|fact|belief|hope|hopes|idea|view|signs?|statement|warnings?|doubts?|rumou?rs?|conclusion|notion|concerns?|possibility|theory|charge|charges|consensus|assumption|likelihood|proof)$/.test(
		units[np.to]?.lower ?? ''
	);
}

/** The first noun phrase of the clause that ends before `verbIndex`: its subject, with what hangs on it to the right. */
export function subjectStart(
	units: readonly Unit[],
	phrases: readonly Phrase[],
	verbIndex: number
): number {
	let start = verbIndex - 1;
	for (let at = verbIndex - 1; at >= 0; at -= 1) {
		const phrase = phrases[at] as Phrase;
		if (
			phrase.kind === 'verb' ||
			phrase.kind === 'sub' ||
			phrase.kind === 'that' ||
			phrase.kind === 'stop' ||
			phrase.kind === 'rel' ||
			phrase.kind === 'comma'
		)
			break;
		if (phrase.kind === 'and' && !(phrases[at - 1]?.kind === 'np')) break;
		// "whose fighters Y trains": what stands right before another phrase is no part of it.
		if (phrase.kind === 'np' && phrases[at + 1]?.kind === 'np') break;
		if (phrase.kind === 'np' && phrases[at - 1]?.kind !== 'prep' && !isTime(units, phrase))
			start = at;
	}
	return start;
}

export function isDeedNoun(units: readonly Unit[], group: Group): boolean {
	return group.every(
		({ from, to }) =>
			lexicon.nouns(units[to]?.lower ?? '').length > 0 &&
			!units[to]?.named &&
			!(
				classes.military.has(units[to]?.lower ?? '') &&
				units.slice(from, to).some(({ named }) => named)
			)
	);
}

export function complete(
	units: readonly Unit[],
	phrases: readonly Phrase[],
	start: Pick<Frame, 'verb' | 'subject' | 'governor' | 'index'>
): Frame {
	let at = start.index + 1;
	let object: Group = [];
	const attached: Attachment[] = [];
	for (; at < phrases.length;) {
		const phrase = phrases[at] as Phrase;
		if (
			phrase.kind === 'verb' ||
			phrase.kind === 'sub' ||
			phrase.kind === 'that' ||
			phrase.kind === 'rel'
		)
			break;
		if (phrase.kind === 'stop' && /^[;:.!?]$/.test(phrase.word)) break;
		if (phrase.kind === 'np' && at === start.index + 1) {
			const { group, next } = groupFrom(phrases, at, true);
			object = group;
			at = Math.max(next, at + 1);
			continue;
		}
		// "killed most of Y's leaders": the portion is what is killed.
		const isPortion =
			phrase.kind === 'prep' &&
			phrase.word === 'of' &&
			at === start.index + 1 &&
			/^(?:most|some|many|all|several|much|half)$/.test(units[phrase.from - 1]?.lower ?? '');
		if (isPortion && phrases[at + 1]?.kind === 'np') {
			const { group, next } = groupFrom(phrases, at + 1, true);
			object = group;
			at = Math.max(next, at + 2);
			continue;
		}
		// "burned down a post": the particle belongs to the verb.
		const isParticle =
			phrase.kind === 'prep' &&
			at === start.index + 1 &&
			/^(?:down|up|out|off|away)$/.test(phrase.word);
		if (isParticle && phrases[at + 1]?.kind === 'np') {
			const { group, next } = groupFrom(phrases, at + 1, true);
			object = group;
			at = Math.max(next, at + 2);
			continue;
		}
		if (phrase.kind === 'prep' && phrases[at + 1]?.kind === 'np') {
			const { group, next } = objectOf(phrases, phrase.word, at + 1, true);
			attached.push(meant(units, phrase.word, group));
			at = Math.max(next, at + 2);
			continue;
		}
		at += 1;
	}
	return { ...start, object, attached, end: at };
}
