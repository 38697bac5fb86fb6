import { sameJson } from './same-json';

interface Thing {
	readonly id: string;
}

/** One list of a network while operations are applied to it: found by id, kept in order. */
export class OrderedThings<Item extends Thing> {
	readonly #items: Map<string, Item>;
	readonly #before: readonly Item[];
	/** The order, once it is no longer that of the map. */
	#order: string[] | null = null;
	#touched = false;

	constructor(items: readonly Item[]) {
		this.#before = items;
		this.#items = new Map(items.map((item) => [item.id, item]));
	}

	get(id: string): Item | undefined {
		return this.#items.get(id);
	}

	/** The id before this one, null for the first; undefined for the last, which needs no place. */
	placeOf(id: string): string | null | undefined {
		const order = this.#order ?? [...this.#items.keys()];
		const at = order.indexOf(id);
		if (at === order.length - 1) return undefined;
		return order[at - 1] ?? null;
	}

	/** Adds a thing after another; at the end where that one is not there, or nothing is said. */
	add(item: Item, after?: string | null): void {
		this.#touched = true;
		const isLast = after === undefined || (after !== null && !this.#items.has(after));
		if (!isLast) {
			this.#order ??= [...this.#items.keys()];
			this.#order.splice(after === null ? 0 : this.#order.indexOf(after) + 1, 0, item.id);
		} else this.#order?.push(item.id);
		this.#items.set(item.id, item);
	}

	replace(item: Item): void {
		this.#touched = true;
		this.#items.set(item.id, item);
	}

	remove(id: string): void {
		this.#touched = true;
		this.#items.delete(id);
		this.#order = this.#order?.filter((other) => other !== id) ?? null;
	}

	/** The list as it is now: the very list that came in where nothing was touched. */
	toList(): readonly Item[] {
		if (!this.#touched) return this.#before;
		if (!this.#order) return [...this.#items.values()];
		return this.#order.flatMap((id) => this.#items.get(id) ?? []);
	}

	get isTouched(): boolean {
		return this.#touched;
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
