/** Who has been named so far, and whom "it", "the group" and "the latter" mean by that. */
import type { ActorId, ActorKind } from '../model/schema';
import type { Entity } from './entities';

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
}

const groups: readonly ActorKind[] = [
	'armed-group',
	'movement',
	'organization',
	'political-party',
	'other'
];
const singular: readonly ActorKind[] = [...groups, 'state', 'government-body', 'military'];

/** Definite phrases that take up an actor again, and the kinds they may mean. */
const takingUp: ReadonlyMap<string, readonly ActorKind[]> = new Map(
	(
		[
			['group organisation organization outfit network', groups],
			[
				'militia militias insurgents insurgent rebels militants rebel fighters guerrillas jihadists faction terrorists separatists gunmen front',
				['armed-group', 'movement']
			],
			[
				'movement party coalition alliance bloc',
				['movement', 'political-party', 'organization', 'armed-group']
			],
			['army military troops soldiers forces generals junta', ['military']],
			[
				'government regime authorities administration cabinet officials leadership',
				['government-body']
			],
			['country nation state republic kingdom', ['state']],
			['company agency council union', ['organization']]
		] as const
	).flatMap(([words, kinds]) => words.split(' ').map((word) => [word, kinds] as const))
);

/** Nouns of deeds that a later sentence takes up: "condemned the attack". */
const events =
	/^(?:attack|attacks|bombing|bombings|massacre|killing|killings|assault|strike|strikes|airstrike|airstrikes|raid|raids|invasion|offensive|shelling|ambush|assassination|coup|incursion|violence|atrocity|atrocities|siege)$/;

export class Discourse {
	readonly #deeds = new Map<string, { readonly entity: Entity; readonly sentence: number }>();

	readonly #said: Said[] = [];
	readonly #entities: readonly Entity[];

	constructor(entities: readonly Entity[]) {
		this.#entities = entities;
	}

	say(entity: Entity, sentence: number, at: number, isSubject: boolean): void {
		this.#said.push({ entity, sentence, at, isSubject });
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
		if (/^(?:it|its|itself)$/.test(word)) return this.#nearest(singular, sentence, at, 1, not);
		if (/^(?:they|them|their|themselves|theirs)$/.test(word))
			return this.#nearest(singular, sentence, at, 1, not);
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
			if (only.length === 1 && only[0]) return { entity: only[0], maybe: [] };
			return this.#nearest(['state'], sentence, at, 30);
		}
		return null;
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

	/** The last two that were named: "both sides", "the two countries". */
	lastTwo(at: number, areStates: boolean, before = Infinity): readonly Entity[] {
		const two: Entity[] = [];
		for (const { entity, at: there, sentence } of this.#said.toReversed()) {
			if (
				there >= at ||
				sentence >= before ||
				(areStates && entity.kind !== 'state') ||
				entity.kind === 'person'
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
