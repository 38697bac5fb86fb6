/** How two actors are connected: the shortest chains of relations between them. */
import type { ActorId } from '../model/schema';

/** A line that a chain can follow: a relation and the actors that it is drawn between. */
export interface Line {
	readonly relation: { readonly id: string };
	readonly source: ActorId;
	readonly target: ActorId;
}

/** One link of a chain, read from `from` to `to`, and all that joins the two, whichever way it points. */
export interface Step<Joining extends Line = Line> {
	readonly from: ActorId;
	readonly to: ActorId;
	/** At least one, in the order of their ids. */
	readonly lines: readonly Joining[];
}

/** A sequence of actors, each step beginning where the one before ended. */
export type Connection<Joining extends Line = Line> = readonly Step<Joining>[];

/**
 * The shortest chains from one actor to another, at most `limit`, all of one length: one for each
 * sequence of actors, whose parallel lines share a step. The same whatever the order of `lines`.
 * Empty if the actors are not connected, or are the same.
 */
export function findConnections<Joining extends Line>(
	lines: readonly Joining[],
	from: ActorId,
	to: ActorId,
	limit = 5
): readonly Connection<Joining>[] {
	if (from === to) return [];
	const links = linksOf(lines);
	return shortestRoutes(links, from, to, limit).map((route) => stepsAlong(route, links));
}

/** For each actor its neighbours and the lines to each, the lines in order of their ids. */
type Links<Joining> = ReadonlyMap<ActorId, ReadonlyMap<ActorId, readonly Joining[]>>;

function linksOf<Joining extends Line>(lines: readonly Joining[]): Links<Joining> {
	const links = new Map<ActorId, Map<ActorId, Joining[]>>();
	const join = (from: ActorId, to: ActorId, line: Joining) => {
		const neighbours = links.get(from) ?? new Map<ActorId, Joining[]>();
		links.set(from, neighbours);
		const parallel = neighbours.get(to);
		if (parallel) parallel.push(line);
		else neighbours.set(to, [line]);
	};
	for (const line of lines.toSorted((a, b) => compare(a.relation.id, b.relation.id))) {
		join(line.source, line.target, line);
		join(line.target, line.source, line);
	}
	return links;
}

function neighboursOf(links: Links<unknown>, actor: ActorId): readonly ActorId[] {
	return [...(links.get(actor)?.keys() ?? [])].sort(compare);
}

/** The shortest routes by their actors, in order, at most `limit`. */
function shortestRoutes(
	links: Links<unknown>,
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

/** Distances to `goal` in steps, as far out as `enough`. */
function distancesTo(
	goal: ActorId,
	links: Links<unknown>,
	enough: ActorId
): ReadonlyMap<ActorId, number> {
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

function stepsAlong<Joining extends Line>(
	route: readonly ActorId[],
	links: Links<Joining>
): Connection<Joining> {
	return route.slice(1).map((to, at) => {
		const from = route[at] ?? to;
		return { from, to, lines: links.get(from)?.get(to) ?? [] };
	});
}

/** By UTF-16 units: an order that no locale changes. */
function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
