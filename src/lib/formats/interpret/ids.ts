/** Ids for what a file brings: its own where they will do, else made of words. */
import { slugOf } from '../../model/new-id';
import { idPattern } from '../../model/schema';

const longestId = 64;

/** Remembers the last number of every word, so that ten thousand things of one name take no time. */
export class Ids {
	readonly #taken = new Set<string>();
	readonly #numbers = new Map<string, number>();

	/** @param own The file's id, taken where it is one and nobody has it yet. */
	take(own: string | undefined, words: string, fallback: string): string {
		if (own !== undefined && idPattern.test(own) && !this.#taken.has(own)) {
			this.#taken.add(own);
			return own;
		}
		return this.#numbered(slugOf(words) || fallback);
	}

	/** As `take`, for words that are ids already: `a.hostility.b`. */
	takeJoined(own: string | undefined, parts: readonly string[]): string {
		if (own !== undefined && idPattern.test(own) && !this.#taken.has(own)) {
			this.#taken.add(own);
			return own;
		}
		return this.#numbered(parts.join('.'));
	}

	#numbered(base: string): string {
		for (let n = (this.#numbers.get(base) ?? 0) + 1; ; n += 1) {
			const tail = n === 1 ? '' : `-${n}`;
			const id = base.slice(0, longestId - tail.length) + tail;
			if (this.#taken.has(id)) continue;
			this.#numbers.set(base, n);
			this.#taken.add(id);
			return id;
		}
	}
}
