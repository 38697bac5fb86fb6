import type { Evidence, Network, Relation } from '../model/schema';
import { ConflictError, type ConflictReason } from './conflict';
import type {
	Operation,
	PutOperation,
	RemoveOperation,
	SetOperation,
	ThingKind
} from './operation';
import { fieldOf, isAsExpected, OrderedThings, withField } from './ordered-things';

export interface Applied {
	/** A new network; what no operation touched is the very same object as before. */
	readonly network: Network;
	/** The operations that take these back, in the order in which to apply them. */
	readonly inverse: readonly Operation[];
}

/**
 * The network after these operations, one after another, and the way back. The network that is
 * given stays as it is. Only what the operations say of each other is looked at: whether the outcome
 * is a network that may stand is asked of `checkChange`.
 * @throws ConflictError at the first operation that does not fit.
 */
export function applyOperations(network: Network, operations: readonly Operation[]): Applied {
	const draft = new Draft(network);
	const inverse = operations.map((operation) => draft.apply(operation)).reverse();
	return { network: draft.finish(), inverse };
}

/** Fields of a network that are lists of things, or say which network it is. */
const keptApart = new Set([
	'format',
	'id',
	'articles',
	'actors',
	'relations',
	'annotations',
	'views',
	'positions'
]);

type Thing = { readonly id: string };
type Owned = { readonly id: string; readonly of: string; readonly evidence: Evidence };

class Draft {
	readonly #lists: Record<Exclude<ThingKind, 'evidence'>, OrderedThings<Thing>>;
	#evidence: OrderedThings<Owned> | null = null;
	/** The relations whose evidence is no longer what it was. */
	readonly #reweighed = new Set<string>();
	#positions: Map<string, unknown> | null = null;
	#own: Network;

