/**
 * What a file of another program says, as two tables: one of actors, one of relations. Every reader
 * makes them, whatever its file looks like, and nothing is taken for a quotation, a date or a type until
 * the columns have a meaning (`roles.ts`), which a person may change.
 */
import type { Problem } from '../model/problems';

/** As the file has it; lists and objects of JSON formats are kept whole. */
export type Cell =
	string | number | boolean | null | readonly Cell[] | { readonly [key: string]: Cell };

export interface Row {
	/** Where it stands in the file, as a person finds it: "line 12", "sheet Edges, row 3", "<edge> on line 40". */
	readonly place: string;
	/** One for each column of its table, as far as the row goes; null where the file says nothing. */
	readonly cells: readonly Cell[];
}

export interface Table {
	/** Names as the file has them, each once. */
	readonly columns: readonly string[];
	readonly rows: readonly Row[];
}

export interface GraphTables {
	readonly title?: string;
	readonly description?: string;
	/** Empty where the file lists relations alone: then their ends are the actors. */
	readonly actors: Table;
	readonly relations: Table;
	/** What the file says of all its relations; null where it says nothing. */
	readonly directed: boolean | null;
	/** Rows that could not be read, each with its place and what to do; they are in no table. */
	readonly problems: readonly Problem[];
	/** What a person should know of the file as a whole, a sentence each. */
	readonly notes: readonly string[];
	/** Rows in the file: those of both tables and those reported. */
	readonly rows: number;
}

export const noTable: Table = { columns: [], rows: [] };

/** The tables of several files as one: a list of actors and a list of relations that belong together. */
export function joinTables(parts: readonly GraphTables[]): GraphTables {
	const [first, ...others] = parts;
	if (first && others.length === 0) return first;
	const directed = new Set(parts.map((part) => part.directed));
	const titled = parts.find(({ title }) => title !== undefined);
	const described = parts.find(({ description }) => description !== undefined);
	return {
		...(titled && { title: titled.title }),
		...(described && { description: described.description }),
		actors: stack(parts.map(({ actors }) => actors)),
		relations: stack(parts.map(({ relations }) => relations)),
		directed: directed.size === 1 ? (first?.directed ?? null) : null,
		problems: parts.flatMap(({ problems }) => problems),
		notes: parts.flatMap(({ notes }) => notes),
		rows: parts.reduce((sum, { rows }) => sum + rows, 0)
	};
}

/** What was taken for actors as relations and the other way round, where a person says so. */
export function swapTables(tables: GraphTables): GraphTables {
	return { ...tables, actors: tables.relations, relations: tables.actors };
}

/** One table under another; columns of one name are one column. */
function stack(tables: readonly Table[]): Table {
	const filled = tables.filter(({ columns }) => columns.length > 0);
	if (filled.length <= 1) return filled[0] ?? noTable;
	const columns = [...new Set(filled.flatMap((table) => table.columns))];
	const at = new Map(columns.map((column, index) => [column, index]));
	const rows = filled.flatMap((table) =>
		table.rows.map(({ place, cells }): Row => {
			const moved: Cell[] = new Array<Cell>(columns.length).fill(null);
			table.columns.forEach((column, index) => {
				moved[at.get(column)!] = cells[index] ?? null;
			});
			return { place, cells: moved };
		})
	);
	return { columns, rows };
}
