/** A sentence with everything that the rules look at. */
import type { TextRange } from '../model/verification';
import { chunk, type NounPhrase, type Phrase } from './chunk';
import { framesOf } from './clauses';
import type { Frame } from './frames';
import { datesIn, type NamedDate } from './claim/dates-in';
import type { Discourse } from './discourse';
import type { Entity } from './entities';
import { referentsOf, type Referent } from './referents';
import type { Unit } from './units';

export interface Scene {
	readonly text: string;
	/** The dates that the sentence names, their places those of the text. */
	readonly dates: readonly NamedDate[];
	readonly index: number;
	readonly sentence: TextRange;
	readonly units: readonly Unit[];
	readonly phrases: readonly Phrase[];
	readonly frames: readonly Frame[];
	readonly discourse: Discourse;
	/** Those of the network. */
	readonly entities: readonly Entity[];
	/**
	 * Whom phrases mean, once asked; null until all that the sentence names has been told, and while a pronoun is
	 * looked up, as that answers otherwise.
	 */
	known(): Map<NounPhrase, readonly Referent[]> | null;
	/** From here on nobody is told of any more: what phrases mean is settled. */
	settle(): void;
	/** The words that follow a name in its noun phrase. */
	wordsAfter(unit: Unit): { readonly lower: readonly string[]; readonly end: number };
	/** The subject of the clause that a pronoun stands in, where it means that one; else null. */
	ownSubject(unit: Unit): Entity | null;
	/** Those who act in the clause that a pronoun is the object of: it is none of them. */
	subjectKeys(unit: Unit): ReadonlySet<string>;
}

export function sceneOf(
	part: Pick<Scene, 'text' | 'index' | 'sentence' | 'units' | 'discourse' | 'entities'>
): Scene {
	const { units, text, sentence } = part;
	const dates = datesIn(text.slice(sentence.start, sentence.end)).map((date) => ({
		...date,
		start: date.start + sentence.start,
		end: date.end + sentence.start
	}));
	const phrases = chunk(units);
	const frames = framesOf(units, phrases);
	const at = new Map(units.map((unit, index) => [unit, index]));
	const phraseOf = new Map<number, NounPhrase>();
	for (const phrase of phrases) {
		if (phrase.kind === 'np')
			for (let unit = phrase.from; unit <= phrase.to; unit += 1) phraseOf.set(unit, phrase);
	}
	let depth = 0;
	let known: Map<NounPhrase, readonly Referent[]> | null = null;
	const scene: Scene = {
		...part,
		dates,
		phrases,
		frames,
		known: () => (depth === 0 ? known : null),
		settle() {
			known = new Map();
		},
		wordsAfter(unit) {
			const index = at.get(unit) ?? 0;
			const phrase = phraseOf.get(index);
			const words = phrase ? units.slice(index + 1, phrase.to + 1) : [];
			const lower = words.map((word) => word.lower);
			return {
				lower: [
					...lower,
					...lower.slice(1).map((word, before) => `${lower[before] ?? ''} ${word}`)
				],
				end: words.at(-1)?.end ?? unit.end
			};
		},
		subjectKeys(unit) {
			const index = at.get(unit) ?? 0;
			const frame = frames.findLast(({ verb }) => verb.at < index);
			const has = (group: Frame['subject']) =>
				group.some((np) => np.from <= index && index <= np.to);
			// "accusing it of arming Y": what it does comes after it is the object.
			const isObject = frames.some(({ object }) => has(object));
			const isSubject = frames.some(
				({ subject, verb }) => has(subject) && (verb.finite || !isObject)
			);
			if (!frame || isSubject || depth > 0) return new Set();
			depth += 1;
			try {
				return new Set(referentsOf(scene, frame.subject).map(({ entity }) => entity.key));
			} finally {
				depth -= 1;
			}
		},
		ownSubject(unit) {
			if (
				!/^(?:its|their|his|her|itself|themselves|himself|herself|it|they)$/.test(unit.lower) ||
				depth > 0
			)
				return null;
			depth += 1;
			try {
				const index = at.get(unit) ?? 0;
				const isOwning = !/^(?:it|they)$/.test(unit.lower);
				const earlier = frames.filter(
					({ verb, subject }) =>
						verb.from < index && subject.length > 0 && (subject.at(-1)?.to ?? 0) < index
				);
				const frame = isOwning ? earlier.at(-1) : earlier.find((one) => one.verb.finite);
				if (!frame) return null;
				const subjects = referentsOf(scene, frame.subject).filter(
					({ entity, as }) =>
						(entity.kind !== 'person') === !/^(?:his|her|him)/.test(unit.lower) &&
						as !== 'population'
				);
				return subjects.length === 1 || (subjects.length > 1 && !/^their/.test(unit.lower))
					? (subjects[0]?.entity ?? null)
					: null;
			} finally {
				depth -= 1;
			}
		}
	};
	return scene;
}
