/** A relation as the rows of a file state it, before those of one relation are joined. */
import type { Cell } from '../tables';
import type { FoundEvidence } from './read-evidence';

export interface Draft {
	/** Its place in the order of the file. */
	readonly at: number;
	readonly ownId: string | undefined;
	readonly source: string;
	readonly target: string;
	readonly type: string;
	/** Whether it holds both ways, by its type or by what is said of it. */
	readonly isMutual: boolean;
	readonly isSaidMutual: boolean;
	readonly isEnded: boolean;
	readonly notes: readonly string[];
	/** Fields that no role has taken. */
	readonly further: Readonly<Record<string, Cell>>;
	readonly rows: readonly { readonly place: string; readonly evidence: readonly FoundEvidence[] }[];
}

/** Rows of one relation as they come; that there are a hundred thousand of them takes no longer for each. */
export class Gathered {
	readonly #first: Draft;
	readonly #notes = new Set<string>();
	readonly #further = new Map<string, Values>();
	readonly #rows: Draft['rows'][number][] = [];
	#isMutual = false;
	#isSaidMutual = false;
	#isEnded = false;

	constructor(first: Draft) {
		this.#first = first;
		this.add(first);
	}

	add({ isMutual, isSaidMutual, isEnded, notes, further, rows }: Draft): void {
		this.#isMutual ||= isMutual;
		this.#isSaidMutual ||= isSaidMutual;
		this.#isEnded ||= isEnded;
		for (const note of notes) this.#notes.add(note);
		for (const row of rows) this.#rows.push(row);
		for (const [field, value] of Object.entries(further)) {
			const values = this.#further.get(field);
			if (values) values.add(value);
			else this.#further.set(field, new Values(value));
		}
	}

	/** All of them as one; of a field that differs, a list of what differs. */
	draft(): Draft {
		return {
			...this.#first,
			isMutual: this.#isMutual,
			isSaidMutual: this.#isSaidMutual,
			isEnded: this.#isEnded,
			notes: [...this.#notes],
			further: Object.fromEntries([...this.#further].map(([field, values]) => [field, values.all])),
			rows: this.#rows
		};
	}
}

/** What the rows of one relation say in one field. */
class Values {
	readonly #first: Cell;
	/** Each that was said, whole; then each value of those, once. */
	readonly #said = new Set<string>();
	readonly #list = new Map<string, Cell>();

	constructor(first: Cell) {
		this.#first = first;
		this.add(first);
	}

	add(value: Cell): void {
		const said = JSON.stringify(value);
		if (this.#said.has(said)) return;
		this.#said.add(said);
		for (const one of Array.isArray(value) ? (value as readonly Cell[]) : [value]) {
			const key = JSON.stringify(one);
			if (!this.#list.has(key)) this.#list.set(key, one);
		}
	}

	/** What all of them say, to the letter; a list of what differs where they do not. */
	get all(): Cell {
		return this.#said.size === 1 ? this.#first : [...this.#list.values()];
	}
}
