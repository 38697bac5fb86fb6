import type { ElementDefinition } from 'cytoscape';
import type { ShownNetwork, ShownRelation } from '../analysis/filter';
import { actorBox } from '../layout/actor-box';
import { displayName, type NetworkIndex } from '../model/network-index';
import type { Actor, ActorId } from '../model/schema';
import { badgeOf, lineWidth } from './encoding';

/** What the stylesheet reads of an actor. Every string in it is drawn as text and nothing else. */
export interface ActorData {
	readonly id: string;
	readonly label: string;
	readonly kind: string;
	readonly diameter: number;
	readonly unnamed: boolean;
	readonly pinned: boolean;
}

/** What the stylesheet reads of a relation; `type` is the place of its type in the index. */
export interface RelationData {
	readonly id: string;
	readonly source: string;
	readonly target: string;
	readonly type: number;
	readonly line: string;
	readonly width: number;
	readonly mutual: boolean;
	readonly past: boolean;
	readonly hollow: boolean;
	readonly badge: string;
	readonly contested: boolean;
	readonly hostile: boolean;
}

/** Ids of actors and relations share Cytoscape's one namespace, so each gets a letter in front. */
export const actorElementId = (id: string): string => `a:${id}`;
export const relationElementId = (id: string): string => `r:${id}`;
export const modelId = (elementId: string): string => elementId.slice(2);

export interface ElementInput {
	readonly index: NetworkIndex;
	readonly shown: ShownNetwork;
	readonly asOf: string | null;
	readonly pinned: ReadonlySet<ActorId>;
}

/** The shown network as Cytoscape's elements, actors first; positions are not in it. */
export function toElements({ index, shown, asOf, pinned }: ElementInput): ElementDefinition[] {
	const typePlaces = new Map([...index.types.keys()].map((id, place) => [id, place]));
	const actors = shown.actors.map((actor) => ({
		group: 'nodes' as const,
		data: actorData(actor, index, pinned)
	}));
	const relations = shown.relations.map((relation) => ({
		group: 'edges' as const,
		data: relationData(relation, index, typePlaces.get(relation.relation.type) ?? 0, asOf)
	}));
	return [...actors, ...relations];
}

function actorData(actor: Actor, index: NetworkIndex, pinned: ReadonlySet<ActorId>): ActorData {
	const box = actorBox(displayName(actor), index.relationsOf.get(actor.id)?.length ?? 0);
	return {
		id: actorElementId(actor.id),
		label: box.label,
		kind: actor.kind,
		diameter: box.diameter,
		unnamed: actor.unnamed ?? false,
		pinned: pinned.has(actor.id)
	};
}

function relationData(
	{ relation, source, target, reading, phase }: ShownRelation,
	index: NetworkIndex,
	place: number,
	asOf: string | null
): RelationData {
	const type = index.types.get(relation.type);
	const line = type?.style.line ?? 'solid';
	return {
		id: relationElementId(relation.id),
		source: actorElementId(source),
		target: actorElementId(target),
		type: place,
		line,
		width: lineWidth(reading, phase, line),
		mutual: type?.direction === 'mutual' || (relation.mutual ?? false),
		past: phase === 'past',
		hollow: reading.standing === 'unsourced',
		badge: badgeOf(reading, phase, asOf),
		contested: reading.standing === 'contested',
		hostile: type?.sign === -1
	};
}
