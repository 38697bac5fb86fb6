/** Who has been named so far, and whom "it", "the group" and "the latter" mean by that. */
import type { ActorId, ActorKind } from '../model/schema';
import type { Entity } from './entities';
import { events, groups, singular, takingUp } from './lexicon/taking-up';

export interface Guess {
	readonly entity: Entity;
	/** Whom else it might be; empty where the choice is safe. */
	readonly maybe: readonly ActorId[];
}

interface Said {
	readonly entity: Entity;
	readonly sentence: number;
	readonly at: number;
	readonly isSubject: boolean;
	/** Spoken of without its name. */
	readonly isReference: boolean;
}

export class Discourse {
	readonly #deeds = new Map<string, { readonly entity: Entity; readonly sentence: number }>();

	#together: { entities: readonly Entity[]; sentence: number; at: number } = {
		entities: [],
		sentence: -9,
		at: 0
	};

	readonly #said: Said[] = [];
	readonly #entities: readonly Entity[];

	constructor(entities: readonly Entity[]) {
		this.#entities = entities;
	}

	/** Those who were the subject of a sentence together: "they" after it means all of them. */
	together(entities: readonly Entity[], sentence: number, at: number): void {
		this.#together = { entities, sentence, at };
	}

	/** Whom "they" means where several were the subject of this sentence or of the one before. */
	plural(sentence: number, at: number): readonly Entity[] {
		const { entities, ...there } = this.#together;
		const isNear = sentence - there.sentence <= 1 && there.at < at;
		return isNear && entities.length > 1 ? entities : [];
	}

	say(entity: Entity, sentence: number, at: number, isSubject: boolean, isReference = false): void {
		this.#said.push({ entity, sentence, at, isSubject, isReference });
		if (this.#said.length > 400) this.#said.splice(0, 200);
	}

	/** Whom a pronoun at a place of the text means; null where nothing suggests anybody. */
	pronoun(
		word: string,
		sentence: number,
		at: number,
		not: ReadonlySet<string> = new Set()
	): Guess | null {
		if (/^(?:he|him|his|she|her|himself|herself)$/.test(word))
			return this.#nearest(['person'], sentence, at, 2, not);
		if (/^(?:it|its|itself)$/.test(word)) return this.#nearest(singular, sentence, at, 2, not);
		if (/^(?:they|them|their|themselves|theirs)$/.test(word))
			return this.#nearest(singular, sentence, at, 2, not);
		return null;
	}

	/** Whom "the group", "the army", "the country" mean. */
	definite(head: string, sentence: number, at: number): Guess | null {
		if (
			/^(?:groups|factions|organisations|organizations|movements|militias|parties|gangs|cartels)$/.test(
				head
			)
		) {
			// "these groups": those whom the text left unnamed.
			const last = this.#said.findLast(
				(said) => said.at < at && said.entity.unnamed && sentence - said.sentence <= 2
			);
			return last ? { entity: last.entity, maybe: [] } : null;
		}
		const named = this.#byHead(head, sentence, at);
		if (named) return { entity: named, maybe: [] };
		const kinds = takingUp.get(head);
		if (!kinds) return null;
		const near = this.#nearest(
			kinds,
			sentence,
			at,
			kinds === groups || kinds.includes('armed-group') ? 3 : 30
		);
		if (near) return near;
		const only = this.#entities.filter((entity) => kinds.includes(entity.kind) && !entity.unnamed);
		if (kinds[0] === 'military' || kinds[0] === 'government-body') {
			const state = this.#nearest(['state'], sentence, at, 30);
			const [one] = only;
			// The one army that is known is no army of another state.
			const isOfAnother = one?.partOf !== undefined && state && state.entity.key !== one.partOf;
			return only.length === 1 && one && !isOfAnother ? { entity: one, maybe: [] } : state;
		}
		return null;
	}

	/** "The brigade" after "the Dune Brigade": the last whose name ends, or begins as a title does, with that word. */
	#byHead(head: string, sentence: number, at: number): Entity | undefined {
		return this.#said.findLast(({ entity, ...there }) => {
			if (there.at >= at || sentence - there.sentence > 8) return false;
			const words = entity.name.toLowerCase().split(/[\s-]+/);
			return words.length > 1 && (entity.kind === 'person' ? words[0] : words.at(-1)) === head;
		})?.entity;
	}

	/** Remembers who did a deed, for "condemned the attack". */
	did(noun: string, entity: Entity, sentence: number): void {
		if (events.test(noun) && entity.id !== null) this.#deeds.set(noun, { entity, sentence });
	}

	/** Who did the deed that "the attack" takes up. */
	doerOf(noun: string, sentence: number): Guess | null {
		const deed = this.#deeds.get(noun);
		return deed && sentence - deed.sentence <= 20 ? { entity: deed.entity, maybe: [] } : null;
	}

	/** Whether the last that was named before a place is a person. */
	lastIsPerson(at: number): boolean {
		return this.#said.findLast((said) => said.at < at)?.entity.kind === 'person';
	}

	/** The last two that were named: "both sides", "the two countries". */
	lastTwo(at: number, areStates: boolean, before = Infinity, arePeople = false): readonly Entity[] {
		const two: Entity[] = [];
		for (const { entity, at: there, sentence, isReference } of this.#said.toReversed()) {
			if (
				isReference ||
				there >= at ||
				sentence >= before ||
				(areStates && entity.kind !== 'state') ||
				(entity.kind === 'person') !== arePeople
			)
				continue;
			if (!two.some(({ key }) => key === entity.key)) two.push(entity);
			if (two.length === 2) break;
		}
		return two.length === 2 ? two.toReversed() : [];
	}

	/** Subjects before others, this sentence before the one before it. */
	#nearest(
		kinds: readonly ActorKind[],
		sentence: number,
		at: number,
		reach: number,
		not: ReadonlySet<string> = new Set()
	): Guess | null {
		const near = this.#said.filter(
			(said) =>
				said.at < at &&
				!not.has(said.entity.key) &&
				kinds.includes(said.entity.kind) &&
				sentence - said.sentence <= reach
		);
		const last = near.at(-1);
		if (!last) return null;
		const inSame = near.filter((said) => said.sentence === sentence);
		const before = near.filter(
			(said) => said.sentence === (near.findLast((one) => one.sentence < sentence)?.sentence ?? -1)
		);
		const chosen =
			inSame.find(({ isSubject }) => isSubject) ??
			before.find(({ isSubject }) => isSubject) ??
			inSame[0] ??
			last;
		const pool = inSame.some(({ isSubject }) => isSubject) ? inSame : [...inSame, ...before];
		const others = new Set(
			pool.filter(({ entity }) => entity.key !== chosen.entity.key).map(({ entity }) => entity.id)
		);
		return { entity: chosen.entity, maybe: [...others].filter((id): id is ActorId => id !== null) };
	}
}
