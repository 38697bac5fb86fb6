/** Rows of nodes and edges as a reader of XML meets them: open, filled, closed, and reported where broken. */
import { quoted, type Problem } from '../model/problems';
import { TableBuilder } from './table-builder';
import type { Cell, GraphTables } from './tables';

export interface OpenRow {
	readonly kind: 'node' | 'edge';
	readonly place: string;
	readonly fields: [string, Cell][];
	broken: string | null;
}

export class GraphRows {
	readonly actors = new TableBuilder();
	readonly relations = new TableBuilder();
	readonly problems: Problem[] = [];
	readonly notes: string[] = [];
	readonly #open: OpenRow[] = [];
	#unplaced = 0;

	get current(): OpenRow | undefined {
		return this.#open.at(-1);
	}

	open(kind: OpenRow['kind'], element: string, line: number): OpenRow {
		const row: OpenRow = { kind, place: `<${element}> on line ${line}`, fields: [], broken: null };
		// An edge holds no other: what is still open here was never closed.
		if (this.current?.kind === 'edge') {
			this.current.broken ??= 'is never closed';
			this.close('edge');
		}
		this.#open.push(row);
		return row;
	}

	/** The row that ends here, as it goes into its table; does nothing where none of the kind is open. */
	close(kind: OpenRow['kind'], finish: (row: OpenRow) => void = () => {}): void {
		if (this.current?.kind !== kind) return;
		const row = this.#open.pop()!;
		finish(row);
		if (row.broken !== null)
			this.problems.push({
				place: row.place,
				message: `${row.broken}; mend it and bring the file again`
			});
		else (kind === 'node' ? this.actors : this.relations).add(row.place, row.fields);
	}

	/** An element that the format does not have, but that says who it is or whom it joins: a slip in its name. */
	stranger(element: string, attributes: ReadonlyMap<string, string>, line: number): void {
		if (!['id', 'source', 'target'].some((name) => attributes.has(name))) return;
		this.problems.push({
			place: `<${element}> on line ${line}`,
			message: 'is no element of this format; if it is a node or an edge, mend its name'
		});
	}

	/** Words where none belong: a tag that lost its sign. */
	stray(text: string, line: number): void {
		const words = text.trim();
		if (words === '') return;
		this.broken(line, `no text belongs here: ${quoted(words.slice(0, 60))}`);
	}

	/** Something is wrong in the row that is open, or between rows. */
	broken(line: number, message: string): void {
		if (this.current) this.current.broken ??= `line ${line}: ${message}`;
		else {
			this.#unplaced += 1;
			if (this.#unplaced <= 5) this.notes.push(`Line ${line} is broken: ${message}.`);
		}
	}

	/** What is still open is reported: the file ends in the midst of it. */
	tables(directed: boolean | null, about: Pick<GraphTables, 'title' | 'description'>): GraphTables {
		while (this.current) {
			this.current.broken ??= 'the file ends in the midst of it';
			this.close(this.current.kind);
		}
		if (this.#unplaced > 5) this.notes.push(`${this.#unplaced - 5} more places are broken.`);
		return {
			...about,
			actors: this.actors.table,
			relations: this.relations.table,
			directed,
			problems: this.problems,
			notes: this.notes,
			rows: this.actors.size + this.relations.size + this.problems.length
		};
	}
}

/** A value of an XML attribute as its declared type has it; as text where it is none of that type. */
export function typed(value: string, type: string | undefined): Cell {
	if (/^(?:int|integer|long|float|double|short|byte|bigdecimal)$/i.test(type ?? '')) {
		const number = Number(value);
		return value.trim() !== '' && Number.isFinite(number) ? number : value === '' ? null : value;
	}
	if (type === 'boolean') return value === 'true' ? true : value === 'false' ? false : value;
	return value;
}
