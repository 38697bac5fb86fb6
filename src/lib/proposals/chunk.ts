/** A sentence as a row of phrases: noun phrases, verbs with their auxiliaries, and what joins them. */
import { jointAt, lowerAt } from './joints';
import { nounAt } from './noun-phrases';
import type { Unit } from './units';
import { verbAt } from './verb-phrases';
import type { VerbForm } from './words';

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

/** The row of phrases of a sentence's units. Adverbs and what else carries nothing are left out. */
export function chunk(units: readonly Unit[]): readonly Phrase[] {
	const phrases: Phrase[] = [];
	for (let at = 0; at < units.length;) {
		// "little in the way of ties": the ties are what is spoken of; "little" is read later.
		if (['in', 'the', 'way', 'of'].every((word, index) => lowerAt(units, at + index) === word)) {
			at += 4;
			continue;
		}
		// "with at least forty trucks"
		if (
			/^(?:at least|at most|up to|more than|fewer than|less than|as many|well over)$/.test(
				`${lowerAt(units, at)} ${lowerAt(units, at + 1)}`
			) &&
			units[at + 2]?.tag !== 'verb'
		) {
			at += lowerAt(units, at) === 'as' && lowerAt(units, at + 2) === 'as' ? 3 : 2;
			continue;
		}
		const phrase = jointAt(units, at) ?? verbAt(units, at) ?? nounAt(units, at);
		if (phrase) phrases.push(phrase);
		at = phrase ? phrase.to + 1 : at + 1;
	}
	return phrases;
}
