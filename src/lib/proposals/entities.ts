/** The actors that a text may speak of, the network's and those it does not have, and their names. */
import type { Actor, ActorId, ActorKind, Network } from '../model/schema';
import { states } from './lexicon/places';
import type { NameCorrection } from './types';

/** An actor as the rules see it. */
export interface Entity {
	/** The actor's id, or "new:" and the name. */
	readonly key: string;
	readonly id: ActorId | null;
	readonly name: string;
	readonly kind: ActorKind;
	readonly partOf?: string;
	readonly unnamed: boolean;
}

export interface Name {
	readonly words: string;
	/** Null for words that a reader said are no actor. */
	readonly entity: Entity | null;
	readonly how: 'name' | 'demonym' | 'correction' | 'new';
	/** An adjective or people's name ("Pakistani"), or the capital, which stands for the government. */
	readonly as: 'name' | 'adjective' | 'capital';
}

export function entityOf(actor: Actor): Entity {
	return {
		key: actor.id,
		id: actor.id,
		name: actor.name,
		kind: actor.kind,
		...(actor.partOf !== undefined && { partOf: actor.partOf }),
		unnamed: actor.unnamed === true
	};
}

export function newEntity(name: string, kind: ActorKind, unnamed = false): Entity {
	return { key: `new:${name.toLowerCase()}`, id: null, name, kind, unnamed };
}

/** Words after which a name's first word alone is still the name: "Houthi rebels", "the Houthis". */
const droppable =
	/^(\p{Lu}[\p{L}'’-]+) (?:rebels?|movement|militias?|fighters|insurgents|militants|guerrillas|insurgency)$/u;
const tooGeneral = /(?:al|ern|ist|ic|ian|ese|ish|ed|ant|ary|ous|ive)$/i;
const titles =
	/^(?:(?:former|late|president|prime|minister|general|gen|lt|col|colonel|major|maj|captain|capt|sheikh|sheik|mullah|maulana|ayatollah|king|queen|prince|princess|emir|imam|dr|mr|mrs|ms|sir|field|marshal|admiral|commander|senator|sen|chancellor|premier|lieutenant)\.?\s+)+/iu;

/** Every name by which the network's actors are called. */
export function namesOfNetwork(
	network: Pick<Network, 'actors'>,
	corrections: readonly NameCorrection[]
): readonly Name[] {
	const entities = new Map(network.actors.map((actor) => [actor.id as string, entityOf(actor)]));
	const names: Name[] = [];
	const corrected = new Set(corrections.map(({ name }) => name.toLowerCase()));
	const taken = new Set<string>(corrected);
	const add = (name: Name) => {
		const words = name.words.trim();
		if (/[\p{L}\p{N}]/u.test(words)) names.push({ ...name, words });
	};
	for (const { name, actor } of corrections) {
		const entity = actor === undefined ? null : (entities.get(actor) ?? null);
		if (actor === undefined || entity) {
			add({ words: name, entity, how: 'correction', as: 'name' });
		}
	}
	for (const actor of network.actors) {
		const entity = entities.get(actor.id) ?? entityOf(actor);
		for (const words of givenNames(actor)) {
			if (corrected.has(words.toLowerCase())) continue;
			taken.add(words.toLowerCase());
			add({ words, entity, how: 'name', as: 'name' });
		}
	}
	for (const actor of network.actors) {
		const entity = entities.get(actor.id) ?? entityOf(actor);
		for (const words of shorterNames(actor)) {
			const key = words.toLowerCase();
			if (taken.has(key) || isName(key, network.actors, actor)) continue;
			taken.add(key);
			add({ words, entity, how: 'name', as: 'name' });
		}
	}
	for (const name of namesOfStates(network.actors, entities)) {
		const key = name.words.toLowerCase();
		if (taken.has(key)) continue;
		taken.add(key);
		add(name);
	}
	return names;
}

/** As the network gives them, and what stands before and in brackets. */
function givenNames(actor: Actor): readonly string[] {
	const given = [actor.name, actor.short ?? '', ...(actor.aliases ?? [])];
	return given.flatMap((name) => {
		const [, long = '', acronym = '', rest = ''] =
			/^(.{1,200}?)\s*\(([^()]{1,40})\)(.*)$/su.exec(name) ?? [];
		const parts = acronym === '' ? [name] : [name, long + rest, acronym];
		return parts.flatMap((part) => {
			const bare = part.replace(/^the\s+/iu, '');
			return bare !== part && /^\p{Lu}/u.test(bare) ? [part, bare] : [part];
		});
	});
}

function shorterNames(actor: Actor): readonly string[] {
	const shorter: string[] = [];
	for (const name of givenNames(actor)) {
		if (actor.kind === 'person') {
			const bare = name.replace(titles, '').trim();
			const surname = bare.split(/\s+/).at(-1) ?? '';
			if (bare !== name) shorter.push(bare);
			if (/^\p{Lu}\p{L}{2,}/u.test(surname) && surname !== bare) shorter.push(surname);
			continue;
		}
		const [, first = ''] = droppable.exec(name) ?? [];
		if (first !== '' && !tooGeneral.test(first)) shorter.push(first, `${first}s`);
		if (/^\p{Lu}\p{Ll}{3,}s$/u.test(name) && actor.kind !== 'state')
			shorter.push(name.slice(0, -1));
		else if (/^\p{Lu}\p{Ll}{3,}$/u.test(name) && actor.kind !== 'state') shorter.push(`${name}s`);
	}
	return shorter;
}

function isName(key: string, actors: readonly Actor[], but: Actor): boolean {
	return actors.some(
		(actor) =>
			actor.id !== but.id &&
			[actor.name, actor.short, ...(actor.aliases ?? [])].some(
				(name) => name?.toLowerCase() === key
			)
	);
}

interface State {
	readonly names: readonly string[];
	readonly adjectives: readonly string[];
	readonly capitals: readonly string[];
}

const table: readonly State[] = states
	.trim()
	.split('\n')
	.map((line) => {
		const [names = [], adjectives = [], capitals = []] = line
			.split(':')
			.map((column) =>
				column.split(',').flatMap((word) => (word.trim() === '' ? [] : [word.trim()]))
			);
		return { names, adjectives, capitals };
	});

/** What states are called, of the network those it has, and the others as new. */
function namesOfStates(
	actors: readonly Actor[],
	entities: ReadonlyMap<string, Entity>
): readonly Name[] {
	return table.flatMap(({ names, adjectives, capitals }) => {
		const lower = new Set(names.map((name) => name.toLowerCase()));
		const actor = actors.find(
			({ name, short, aliases, kind }) =>
				(kind === 'state' || kind === 'other' || kind === 'organization') &&
				[name, short, ...(aliases ?? [])].some((given) =>
					lower.has((given ?? '').toLowerCase().replace(/^the /, ''))
				)
		);
		const known = actor && entities.get(actor.id);
		const entity = known ?? newEntity(names[0] ?? '', 'state');
		const how = known ? ('demonym' as const) : ('new' as const);
		const plurals = adjectives
			.filter((word) => !/(?:sh|ch|ese|iss|ss)$/.test(word))
			.map((word) => `${word}s`);
		return [
			...names.map((words): Name => ({ words, entity, how: known ? 'name' : 'new', as: 'name' })),
			...[...adjectives, ...plurals].map((words): Name => ({
				words,
				entity,
				how,
				as: 'adjective'
			})),
			...capitals.map((words): Name => ({ words, entity, how, as: 'capital' }))
		];
	});
}