	constructor(network: Network) {
		this.#own = network;
		this.#lists = {
			article: new OrderedThings<Thing>(network.articles),
			actor: new OrderedThings<Thing>(network.actors),
			relation: new OrderedThings<Thing>(network.relations),
			annotation: new OrderedThings<Thing>(network.annotations ?? []),
			view: new OrderedThings<Thing>(network.views ?? [])
		};
	}

	/** Applies one operation; what comes back takes it back. */
	apply(operation: Operation): Operation {
		switch (operation.op) {
			case 'put':
				return this.#put(operation);
			case 'set':
				return this.#set(operation);
			case 'remove':
				return this.#remove(operation);
		}
	}

	finish(): Network {
		const network: Record<string, unknown> = { ...this.#own };
		const { article, actor, relation, annotation, view } = this.#lists;
		if (article.isTouched) network.articles = article.toList();
		if (actor.isTouched) network.actors = actor.toList();
		if (relation.isTouched || this.#reweighed.size > 0) network.relations = this.#relations();
		if (annotation.isTouched) network.annotations = orAbsent(annotation.toList());
		if (view.isTouched) network.views = orAbsent(view.toList());
		if (this.#positions) {
			network.positions =
				this.#positions.size > 0 ? Object.fromEntries(this.#positions) : undefined;
		}
		for (const key of ['annotations', 'views', 'positions']) {
			if (network[key] === undefined) delete network[key];
		}
		return network as unknown as Network;
	}

	#put(operation: PutOperation): Operation {
		const { kind, id, value, of, after } = operation;
		if (this.#find(kind, id)) this.#refuse('taken', operation, this.#find(kind, id));
		const thing = { ...value, id };
		if (kind === 'evidence') {
			if (of === undefined || !this.#lists.relation.get(of)) this.#refuse('gone', operation, null);
			this.#evidenceThings.add(
				{ id, of: of as string, evidence: thing as unknown as Evidence },
				after
			);
			this.#reweighed.add(of as string);
		} else {
			const added: Thing = kind === 'relation' ? withField(thing, 'evidence', []) : thing;
			this.#lists[kind].add(added, after);
			// A relation comes without evidence, even where one of the same id went with its own.
			if (kind === 'relation') this.#reweighed.add(id);
		}
		return { op: 'remove', kind, id, was: thing };
	}

	#remove(operation: RemoveOperation): Operation {
		const { kind, id } = operation;
		const found = this.#find(kind, id);
		if (!found) return this.#refuse('gone', operation, null);
		if (!isAsExpected(operation, found)) this.#refuse('changed', operation, found);
		const put = { op: 'put', kind, id, value: found as Record<string, unknown> } as const;
		if (kind === 'evidence') {
			const { of } = this.#evidenceThings.get(id)!;
			const after = this.#evidenceBefore(id, of);
			this.#evidenceThings.remove(id);
			this.#reweighed.add(of);
			return { ...put, of, ...(after === undefined ? {} : { after }) };
		}
		const after = this.#lists[kind].placeOf(id);
		if (kind === 'relation') {
			const left = this.#evidenceThings.toList().find(({ of }) => of === id);
			// Evidence goes by operations of its own, so that the way back brings it back.
			if (left) this.#refuse('changed', operation, found);
		}
		this.#lists[kind].remove(id);
		return { ...put, ...(after === undefined ? {} : { after }) };
	}

	#set(operation: SetOperation): Operation {
		const { kind, id, field, value } = operation;
		const before = this.#fieldBefore(operation);
		if (!isAsExpected(operation, before)) this.#refuse('changed', operation, before);
		if (kind === 'network') this.#own = withField(this.#own, field, value ?? null);
		else if (kind === 'position') {
			if (value === null || value === undefined) this.#places.delete(id);
			else this.#places.set(id, value);
		} else if (kind === 'evidence') {
			const owned = this.#evidenceThings.get(id)!;
			const evidence = withField(owned.evidence, field, value ?? null);
			this.#evidenceThings.replace({ ...owned, evidence });
			this.#reweighed.add(owned.of);
		} else {
			this.#lists[kind].replace(withField(this.#lists[kind].get(id)!, field, value ?? null));
		}
		return { ...operation, value: before, was: value ?? null };
	}

	/** What the field holds now; refuses a field that cannot be set, or of a thing that is gone. */
	#fieldBefore(operation: SetOperation): unknown {
		const { kind, id, field } = operation;
		if (kind === 'network') {
			if (id !== this.#own.id || keptApart.has(field)) this.#refuse('gone', operation, null);
			return fieldOf(this.#own, field);
		}
		if (kind === 'position') {
			if (field !== 'at') this.#refuse('gone', operation, null);
			return this.#places.get(id) ?? null;
		}
		const thing = this.#find(kind, id);
		if (!thing || field === 'id' || (kind === 'relation' && field === 'evidence')) {
			return this.#refuse('gone', operation, null);
		}
		return fieldOf(thing, field);
	}

	/** A thing as operations hold it: a relation without its evidence. */
	#find(kind: ThingKind, id: string): object | null {
		if (kind === 'evidence') return this.#evidenceThings.get(id)?.evidence ?? null;
		const thing = this.#lists[kind].get(id);
		if (!thing) return null;
		return kind === 'relation' ? withField(thing, 'evidence', null) : thing;
	}

	/** Where in its relation's evidence a quotation stands: the one before it, as `after` says it. */
	#evidenceBefore(id: string, of: string): string | null | undefined {
		const siblings = this.#evidenceThings.toList().filter((one) => one.of === of);
		const at = siblings.findIndex((one) => one.id === id);
		return at === siblings.length - 1 ? undefined : (siblings[at - 1]?.id ?? null);
	}

	get #evidenceThings(): OrderedThings<Owned> {
		this.#evidence ??= new OrderedThings(
			this.#own.relations.flatMap((relation) =>
				relation.evidence.map((evidence) => ({ id: evidence.id, of: relation.id, evidence }))
			)
		);
		return this.#evidence;
	}

	get #places(): Map<string, unknown> {
		this.#positions ??= new Map(Object.entries(this.#own.positions ?? {}));
		return this.#positions;
	}

	#relations(): readonly Relation[] {
		const relations = this.#lists.relation.toList() as readonly Relation[];
		if (this.#reweighed.size === 0) return relations;
		const evidence = new Map<string, Evidence[]>([...this.#reweighed].map((id) => [id, []]));
		for (const { of, evidence: one } of this.#evidenceThings.toList()) evidence.get(of)?.push(one);
		return relations.map((relation) => {
			const reweighed = evidence.get(relation.id);
			return reweighed ? { ...relation, evidence: reweighed } : relation;
		});
	}

	#refuse(reason: ConflictReason, operation: Operation, now: unknown): never {
		throw new ConflictError({ reason, operation, now });
	}
}

/** A list that a file may leave out is left out when it is empty. */
function orAbsent(list: readonly unknown[]): readonly unknown[] | undefined {
	return list.length > 0 ? list : undefined;
}
