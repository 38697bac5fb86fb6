/** Two actors that turn out to be one. */
import type { NetworkIndex } from '../model/network-index';
import type { Actor, ActorId, Annotation, Network, Relation, RelationId } from '../model/schema';
import { diffNetworks } from './diff-networks';
import { isWithin } from './edit-actors';
import { EditRefused } from './edit-refused';
import { followLinks, followLinksOfViews } from './follow-links';
import { joinTwins } from './join-relations';
import { movePlaces } from './move-places';
import { actorWords, editOf } from './names';
import type { Edit } from './operation';

/** What merging comes to, said before it is done; undoing it splits the two again. */
export interface ActorMerge {
	readonly edit: Edit;
	/** Names that the one that stays is also called from now on. */
	readonly aliases: readonly string[];
	/** Relations of the one that goes, which the other one takes over. */
	readonly relations: number;
	/** How many of them say what another one says already: their quotations move to that one. */
	readonly joined: number;
	/** Relations between the two, which would begin and end at one actor and go. */
	readonly between: readonly Relation[];
	/** Notes on the one that goes, and on relations that go: they move to what stays. */
	readonly annotations: number;
	/** The body that the one that goes is a part of, where the other is a part of something else. */
	readonly lostWhole: ActorId | null;
}

/**
 * Merges one actor into another, which keeps its name, kind and place and gains the aliases, notes,
 * relations, evidence, annotations and parts of the one that goes.
 * @throws EditRefused where the two are one already, or one is gone.
 */
export function mergeActors(index: NetworkIndex, keep: ActorId, gone: ActorId): ActorMerge {
	const [one, other] = [index.actors.get(keep), index.actors.get(gone)];
	if (!one || !other || keep === gone) {
		throw new EditRefused('Choose two different actors of this network.');
	}
	const { network } = index;
	const touching = index.relationsOf.get(gone) ?? [];
	const between = touching.filter(({ source, target }) => source === keep || target === keep);
	const passed = new Set<RelationId>(between.map(({ id }) => id));
	const end = (id: ActorId) => (id === gone ? keep : id);
	const passing = network.relations
		.filter(({ id }) => !passed.has(id))
		.map((relation) =>
			relation.source === gone || relation.target === gone
				? { ...relation, source: end(relation.source), target: end(relation.target) }
				: relation
		);
	const joined = joinTwins(index, passing, keep);
	const retargeted = retarget(network, keep, gone, between, joined.into);
	const moved = { actors: new Map([[gone, keep]]), relations: joined.into };
	const annotations = retargeted && followLinks(retargeted, moved);
	const whole = wholeOf(index, one, other);
	const aliases = newAliases(one, other);
	const merged = mergedActor(one, other, aliases, whole);
	const withPlaces = movePlaces(network, keep, gone);
	const after: Network = {
		...network,
		actors: network.actors.flatMap((actor) => {
			if (actor.id === gone) return [];
			if (actor.id === keep) return [merged];
			return [actor.partOf === gone ? { ...actor, partOf: keep } : actor];
		}),
		relations: joined.relations,
		...(annotations ? { annotations } : {}),
		...withPlaces,
		...followLinksOfViews(withPlaces, moved)
	};
	return {
		edit: editOf(
			`Merged ${actorWords(index, gone)} into ${actorWords(index, keep)}`,
			diffNetworks(network, after)
		),
		aliases,
		relations: touching.length - between.length,
		joined: joined.into.size,
		between,
		annotations: (retargeted ?? []).filter((one, at) => one !== network.annotations?.[at]).length,
		lostWhole: other.partOf && other.partOf !== whole && other.partOf !== keep ? other.partOf : null
	};
}

/** The names of the one that goes which the other does not bear yet, in any case. */
function newAliases(one: Actor, other: Actor): readonly string[] {
	const known = new Set(
		[one.name, one.short ?? '', ...(one.aliases ?? [])].map((name) => name.toLowerCase())
	);
	return [other.name, other.short ?? '', ...(other.aliases ?? [])].filter((name) => {
		const folded = name.toLowerCase();
		if (name === '' || known.has(folded)) return false;
		known.add(folded);
		return true;
	});
}

/** What the merged actor is a part of: never of itself, by however many steps. */
function wholeOf(index: NetworkIndex, one: Actor, other: Actor): ActorId | undefined {
	const fits = (id: ActorId | undefined) =>
		id !== undefined && !isWithin(index, id, one.id) && !isWithin(index, id, other.id);
	if (fits(one.partOf)) return one.partOf;
	if (fits(other.partOf)) return other.partOf;
	return undefined;
}

function mergedActor(
	one: Actor,
	other: Actor,
	aliases: readonly string[],
	whole: ActorId | undefined
): Actor {
	const { partOf: _before, ...rest } = one;
	const { id, name, short, unnamed, kind, partOf, aliases: names, note, ...further } = other;
	const notes = [one.note, note].filter((text) => text !== undefined && text !== '');
	return {
		// Fields of a later version of the format are kept too.
		...further,
		...rest,
		...(aliases.length > 0 ? { aliases: [...(one.aliases ?? []), ...aliases] } : {}),
		...(notes.length > 0 ? { note: [...new Set(notes)].join('\n\n') } : {}),
		...(whole ? { partOf: whole } : {})
	};
}

/** The annotations, each on what stays; null where the network has none. */
function retarget(
	network: Network,
	keep: ActorId,
	gone: ActorId,
	between: readonly Relation[],
	into: ReadonlyMap<RelationId, RelationId>
): readonly Annotation[] | null {
	const relations = new Set<string>(between.map(({ id }) => id));
	const quotations = new Set<string>(
		between.flatMap(({ evidence }) => evidence.map(({ id }) => id))
	);
	const targetOf = ({ kind, id }: Annotation['on']): Annotation['on'] | null => {
		if (kind === 'actor' && id === gone) return { kind: 'actor', id: keep };
		if (kind === 'relation' && relations.has(id)) return { kind: 'actor', id: keep };
		if (kind === 'evidence' && quotations.has(id)) return { kind: 'actor', id: keep };
		const joined = kind === 'relation' ? into.get(id as RelationId) : undefined;
		return joined ? { kind: 'relation', id: joined } : null;
	};
	return (
		network.annotations?.map((annotation) => {
			const on = targetOf(annotation.on);
			return on ? { ...annotation, on } : annotation;
		}) ?? null
	);
}
