import fc from 'fast-check';
import { expect, test } from 'vitest';
import { a, apply, index, note } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import { isMutual } from '../model/relation-types';
import type { Annotation, Evidence, Network, Relation } from '../model/schema';
import { stances, times } from '../model/vocabulary';
import { applyOperations } from './apply-operations';
import { mergeActors } from './merge-actors';
import { areTwins, spanOf } from './twins';

const actors = ['a', 'army', 'b', 'c'];
const types = ['alliance', 'hostility', 'sponsorship', 'tacit-support'];
const whens = [undefined, '2001/2004', '2003', '2010/2012', '2015/..', 'XXXX-12-16'];

const anyEvidence = fc.array(
	fc.record({
		stance: fc.constantFrom(...stances),
		time: fc.constantFrom(undefined, ...times),
		when: fc.constantFrom(...whens)
	}),
	{ maxLength: 3 }
);
const anyRelations = fc.array(
	fc.record({
		ends: fc.shuffledSubarray(actors, { minLength: 2, maxLength: 2 }),
		type: fc.constantFrom(...types),
		mutual: fc.boolean(),
		ended: fc.boolean(),
		note: fc.constantFrom(undefined, 'One.', 'Other.'),
		evidence: anyEvidence
	}),
	{ minLength: 1, maxLength: 14 }
);

/** A network of four actors, with notes on all that is in it, each with a link to something else. */
const anyNetwork: fc.Arbitrary<Network> = anyRelations.map((drafts) => {
	const relations: Relation[] = [];
	for (const [at, { ends, type, mutual, ended, note: text, evidence }] of drafts.entries()) {
		const relation = {
			...{ id: `r${at}`, source: ends[0], target: ends[1], type },
			...(type === 'hostility' && mutual ? { mutual } : {}),
			...(ended ? { ended } : {}),
			...(text ? { note: text } : {}),
			evidence: evidence.map((one, n) => ({
				...{ id: `e${at}-${n}`, article: 'one', quote: { exact: `Words ${at} ${n}.` } },
				...Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined))
			}))
		} as unknown as Relation;
		const { types: known } = index(sampleNetwork);
		if (!relations.some((other) => areTwins({ types: known }, other, relation))) {
			relations.push(relation);
		}
	}
	const things: Annotation['on'][] = [
		...actors.map((id) => ({ kind: 'actor' as const, id })),
		...relations.map(({ id }) => ({ kind: 'relation' as const, id })),
		...relations.flatMap(({ evidence }) =>
			evidence.map(({ id }) => ({ kind: 'evidence' as const, id }))
		)
	];
	const linkTo = ({ kind, id }: Annotation['on']) =>
		kind === 'evidence'
			? `[that](#/relation/${id.replace(/^e(\d+)-.*/, 'r$1')}/evidence/${id})`
			: `[that](#/${kind}/${id})`;
	const annotations = things.map((on, at) => ({
		...note(`n-${at}`, on, at % 3 === 2 ? `n-${at - 1}` : undefined),
		body: `See ${linkTo(things[(at * 7 + 3) % things.length]!)}.`
	}));
	const { positions: _places, views: _views, ...rest } = sampleNetwork;
	return { ...rest, relations, annotations };
});

const anyMerge = fc.tuple(anyNetwork, fc.shuffledSubarray(actors, { minLength: 2, maxLength: 2 }));

test('Merging any two actors loses nothing, and taking it back gives exactly what was before', () => {
	let joins = 0;
	fc.assert(
		fc.property(anyMerge, ([network, [keep, gone]]) => {
			const merge = mergeActors(index(network), a(keep!), a(gone!));
			const next = apply(network, merge.edit);
			const { inverse } = applyOperations(network, merge.edit.operations);
			// To the letter, with every list in its order.
			expect(applyOperations(next, inverse).network).toStrictEqual(network);
			joins += merge.joined;

			const went = new Set<string>(merge.between.map(({ id }) => id));
			const kept = network.relations.filter(({ id }) => !went.has(id));
			expect(byId(quotations(next.relations))).toEqual(byId(quotations(kept)));

			const names = namesOf(next, keep!);
			for (const name of [...namesOf(network, keep!), ...namesOf(network, gone!)]) {
				expect(names).toContain(name);
			}
			expect(next.annotations!.map(({ id }) => id)).toEqual(
				network.annotations!.map(({ id }) => id)
			);
			for (const relation of kept) expectKept(relation, network, next);
			for (const annotation of next.annotations!) expectLinked(annotation, next, merge.between);
		}),
		{ numRuns: 200 }
	);
	// A property of joining that never joins anything would say nothing.
	expect(joins).toBeGreaterThan(20);
});

/** What was said of a relation is said of the one that has its quotations now. */
function expectKept(relation: Relation, before: Network, after: Network): void {
	const noteOn = before.annotations!.find(({ on }) => on.id === relation.id)!.id;
	const { on } = after.annotations!.find(({ id }) => id === noteOn)!;
	const now = after.relations.find(({ id }) => id === on.id)!;
	const of = now.evidence.map(({ id }) => id);
	for (const { id } of relation.evidence) expect(of).toContain(id);
	if (relation.note) expect(now.note).toContain(relation.note);
	if (relation.ended) expect(now.ended).toBe(true);
	// Nothing that is current is called over by what another relation said.
	else if (spanOf(relation).phase === 'current') expect(now.ended).toBeUndefined();
	const { direction } = index(before).types.get(relation.type)!;
	if (isMutual(relation, direction)) expect(isMutual(now, direction)).toBe(true);
}

/** A link leads nowhere only where what it named went altogether. */
function expectLinked(
	{ body }: Annotation,
	{ actors: left, relations }: Network,
	between: readonly Relation[]
): void {
	const [, kind, id, quotation] = /#\/(\w+)\/([\w-]+)(?:\/evidence\/([\w-]+))?/.exec(body)!;
	if (kind === 'actor') {
		expect(left.map((actor) => actor.id as string)).toContain(id);
		return;
	}
	if (between.some((one) => one.id === id)) return;
	const relation = relations.find((one) => one.id === id);
	expect(relation, body).toBeDefined();
	if (quotation) expect(relation!.evidence.map((one) => one.id as string)).toContain(quotation);
}

function quotations(relations: readonly Relation[]): readonly Evidence[] {
	return relations.flatMap(({ evidence }) => evidence);
}

function byId(evidence: readonly Evidence[]): readonly Evidence[] {
	return evidence.toSorted((one, other) => one.id.localeCompare(other.id));
}

function namesOf({ actors: all }: Network, id: string): readonly string[] {
	const actor = all.find((one) => one.id === id)!;
	return [actor.name, actor.short, ...(actor.aliases ?? [])].filter((name) => name !== undefined);
}
