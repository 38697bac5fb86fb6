/** The list of what is wrong with a file: every problem with its place, within reason. */

export interface Problem {
	/** As a path into the file: `relations[12].target`; empty for the file as a whole. */
	readonly place: string;
	/** What is wrong there and, where it can be told, what was meant. */
	readonly message: string;
}

/** As many as a reader may want to see; the rest are counted. */
const mostListed = 100;

/** Past this many nobody needs the exact number, and checking goes on for nothing. */
const mostCounted = 10_000;

/** Collects problems; past the first hundred it only counts, so that a hostile file costs little. */
export class ProblemList {
	readonly #listed: Problem[] = [];
	#count = 0;

	/** The message is given as a function where it is costly to find. */
	add(place: string, message: string | (() => string)): void {
		if (this.isFull) return;
		this.#count += 1;
		if (this.#listed.length >= mostListed) return;
		this.#listed.push({ place, message: typeof message === 'string' ? message : message() });
	}

	get listed(): readonly Problem[] {
		return this.#listed;
	}

	get count(): number {
		return this.#count;
	}

	/** How many there are beyond the listed ones. */
	get more(): number {
		return this.#count - this.#listed.length;
	}

	/** So many that counting on is pointless. */
	get isFull(): boolean {
		return this.#count >= mostCounted;
	}

	/** "3 problems" or "at least 10,000 problems", for a sentence. */
	get total(): string {
		const number = this.#count.toLocaleString('en-GB');
		const noun = this.#count === 1 ? 'problem' : 'problems';
		return `${this.isFull ? 'at least ' : ''}${number} ${noun}`;
	}
}

/** The path of `key` (a field, or an index of a list) inside `place`. */
export function placeOf(place: string, key: string | number): string {
	if (typeof key === 'number') return `${place}[${key}]`;
	if (!/^[A-Za-z_$][\w$]*$/.test(key)) return `${place}[${quoted(key)}]`;
	return place === '' ? key : `${place}.${key}`;
}

/** A place on the way into a file, cheap to make for each value; null is the file itself. */
export type Trail = { readonly outer: Trail; readonly key: string | number } | null;

/** A trail as a path. */
export function placeOfTrail(trail: Trail): string {
	return trail === null ? '' : placeOf(placeOfTrail(trail.outer), trail.key);
}

const longestQuoted = 60;

/** A string of the file as it may stand in a message: in quotes, on one line, not too long. */
export function quoted(text: string): string {
	const cut = text.length > longestQuoted ? `${text.slice(0, longestQuoted).trimEnd()}…` : text;
	return JSON.stringify(cut);
}
