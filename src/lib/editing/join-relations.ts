/** Relations that turn out to be one. */
import type { NetworkIndex } from '../model/network-index';
import { isMutual } from '../model/relation-types';
import type { ActorId, Network, Relation, RelationId } from '../model/schema';
import { diffNetworks } from './diff-networks';
import { EditRefused } from './edit-refused';
import { followLinks, followLinksOfViews } from './follow-links';
import { editOf, relationWords } from './names';
import type { Edit } from './operation';
import { areTwins, refuseTwin, spanOf } from './twins';

export interface Joined {
	readonly relations: readonly Relation[];
	/** Each relation that is no more, with the one that has its evidence now. */
	readonly into: ReadonlyMap<RelationId, RelationId>;
}

/**
 * The relations with those of one actor that say the same at the same time joined, until no two are
 * left that do. A relation that had this actor as its end before stays rather than one that came to it.
 */
export function joinTwins(
	index: NetworkIndex,
	relations: readonly Relation[],
	actor: ActorId
): Joined {
	const own = (relation: Relation) => index.relations.get(relation.id) === relation;
	const groups = new Map<string, Relation[]>();
	for (const relation of relations) {
		if (relation.source !== actor && relation.target !== actor) continue;
		const other = relation.source === actor ? relation.target : relation.source;
		const key = `${relation.type} ${other}`;
		groups.set(key, [...(groups.get(key) ?? []), relation]);
	}
	const into = new Map<RelationId, RelationId>();
	const changed = new Map<RelationId, Relation>();
	for (const group of groups.values()) {
		let left = group.toSorted((a, b) => Number(own(b)) - Number(own(a)));
		for (let pair = findTwins(index, left); pair; pair = findTwins(index, left)) {
			const [stays, goes] = pair;
			const joined = join(index, stays, goes);
			into.set(goes.id, stays.id);
			changed.set(stays.id, joined);
			left = left.flatMap((one) => (one === goes ? [] : one === stays ? [joined] : [one]));
		}
	}
	return {
		relations: relations.flatMap((relation) =>
			into.has(relation.id) ? [] : [changed.get(relation.id) ?? relation]
		),
		into: followed(into)
	};
}

/**
 * Moves everything of one relation to another of the same two actors, and takes it away: its
 * quotations, its note, and what was noted on it.
 * @throws EditRefused where the two are not of the same actors, where one is marked as ended and the
 * other is current, or where the dates make a third one the same.
 */
export function joinRelations(index: NetworkIndex, keep: RelationId, gone: RelationId): Edit {
	const [one, other] = [index.relations.get(keep), index.relations.get(gone)];
	const ends = (relation: Relation) => [relation.source, relation.target].toSorted().join(' ');
	if (!one || !other || keep === gone || ends(one) !== ends(other)) {
		throw new EditRefused('Choose two relations of the same two actors.');
	}
	refuseThenAndNow(index, one, other);
	const joined = join(index, one, other);
	const left = index.network.relations.filter(({ id }) => id !== gone);
	const relations = left.map((relation) => (relation.id === keep ? joined : relation));
	const relationsOf = new Map(index.relationsOf).set(
		one.source,
		(index.relationsOf.get(one.source) ?? []).filter(({ id }) => id !== gone)
	);
	refuseTwin({ ...index, relationsOf }, joined);
	const annotations = index.network.annotations?.map((annotation) =>
		annotation.on.kind === 'relation' && annotation.on.id === gone
			? { ...annotation, on: { kind: 'relation' as const, id: keep } }
			: annotation
	);
	const moved = { relations: new Map([[gone, keep]]) };
	const after: Network = {
		...index.network,
		relations,
		...(annotations && { annotations: followLinks(annotations, moved) }),
		...followLinksOfViews(index.network, moved)
	};
	return editOf(
		`Joined ${relationWords(index, other)} to ${relationWords(index, one)}`,
		diffNetworks(index.network, after)
	);
}

function findTwins(
	index: NetworkIndex,
	relations: readonly Relation[]
): readonly [Relation, Relation] | null {
	for (const [at, one] of relations.entries()) {
		const twin = relations.slice(at + 1).find((other) => areTwins(index, one, other));
		if (twin) return [one, twin];
	}
	return null;
}

/** "Over" and "now" are two things to say of two actors, and one relation can say only one. */
function refuseThenAndNow(index: NetworkIndex, one: Relation, other: Relation): void {
	const [ended, current] = one.ended ? [one, other] : [other, one];
	if (!ended.ended || current.ended || spanOf(current).phase !== 'current') return;
	throw new EditRefused(
		`${relationWords(index, ended)} is marked as ended, and quotations of ${relationWords(index, current)} speak of now: take the mark away first, or keep the two apart.`
	);
}

/** The first relation with all that the second has. */
function join(index: NetworkIndex, one: Relation, other: Relation): Relation {
	const direction = index.types.get(one.type)?.direction ?? 'directed';
	const isEither =
		direction === 'either' &&
		one.type === other.type &&
		(isMutual(one, direction) || isMutual(other, direction));
	const notes = [one.note, other.note].filter((note) => note !== undefined && note !== '');
	const { mutual: _mutual, ended: _ended, note: _note, ...mine } = one;
	const { mutual, ended, note, evidence, ...further } = other;
	return {
		...further,
		...mine,
		...(isEither ? { mutual: true } : one.mutual === undefined ? {} : { mutual: one.mutual }),
		// What is known to be over of one is known of both: one that is current is never joined to it.
		...(one.ended || ended ? { ended: true } : {}),
		...(notes.length > 0 ? { note: [...new Set(notes)].join('\n\n') } : {}),
		evidence: [...one.evidence, ...evidence]
	};
}

/** Each id with where it ends up, through however many joins. */
function followed(into: ReadonlyMap<RelationId, RelationId>): ReadonlyMap<RelationId, RelationId> {
	const last = (id: RelationId): RelationId => {
		const next = into.get(id);
		return next === undefined ? id : last(next);
	};
	return new Map([...into.keys()].map((id) => [id, last(id)]));
}
