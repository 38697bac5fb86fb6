/** Ids in an order that is changed in place: whatever its length, each change takes the same time. */
export class IdChain implements Iterable<string> {
	/** What stands after an id; after null, the first. */
	readonly #next = new Map<string | null, string | null>();
	/** What stands before an id; before null, the last. */
	readonly #before = new Map<string | null, string | null>();

	constructor(ids: Iterable<string>) {
		let last: string | null = null;
		for (const id of ids) {
			this.#link(last, id);
			last = id;
		}
		this.#link(last, null);
	}

	/** The id before this one, null for the first; of null, the last. */
	before(id: string | null): string | null {
		return this.#before.get(id) ?? null;
	}

	isLast(id: string): boolean {
		return this.#before.get(null) === id;
	}

	/** Puts an id that is not there after another; null for the beginning. */
	insert(id: string, after: string | null): void {
		const next = this.#next.get(after) ?? null;
		this.#link(after, id);
		this.#link(id, next);
	}

	/** Takes an id out that is there. */
	remove(id: string): void {
		this.#link(this.before(id), this.#next.get(id) ?? null);
		this.#next.delete(id);
		this.#before.delete(id);
	}

	*[Symbol.iterator](): Iterator<string> {
		for (let id = this.#next.get(null) ?? null; id !== null; id = this.#next.get(id) ?? null) {
			yield id;
		}
	}

	#link(one: string | null, next: string | null): void {
		this.#next.set(one, next);
		this.#before.set(next, one);
	}
}
