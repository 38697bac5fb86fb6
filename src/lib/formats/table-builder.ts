/** Makes a table of rows whose columns become known only as they come. */
import type { Cell, Row, Table } from './tables';

/**
 * More columns than anybody reads. What a file has beyond them is kept in one more, so that a file with
 * a name of its own for every value does not make a table of its rows squared.
 */
const mostColumns = 256;
const overflow = 'further fields';

export class TableBuilder {
	readonly #columns = new Map<string, number>();
	readonly #rows: Row[] = [];

	/** @param first Columns that stand first, whether or not a row has them. */
	constructor(first: readonly string[] = []) {
		for (const column of first) this.#columns.set(column, this.#columns.size);
	}

	/** Where a row has a field twice, the first is taken; the second becomes "field (2)". */
	add(place: string, fields: Iterable<readonly [string, Cell]>): void {
		const cells: Cell[] = [];
		const beyond: [string, Cell][] = [];
		for (const [name, value] of fields) {
			if (value === null) continue;
			const at = this.#columnFor(name, cells);
			if (at === null) beyond.push([name, value]);
			else put(cells, at, value);
		}
		if (beyond.length > 0) {
			const at = this.#columns.get(overflow) ?? this.#columns.size;
			this.#columns.set(overflow, at);
			put(cells, at, Object.fromEntries(beyond));
		}
		this.#rows.push({ place, cells });
	}

	get size(): number {
		return this.#rows.length;
	}

	get table(): Table {
		return { columns: [...this.#columns.keys()], rows: this.#rows };
	}

	#columnFor(name: string, cells: readonly Cell[]): number | null {
		for (let n = 1; n <= 9; n += 1) {
			const unique = n === 1 ? name : `${name} (${n})`;
			const known = this.#columns.get(unique);
			if (known === undefined) {
				if (this.#columns.size >= mostColumns) return null;
				this.#columns.set(unique, this.#columns.size);
				return this.#columns.size - 1;
			}
			if ((cells[known] ?? null) === null) return known;
		}
		return null;
	}
}

function put(cells: Cell[], at: number, value: Cell): void {
	while (cells.length < at) cells.push(null);
	cells[at] = value;
}
