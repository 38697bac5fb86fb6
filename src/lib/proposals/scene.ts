/** A sentence with everything that the rules look at. */
import type { TextRange } from '../model/verification';
import { chunk, type NounPhrase, type Phrase } from './chunk';
import { framesOf } from './clauses';
import type { Frame } from './frames';
import type { Discourse } from './discourse';
import type { Entity } from './entities';
import { referentsOf } from './referents';
import type { Unit } from './units';

export interface Scene {
	readonly text: string;
	readonly index: number;
	readonly sentence: TextRange;
	readonly units: readonly Unit[];
	readonly phrases: readonly Phrase[];
	readonly frames: readonly Frame[];
	readonly discourse: Discourse;
	/** Those of the network. */
	readonly entities: readonly Entity[];
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
	const { units } = part;
	const phrases = chunk(units);
	const frames = framesOf(units, phrases);
	const at = new Map(units.map((unit, index) => [unit, index]));
	const phraseOf = new Map<number, NounPhrase>();
	for (const phrase of phrases) {
		if (phrase.kind === 'np')
			for (let unit = phrase.from; unit <= phrase.to; unit += 1) phraseOf.set(unit, phrase);
	}
	let depth = 0;
	const scene: Scene = {
		...part,
		phrases,
		frames,
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
			if (!frame || depth > 0) return new Set();
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
