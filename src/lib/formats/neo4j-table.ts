/** The one table in which Neo4j (`apoc.export.csv.all`) writes nodes and relationships under one another. */
import type { Cell, Row, Table } from './tables';

const of = { node: ['_id', '_labels'], relationship: ['_start', '_end', '_type'] } as const;
const renamed: Readonly<Record<string, string>> = {
	_id: 'id',
	_labels: 'kind',
	_start: 'source',
	_end: 'target',
	_type: 'type'
};

/** Its rows as two tables, each with the columns that its rows fill; null where this is no such table. */
export function tablesOfNeo4j({
	columns,
	rows
}: Table): { readonly actors: Table; readonly relations: Table } | null {
	const [start, end] = [columns.indexOf('_start'), columns.indexOf('_end')];
	if (start === -1 || end === -1) return null;
	const isNode = ({ cells }: Row) => isBlank(cells[start]) && isBlank(cells[end]);
	return {
		actors: part(columns, rows.filter(isNode), of.relationship),
		relations: part(
			columns,
			rows.filter((row) => !isNode(row)),
			of.node
		)
	};
}

function part(columns: readonly string[], rows: readonly Row[], without: readonly string[]): Table {
	const kept = columns.flatMap((name, at) =>
		!without.includes(name) && rows.some(({ cells }) => !isBlank(cells[at])) ? [at] : []
	);
	return {
		columns: kept.map((at) => renamed[columns[at]!] ?? columns[at]!),
		rows: rows.map(({ place, cells }) => ({
			place,
			cells: kept.map((at) => withoutColon(columns[at]!, cells[at] ?? null))
		}))
	};
}

/** Labels stand behind colons: ":Group:Armed". */
function withoutColon(column: string, cell: Cell): Cell {
	if (column !== '_labels' || typeof cell !== 'string') return cell;
	return cell.split(':').filter(Boolean).join(', ');
}

function isBlank(cell: Cell | undefined): boolean {
	return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
