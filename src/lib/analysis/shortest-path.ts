/** How two actors are connected: the shortest chains of relations between them. */
import type { ActorId, Relation } from '../model/schema';

/** One link of a chain, read from `from` to `to`, whichever way the relation points. */
export interface Step {
	readonly relation: Relation;
	readonly from: ActorId;
	readonly to: ActorId;
}

/** A chain of relations, each beginning where the one before ended. */
export type Connection = readonly Step[];

/**
 * The shortest chains of relations from one actor to another, at most `limit`, all of one length.
 * Chains through different actors come first; then those that differ only in which of several
 * parallel relations they take. The same whatever the order of `relations`. Empty if the actors are
 * not connected, or are the same.
 */
export function findConnections(
	relations: readonly Relation[],
	from: ActorId,
	to: ActorId,
	limit = 5
): readonly Connection[] {
	if (from === to) return [];
	const links = linksOf(relations);
	const choices = shortestRoutes(links, from, to, limit).map((route) =>
		chainsAlong(route, links, limit)
	);
	const oneEach = choices.flatMap((chains) => chains.slice(0, 1));
	const others = choices.flatMap((chains) => chains.slice(1));
	return [...oneEach, ...others].slice(0, limit);
}

/** For each actor its neighbours and the relations to each, both in order of their ids. */
type Links = ReadonlyMap<ActorId, ReadonlyMap<ActorId, readonly Relation[]>>;

function linksOf(relations: readonly Relation[]): Links {
	const links = new Map<ActorId, Map<ActorId, Relation[]>>();
	const join = (from: ActorId, to: ActorId, relation: Relation) => {
		const neighbours = links.get(from) ?? new Map<ActorId, Relation[]>();
		links.set(from, neighbours);
		neighbours.set(to, [...(neighbours.get(to) ?? []), relation]);
	};
	for (const relation of relations.toSorted((a, b) => compare(a.id, b.id))) {
		join(relation.source, relation.target, relation);
		join(relation.target, relation.source, relation);
	}
	return links;
}

function neighboursOf(links: Links, actor: ActorId): readonly ActorId[] {
	return [...(links.get(actor)?.keys() ?? [])].sort(compare);
}

/** The shortest routes by their actors, in order, at most `limit`. */
function shortestRoutes(
	links: Links,
	from: ActorId,
	to: ActorId,
	limit: number
): readonly (readonly ActorId[])[] {
	const distances = distancesTo(to, links, from);
	const length = distances.get(from);
	if (length === undefined) return [];
	// Every step goes nearer, so each beginning of a route has an end, and the first few suffice.
	let routes: readonly (readonly ActorId[])[] = [[from]];
	for (let left = length - 1; left >= 0; left -= 1) {
		routes = routes
			.flatMap((route) =>
				neighboursOf(links, route.at(-1) ?? from)
					.filter((next) => distances.get(next) === left)
					.map((next) => [...route, next])
			)
			.slice(0, limit);
	}
	return routes;
}

/** Distances to `goal` in relations, as far out as `enough`. */
function distancesTo(goal: ActorId, links: Links, enough: ActorId): ReadonlyMap<ActorId, number> {
	const distances = new Map([[goal, 0]]);
	let border = [goal];
	for (let distance = 1; border.length > 0 && !distances.has(enough); distance += 1) {
		const next: ActorId[] = [];
		for (const neighbour of border.flatMap((id) => neighboursOf(links, id))) {
			if (distances.has(neighbour)) continue;
			distances.set(neighbour, distance);
			next.push(neighbour);
		}
		border = next;
	}
	return distances;
}

/** The chains along a route, one for each choice among parallel relations, at most `limit`. */
function chainsAlong(
	route: readonly ActorId[],
	links: Links,
	limit: number
): readonly Connection[] {
	let chains: readonly Connection[] = [[]];
	for (const [at, from] of route.slice(0, -1).entries()) {
		const to = route[at + 1];
		if (to === undefined) break;
		const parallel = links.get(from)?.get(to) ?? [];
		chains = chains
			.flatMap((chain) => parallel.map((relation) => [...chain, { relation, from, to }]))
			.slice(0, limit);
	}
	return chains;
}

/** By UTF-16 units: an order that no locale changes. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
