/** Which actor of a network an actor of a file is. */
import type { Actor, ActorId } from '../../model/schema';
import { newId } from '../../model/new-id';
import type { Operation } from '../operation';
import { set } from '../removals';
import { sameJson } from '../same-json';
import type { Decisions, Incoming, Ledger } from './incoming';
import { leadsBack } from './match-articles';

/** Looks actors up by any of their names; a name that two of them go by tells nothing. */
export class ActorTable {
	readonly #byName = new Map<string, Actor | null>();
	readonly #byId: Map<string, Actor>;

	constructor(actors: readonly Actor[]) {
		this.#byId = new Map(actors.map((actor) => [actor.id, actor]));
		for (const actor of actors) {
			// What a text calls somebody whom it does not name is a name in that text only.
			if (actor.unnamed) continue;
			for (const name of new Set(namesOf(actor).map(foldName))) {
				this.#byName.set(name, this.#byName.has(name) ? null : actor);
			}
		}
	}

	get(id: string): Actor | undefined {
		return this.#byId.get(id);
	}

	/** Null where nobody, or more than one, goes by the actor's name. */
	find(actor: Pick<Actor, 'id' | 'name' | 'short' | 'aliases' | 'unnamed'>): Actor | null {
		const sameId = this.#byId.get(actor.id);
		if (sameId && foldName(sameId.name) === foldName(actor.name)) return sameId;
		if (actor.unnamed) return null;
		const own = [actor.name, ...(actor.short ? [actor.short] : [])];
		for (const name of [...own, ...(actor.aliases ?? [])]) {
			const found = this.#byName.get(foldName(name));
			if (found) return found;
		}
		return null;
	}
}

/** The operations that bring the actors in, and each one's id here. */
export function bringActors(
	known: readonly Actor[],
	incoming: Incoming,
	{ actors: decided }: Decisions,
	ledger: Ledger
): { readonly operations: readonly Operation[]; readonly ids: ReadonlyMap<string, ActorId> } {
	const table = new ActorTable(known);
	const taken = new Set<string>(known.map(({ id }) => id));
	const ids = new Map<string, ActorId>();
	const matched = new Map<string, string>();
	const operations: Operation[] = [];
	const added: { readonly id: string; readonly actor: Actor }[] = [];
	for (const [at, actor] of incoming.actors.entries()) {
		const choice = decided?.get(actor.id);
		const match =
			choice === undefined
				? table.find(actor)
				: choice === null
					? null
					: (table.get(choice) ?? null);
		const earlier = match ? matched.get(match.id) : undefined;
		if (match && (earlier === undefined || choice !== undefined)) {
			matched.set(match.id, actor.name);
			ids.set(actor.id, match.id);
			const filled = fillOf(match, actor, `actors[${at}]`, ledger);
			operations.push(...filled);
			ledger.count('actors', filled.length > 0 ? 'merged' : 'same');
			continue;
		}
		if (match) {
			ledger.remark(
				`actors[${at}]`,
				`"${actor.name}" would be "${match.name}" here, which "${earlier}" of the file is already; it is added beside it, merge the two if they are one`
			);
		}
		const id = taken.has(actor.id) ? newId(actor.short ?? actor.name, taken, 'actor') : actor.id;
		taken.add(id);
		ids.set(actor.id, id as ActorId);
		added.push({ id, actor });
		ledger.count('actors', 'added');
	}
	const wholes = new Map<string, string | undefined>([
		...known.map(({ id, partOf }) => [id, partOf] as const),
		...added.map(
			({ id, actor: { partOf } }) =>
				[id, partOf === undefined ? undefined : ids.get(partOf)] as const
		)
	]);
	for (const { id, actor } of added) {
		const { id: _id, partOf: _of, ...value } = actor;
		const whole = leadsBack(wholes, id) ? undefined : wholes.get(id);
		operations.push({
			op: 'put',
			kind: 'actor',
			id,
			value: { ...value, ...(whole !== undefined && { partOf: whole }) }
		});
		const place = placeOf(incoming, actor.id);
		if (place) operations.push(set('position', id, 'at', place, null));
	}
	return { operations, ids };
}

const notFilled = new Set(['id', 'name', 'aliases', 'kind', 'partOf', 'unnamed']);

/** What the file knows of a known actor and the network does not; what differs is said and stays. */
function fillOf(known: Actor, actor: Actor, place: string, ledger: Ledger): readonly Operation[] {
	const has = known as Readonly<Record<string, unknown>>;
	const fields = Object.entries(actor).flatMap(([field, value]) =>
		notFilled.has(field) || has[field] !== undefined || value === ''
			? []
			: [set('actor', known.id, field, value, null)]
	);
	const names = new Set(namesOf(known).map(foldName));
	const others = namesOf(actor).filter((name) => !names.has(foldName(name)));
	if (actor.kind !== known.kind && actor.kind !== 'other') {
		ledger.remark(
			place,
			`"${known.name}" is of the kind "${known.kind}" here and "${actor.kind}" in the file; it stays as it is`
		);
	}
	const note = actor.note;
	if (note !== undefined && known.note !== undefined && !sameJson(note, known.note)) {
		ledger.remark(
			place,
			`"${known.name}" has another note in the file, which is left out: ${note}`
		);
	}
	if (others.length === 0) return fields;
	const aliases = [...(known.aliases ?? []), ...others];
	return [...fields, set('actor', known.id, 'aliases', aliases, known.aliases ?? null)];
}

function placeOf({ positions }: Incoming, id: string): readonly [number, number] | null {
	return positions && Object.hasOwn(positions, id) ? (positions[id] ?? null) : null;
}

function namesOf({ name, short, aliases }: Pick<Actor, 'name' | 'short' | 'aliases'>) {
	return [name, ...(short ? [short] : []), ...(aliases ?? [])];
}

const foldName = (name: string) =>
	name
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[’‘]/g, "'")
		.replace(/[‐‑–—]/g, '-')
		.replace(/\s+/g, ' ')
		.trim();
