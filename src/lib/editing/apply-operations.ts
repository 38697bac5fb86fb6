import type { Evidence, Network, Relation } from '../model/schema';
import { ConflictError, type ConflictReason } from './conflict';
import { DraftEvidence } from './draft-evidence';
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

class Draft {
	readonly #lists: Record<Exclude<ThingKind, 'evidence'>, OrderedThings<Thing>>;
	readonly #evidence: DraftEvidence;
	#positions: Map<string, unknown> | null = null;
	#own: Network;

	constructor(network: Network) {
		this.#own = network;
		this.#lists = {
			article: new OrderedThings<Thing>(network.articles),
			actor: new OrderedThings<Thing>(network.actors),
			relation: new OrderedThings<Thing>(network.relations),
			annotation: new OrderedThings<Thing>(network.annotations ?? []),
			view: new OrderedThings<Thing>(network.views ?? []),
			story: storiesOf(network)
		};
		const relations = this.#lists.relation as OrderedThings<Relation>;
		this.#evidence = new DraftEvidence(network.relations, relations);
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
		const { article, actor, relation, annotation, view, story } = this.#lists;
		if (article.isTouched) network.articles = article.toList();
		if (actor.isTouched) network.actors = actor.toList();
		if (relation.isTouched || this.#evidence.isTouched) {
			network.relations = this.#evidence.beside(relation.toList() as readonly Relation[]);
		}
		if (annotation.isTouched) network.annotations = orAbsent(annotation.toList());
		if (view.isTouched) network.views = orAbsent(view.toList());
		if (story.isTouched) network.stories = orAbsent(story.toList());
		if (this.#positions) {
			network.positions =
				this.#positions.size > 0 ? Object.fromEntries(this.#positions) : undefined;
		}
		for (const key of ['annotations', 'views', 'stories', 'positions']) {
			if (network[key] === undefined) delete network[key];
		}
		return network as unknown as Network;
	}

	#put(operation: PutOperation): Operation {
		const { kind, id, value, of, after } = operation;
		if (this.#find(kind, id)) this.#refuse('taken', operation, this.#find(kind, id));
		const thing = { ...value, id };
		if (kind === 'evidence') {
			if (of === undefined || !this.#lists.relation.get(of)) {
				return this.#refuse('gone', operation, null);
			}
			this.#evidence.add(of, thing as unknown as Evidence, after);
		} else {
			const added: Thing = kind === 'relation' ? withField(thing, 'evidence', []) : thing;
			this.#lists[kind].add(added, after);
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
			const of = this.#evidence.ownerOf(id)!;
			const after = this.#evidence.of(of).placeOf(id);
			this.#evidence.remove(of, id);
			return { ...put, of, ...(after === undefined ? {} : { after }) };
		}
		const after = this.#lists[kind].placeOf(id);
		// Evidence goes by operations of its own, so that the way back brings it back.
		if (kind === 'relation' && this.#evidence.of(id).toList().length > 0) {
			this.#refuse('changed', operation, found);
		}
		this.#lists[kind].remove(id);
		return { ...put, ...(after === undefined ? {} : { after }) };
	}

	#set(operation: SetOperation): Operation {
		const { kind, id, field, value } = operation;
		const before = this.#fieldBefore(operation);
		if (!isAsExpected(operation, before)) this.#refuse('changed', operation, before);
		if (kind === 'network') {
			this.#own = withField(this.#own, field, value ?? null);
			if (field === 'stories') this.#lists.story = storiesOf(this.#own);
		} else if (kind === 'position') {
			if (value === null || value === undefined) this.#places.delete(id);
			else this.#places.set(id, value);
		} else if (kind === 'evidence') {
			const evidence = this.#evidence.of(this.#evidence.ownerOf(id)!);
			evidence.replace(withField(evidence.get(id)!, field, value ?? null));
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
			// Changes that are older than operations on a story set the list of them whole.
			if (field === 'stories') this.#own = this.finish();
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
		if (kind === 'evidence') return this.#evidence.get(id) ?? null;
		const thing = this.#lists[kind].get(id);
		if (!thing) return null;
		return kind === 'relation' ? withField(thing, 'evidence', null) : thing;
	}

	get #places(): Map<string, unknown> {
		this.#positions ??= new Map(Object.entries(this.#own.positions ?? {}));
		return this.#positions;
	}

	#refuse(reason: ConflictReason, operation: Operation, now: unknown): never {
		throw new ConflictError({ reason, operation, now });
	}
}

/** A list that a file may leave out is left out when it is empty. */
function orAbsent(list: readonly unknown[]): readonly unknown[] | undefined {
	return list.length > 0 ? list : undefined;
}

/** What is no list of stories yet, in a change that will be refused for it, holds none. */
function storiesOf({ stories }: Network): OrderedThings<Thing> {
	const list: readonly (Thing | null)[] = Array.isArray(stories) ? (stories as Thing[]) : [];
	return new OrderedThings(list.filter((one) => one !== null));
}
