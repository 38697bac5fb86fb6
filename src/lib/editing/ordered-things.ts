import { IdChain } from './id-chain';
import { sameJson } from './same-json';

interface Thing {
	readonly id: string;
}

/** So many things are looked for one by one; for more, all are put in a table first. */
export const fewLookups = 12;

/**
 * One list of a network while operations are applied to it: found by id, kept in order. A list of
 * twenty thousand is not worth a table for the one thing that most changes touch.
 */
export class OrderedThings<Item extends Thing> {
	readonly #before: readonly Item[];
	/** What was replaced, or added at the end, while there is no table. */
	readonly #changed = new Map<string, Item>();
	readonly #added: string[] = [];
	#lookups = 0;
	#table: Map<string, Item> | null = null;
	/** The order, once somebody asked for it: then it is no longer that of the table. */
	#order: IdChain | null = null;
	#touched = false;

	constructor(items: readonly Item[]) {
		this.#before = items;
	}

	get(id: string): Item | undefined {
		this.#lookups += 1;
		if (this.#table || this.#lookups > fewLookups) return this.#all.get(id);
		return this.#changed.get(id) ?? this.#before.find((item) => item.id === id);
	}

	/** The id before this one, null for the first; undefined for the last, which needs no place. */
	placeOf(id: string): string | null | undefined {
		return this.#chain.isLast(id) ? undefined : this.#chain.before(id);
	}

	/** Adds a thing that is not there, after another; at the end where that is not there, or not said. */
	add(item: Item, after?: string | null): void {
		this.#touched = true;
		const isLast = after === undefined || (after !== null && !this.get(after));
		if (!isLast) this.#chain.insert(item.id, after);
		else this.#order?.insert(item.id, this.#order.before(null));
		if (!this.#table) this.#added.push(item.id);
		(this.#table ?? this.#changed).set(item.id, item);
	}

	/** Puts a thing in the place of the one of its id, which is there. */
	replace(item: Item): void {
		this.#touched = true;
		(this.#table ?? this.#changed).set(item.id, item);
	}

	remove(id: string): void {
		this.#touched = true;
		this.#all.delete(id);
		this.#order?.remove(id);
	}

	/** The list as it is now: the very list that came in where nothing was touched. */
	toList(): readonly Item[] {
		if (!this.#touched) return this.#before;
		if (this.#order) return [...this.#order].flatMap((id) => this.#all.get(id) ?? []);
		if (this.#table) return [...this.#table.values()];
		const list = this.#before.map((item) => this.#changed.get(item.id) ?? item);
		for (const id of this.#added) list.push(this.#changed.get(id)!);
		return list;
	}

	get isTouched(): boolean {
		return this.#touched;
	}

	get #chain(): IdChain {
		this.#order ??= new IdChain(this.#all.keys());
		return this.#order;
	}

	get #all(): Map<string, Item> {
		this.#table ??= new Map(
			[...this.#before, ...this.#changed.values()].map((item) => [item.id, item])
		);
		return this.#table;
	}
}

/** A thing with one field set, in the field's old place; null takes the field away. */
export function withField<Item extends object>(item: Item, field: string, value: unknown): Item {
	if (value !== null) return { ...item, [field]: value };
	const { [field]: _gone, ...rest } = item as Record<string, unknown>;
	return rest as Item;
}

/** What a field holds, null for nothing. */
export function fieldOf(item: object, field: string): unknown {
	return Object.hasOwn(item, field)
		? ((item as Readonly<Record<string, unknown>>)[field] ?? null)
		: null;
}

/** Whether what an operation expects is what stands there; without an expectation, anything is. */
export function isAsExpected(operation: { readonly was?: unknown }, now: unknown): boolean {
	return operation.was === undefined || sameJson(operation.was, now);
}
