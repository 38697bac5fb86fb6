/** Operations for property tests: each fits the network that the ones before it leave. */
import fc from 'fast-check';
import { applyOperations } from '../../src/lib/editing/apply-operations';
import type { Operation, ThingKind } from '../../src/lib/editing/operation';
import type { Network } from '../../src/lib/model/schema';

const kinds: readonly ThingKind[] = [
	'article',
	'actor',
	'relation',
	'evidence',
	'annotation',
	'view',
	'story'
];

/** A field of each kind that names something else. */
const referenceOf: Readonly<Partial<Record<ThingKind, readonly [string, ThingKind]>>> = {
	article: ['editionOf', 'article'],
	actor: ['partOf', 'actor'],
	relation: ['target', 'actor'],
	evidence: ['article', 'article'],
	annotation: ['replyTo', 'annotation']
};

interface Choice {
	readonly act: 'put' | 'set' | 'remove' | 'own' | 'move';
	readonly kind: ThingKind;
	readonly which: number;
	readonly value: string | null;
	readonly place: number;
}

const choice: fc.Arbitrary<Choice> = fc.record({
	act: fc.constantFrom('put', 'set', 'set', 'remove', 'own', 'move'),
	kind: fc.constantFrom(...kinds),
	which: fc.nat(),
	value: fc.option(fc.string({ maxLength: 12 }), { nil: null }),
	place: fc.nat()
});

/** Up to twenty operations; they keep to the rules of operations, not to those of the file. */
export function anyOperations(network: Network): fc.Arbitrary<readonly Operation[]> {
	return fc.array(choice, { maxLength: 20 }).map((choices) => {
		const operations: Operation[] = [];
		let now = network;
		choices.forEach((chosen, step) => {
			const operation = operationOf(now, chosen, step);
			if (!operation) return;
			now = applyOperations(now, [operation]).network;
			operations.push(operation);
		});
		return operations;
	});
}

function operationOf(network: Network, chosen: Choice, step: number): Operation | null {
	const { act, kind, which, value, place } = chosen;
	const ids = idsOf(network, kind);
	const id = ids[which % Math.max(ids.length, 1)];
	switch (act) {
		case 'put': {
			const relation = network.relations[which % Math.max(network.relations.length, 1)];
			if (kind === 'evidence' && !relation) return null;
			const siblings = kind === 'evidence' ? relation!.evidence.map((one) => one.id) : ids;
			const after = place % 3 === 0 ? null : siblings[place % Math.max(siblings.length, 1)];
			return {
				op: 'put',
				kind,
				id: `new-${step}`,
				value: valueOf(network, kind, `new-${step}`, which, value ?? 'nothing'),
				...(kind === 'evidence' ? { of: relation!.id } : {}),
				...(after === undefined ? {} : { after })
			};
		}
		case 'set':
			if (!id) return null;
			if (place % 4 === 0 && referenceOf[kind]) {
				const [field, to] = referenceOf[kind];
				const named = idsOf(network, to);
				return { op: 'set', kind, id, field, value: named[place % named.length] ?? 'nobody' };
			}
			return { op: 'set', kind, id, field: place % 2 ? 'note' : 'x-field', value };
		case 'remove': {
			if (!id) return null;
			const relation = network.relations.find((one) => one.id === id);
			if (kind === 'relation' && relation!.evidence.length > 0) return null;
			return { op: 'remove', kind, id };
		}
		case 'own':
			return { op: 'set', kind: 'network', id: network.id, field: 'description', value };
		case 'move': {
			const actor = network.actors[which % Math.max(network.actors.length, 1)];
			if (!actor) return null;
			const at = value === null ? null : [place % 100, which % 100];
			return { op: 'set', kind: 'position', id: actor.id, field: 'at', value: at };
		}
	}
}

/** A thing by the rules of its shape; what it names is there where the network has any. */
function valueOf(
	network: Network,
	kind: ThingKind,
	id: string,
	which: number,
	text: string
): Record<string, unknown> {
	const one = (list: readonly { readonly id: string }[], at: number) =>
		list[at % Math.max(list.length, 1)]?.id ?? 'nobody';
	const words = `x ${text}`;
	switch (kind) {
		case 'article':
			return { id, title: words };
		case 'actor':
			return { id, name: words, kind: 'other' };
		case 'relation': {
			const [source, target] = [one(network.actors, which), one(network.actors, which + 1)];
			return { id, source, target, type: 'hostility', note: text };
		}
		case 'evidence':
			return {
				id,
				article: one(network.articles, which),
				quote: { exact: words },
				stance: 'supports'
			};
		case 'annotation': {
			const at = '2026-01-02T03:04:05Z';
			const on = { kind: 'network', id: network.id };
			return { id, on, body: text, created: at, updated: at };
		}
		case 'view':
			return { id, title: words, filters: {} };
		case 'story':
			return { id, title: words, views: (network.views ?? []).map((view) => view.id) };
	}
}

function idsOf(network: Network, kind: ThingKind): readonly string[] {
	const lists = {
		article: network.articles,
		actor: network.actors,
		relation: network.relations,
		evidence: network.relations.flatMap(({ evidence }) => evidence),
		annotation: network.annotations ?? [],
		view: network.views ?? [],
		story: network.stories ?? []
	};
	return lists[kind].map(({ id }) => id);
}
