import type { Network, Relation } from '../model/schema';
import type { Operation, PutOperation, SetOperation, ThingKind } from './operation';
import { fieldOf } from './ordered-things';
import { sameJson } from './same-json';

type Thing = { readonly id: string };

/**
 * The operations that turn one network into another of the same id: what goes back to a point of
 * the history, or to the example as it came. Things are told by their ids, so one that was renamed
 * is set and not made anew. Only the order of things that are in both may stay as it was.
 */
export function diffNetworks(from: Network, to: Network): readonly Operation[] {
	const lists: readonly [ThingKind, readonly Thing[], readonly Thing[]][] = [
		['article', from.articles, to.articles],
		['actor', from.actors, to.actors],
		['relation', from.relations.map(withoutEvidence), to.relations.map(withoutEvidence)],
		['annotation', from.annotations ?? [], to.annotations ?? []],
		['view', from.views ?? [], to.views ?? []],
		['story', from.stories ?? [], to.stories ?? []]
	];
	const evidence = diffEvidence(from, to);
	const removed = lists.map(([kind, before, after]) => removals(kind, before, after));
	const put = lists.map(([kind, before, after]) => additions(kind, before, after));
	return [
		// What names others goes before them, and comes after them.
		...evidence.filter(({ op }) => op === 'remove'),
		...[...removed].reverse().flat(),
		...put.flat(),
		...evidence.filter(({ op }) => op !== 'remove'),
		...ownFields(from, to),
		...positions(from, to)
	];
}

function withoutEvidence({ evidence: _evidence, ...relation }: Relation): Thing {
	return relation;
}

function removals(
	kind: ThingKind,
	before: readonly Thing[],
	after: readonly Thing[]
): readonly Operation[] {
	const kept = new Set(after.map(({ id }) => id));
	return before
		.filter(({ id }) => !kept.has(id))
		.map((thing) => ({ op: 'remove', kind, id: thing.id, was: thing as Record<string, unknown> }));
}

function additions(
	kind: ThingKind,
	before: readonly Thing[],
	after: readonly Thing[]
): readonly Operation[] {
	const known = new Map(before.map((thing) => [thing.id, thing]));
	return after.flatMap((thing, at): readonly Operation[] => {
		const old = known.get(thing.id);
		if (old) return setsBetween(kind, old, thing);
		const put: PutOperation = {
			op: 'put',
			kind,
			id: thing.id,
			value: thing as Record<string, unknown>
		};
		return [at === after.length - 1 ? put : { ...put, after: after[at - 1]?.id ?? null }];
	});
}

function setsBetween(kind: SetOperation['kind'], before: Thing, after: Thing): SetOperation[] {
	if (before === after) return [];
	const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...fields].flatMap((field) => {
		const [was, value] = [fieldOf(before, field), fieldOf(after, field)];
		return sameJson(was, value) ? [] : [{ op: 'set', kind, id: after.id, field, value, was }];
	});
}

function diffEvidence(from: Network, to: Network): readonly Operation[] {
	const owners = (network: Network) =>
		new Map(
			network.relations.flatMap((relation) =>
				relation.evidence.map((one) => [one.id as string, { one, of: relation.id }] as const)
			)
		);
	const [before, after] = [owners(from), owners(to)];
	const stays = (id: string) => before.get(id)?.of === after.get(id)?.of;
	const gone = [...before].filter(([id]) => !stays(id));
	const sets = [...after].flatMap(([id, { one }]) =>
		stays(id) ? setsBetween('evidence', before.get(id)!.one, one) : []
	);
	const come = to.relations.flatMap((relation) =>
		relation.evidence.flatMap((one, at): readonly Operation[] => {
			if (stays(one.id)) return [];
			const put = { op: 'put', kind: 'evidence', id: one.id, of: relation.id } as const;
			const isLast = at === relation.evidence.length - 1;
			const place = isLast ? {} : { after: relation.evidence[at - 1]?.id ?? null };
			return [{ ...put, value: one as unknown as Record<string, unknown>, ...place }];
		})
	);
	return [
		...gone.map(([id, { one }]) => ({
			op: 'remove' as const,
			kind: 'evidence' as const,
			id,
			was: one as unknown as Record<string, unknown>
		})),
		...come,
		...sets
	];
}

const lists = [
	'format',
	'id',
	'articles',
	'actors',
	'relations',
	'annotations',
	'views',
	'stories'
];

function ownFields(from: Network, to: Network): readonly Operation[] {
	const own = (network: Network) => ({
		...Object.fromEntries(
			Object.entries(network).filter(([key]) => !lists.includes(key) && key !== 'positions')
		),
		id: from.id
	});
	return setsBetween('network', own(from), own(to));
}

function positions(from: Network, to: Network): readonly Operation[] {
	const [before, after] = [from.positions ?? {}, to.positions ?? {}];
	const ids = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...ids].flatMap((id) => {
		const [was, value] = [fieldOf(before, id), fieldOf(after, id)];
		if (sameJson(was, value)) return [];
		return [{ op: 'set', kind: 'position', id, field: 'at', value, was } as const];
	});
}
