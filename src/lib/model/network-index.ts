/** A network with everything found by its id, made once and passed around. */
import { articleNumbers } from './article-numbers';
import { resolveTypes, type ResolvedType } from './relation-types';
import type {
	Actor,
	ActorId,
	Article,
	ArticleId,
	Evidence,
	EvidenceId,
	Network,
	Relation,
	RelationId,
	RelationTypeId
} from './schema';

export interface NetworkIndex {
	readonly network: Network;
	/** Built-in types first, then the network's own: the order of the legend. */
	readonly types: ReadonlyMap<RelationTypeId, ResolvedType>;
	readonly actors: ReadonlyMap<ActorId, Actor>;
	readonly articles: ReadonlyMap<ArticleId, Article>;
	/** The number that each article goes by on the page and in pictures. */
	readonly articleNumbers: ReadonlyMap<ArticleId, number>;
	readonly relations: ReadonlyMap<RelationId, Relation>;
	/** Each quotation with the relation that it is evidence for. */
	readonly evidence: ReadonlyMap<
		EvidenceId,
		{ readonly evidence: Evidence; readonly relation: Relation }
	>;
	/** Every actor has an entry, empty where it stands alone; in the file's order. */
	readonly relationsOf: ReadonlyMap<ActorId, readonly Relation[]>;
	/** The file's own positions. Read these, not the object: an actor may be called "constructor". */
	readonly positions: ReadonlyMap<ActorId, readonly [number, number]>;
}

/** Indexes a network that `parseNetwork` has accepted; all maps keep the file's order. */
export function indexNetwork(network: Network): NetworkIndex {
	const relationsOf = new Map<ActorId, Relation[]>(network.actors.map(({ id }) => [id, []]));
	for (const relation of network.relations) {
		relationsOf.get(relation.source)?.push(relation);
		relationsOf.get(relation.target)?.push(relation);
	}
	return {
		network,
		types: resolveTypes(network),
		actors: byId(network.actors),
		articles: byId(network.articles),
		articleNumbers: articleNumbers(network.articles),
		relations: byId(network.relations),
		evidence: new Map(
			network.relations.flatMap((relation) =>
				relation.evidence.map((evidence) => [evidence.id, { evidence, relation }] as const)
			)
		),
		relationsOf,
		positions: new Map(
			Object.entries(network.positions ?? {}).map(([id, place]) => [id as ActorId, place])
		)
	};
}

/** What to call an actor on the canvas and in lists: its short name where it has one. */
export function displayName(actor: Pick<Actor, 'name' | 'short'>): string {
	return actor.short ?? actor.name;
}

function byId<Item extends { readonly id: string }>(
	items: readonly Item[]
): ReadonlyMap<Item['id'], Item> {
	return new Map(items.map((item) => [item.id, item]));
}
