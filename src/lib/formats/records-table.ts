/** From the records of a sheet to its table: which line has the headers, and what the table lists. */
import type { Problem } from '../model/problems';
import { endsByContent, endsByHeader } from './find-ends';
import { actorHeaders, foldHeader, relationHeaders } from './header-words';
import { tablesOfNeo4j } from './neo4j-table';
import { noTable, type Cell, type GraphTables, type Row, type Table } from './tables';

export interface SheetRecord {
	readonly place: string;
	readonly cells: readonly Cell[];
	/** What is wrong with it; then its cells are not to be believed. */
	readonly problem?: string;
}

interface Options {
	readonly notes: readonly string[];
	/** Whether a record with more or fewer cells than the others was cut in the wrong places. */
	readonly isCut: boolean;
}

const looked = 100;
/** The mark of UTF-8, as it is or as it looks where it was read as Windows-1252. */
const mark = /^(?:\uFEFF|ï»¿)/;
const withoutMark = (cell: Cell) => (typeof cell === 'string' ? cell.replace(mark, '') : cell);
const isBlank = (cell: Cell | undefined) =>
	cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** The table as relations where two of its columns are the ends of some, else as actors; null where no record says anything. */
export function tablesOfRecords(
	all: readonly SheetRecord[],
	{ notes, isCut }: Options
): GraphTables | null {
	const records = all
		.map((record, at) => (at === 0 ? { ...record, cells: record.cells.map(withoutMark) } : record))
		.filter(({ cells, problem }) => problem !== undefined || !cells.every(isBlank));
	const above = recordsAbove(records);
	const first = records.slice(above).find(({ problem }) => problem === undefined);
	if (!first) return null;
	const hasHeader = isHeader(first, records);
	const data = records.slice(above).filter((record) => !hasHeader || record !== first);
	const widths = widthsOf(first.cells.length, data, isCut);
	const columns = columnNames(hasHeader ? first.cells : [], widths.columns);
	const { rows, problems } = rowsOf(data, widths, isCut, hasHeader ? first : null);
	const table: Table = { columns, rows };
	const isRelations =
		(hasHeader ? endsByHeader(columns) : null) !== null ||
		(!hasActorHeader(columns) && endsByContent(table) !== null);
	return {
		...(tablesOfNeo4j(table) ?? {
			actors: isRelations ? noTable : table,
			relations: isRelations ? table : noTable
		}),
		directed: null,
		problems,
		notes: [
			...notes,
			...records
				.slice(0, above)
				.map(
					({ place, cells }) => `${shown(cells)} stands above the headers (${place}) and is no row.`
				),
			...(hasHeader ? [] : ['This file has no line of headers; its columns are numbered.'])
		],
		rows: data.length
	};
}

const mostAbove = 10;

/** How many records stand above the headers: titles and remarks, before a line of headers that are known. */
function recordsAbove(records: readonly SheetRecord[]): number {
	const at = records.slice(0, mostAbove + 1).findIndex(({ cells, problem }) => {
		const texts = cells.map(textOf);
		return (
			problem !== undefined ||
			endsByHeader(texts) !== null ||
			texts.filter(isKnownHeader).length > 1
		);
	});
	return at === -1 || records[at]!.problem !== undefined ? 0 : at;
}

const known = new Set([...Object.values(actorHeaders), ...Object.values(relationHeaders)].flat());
const isKnownHeader = (text: string) => known.has(foldHeader(text));
const textOf = (cell: Cell | undefined) => (isBlank(cell) ? '' : String(cell));

function isHeader({ cells }: SheetRecord, records: readonly SheetRecord[]): boolean {
	const texts = cells.map(textOf);
	if (endsByHeader(texts) || texts.some(isKnownHeader)) return true;
	if (texts.some((text) => /^\s*[-+]?\d[\d.,]*\s*$/.test(text))) return false;
	const others = new Set(records.slice(1, looked).flatMap((record) => record.cells));
	return !cells.some((cell) => !isBlank(cell) && others.has(cell));
}

export function hasActorHeader(columns: readonly string[]): boolean {
	const { id, name } = actorHeaders;
	return columns.some((column) => [...id, ...name].includes(foldHeader(column)));
}

interface Widths {
	readonly columns: number;
	/** What a row has that is not cut short. */
	readonly usual: number;
}

function widthsOf(header: number, data: readonly SheetRecord[], isCut: boolean): Widths {
	if (!isCut) {
		const most = data.reduce((width, { cells }) => Math.max(width, cells.length), header);
		return { columns: most, usual: 0 };
	}
	const sample = data.slice(0, looked).filter(({ problem }) => problem === undefined);
	const counts = new Map<number, number>();
	for (const { cells } of sample) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
	const [usual = header] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
	const isAll = sample.length > 1 && (counts.get(usual) ?? 0) >= 0.9 * sample.length;
	if (!isAll || usual === header) return { columns: header, usual: header };
	// R names its rows in a column that has no header.
	return usual === header + 1
		? { columns: usual, usual }
		: { columns: header, usual: Math.min(header, usual) };
}

/** Each name once; what has none is numbered. */
function columnNames(header: readonly Cell[], count: number): readonly string[] {
	const before = header.length > 0 && header.length === count - 1 ? [null] : [];
	const taken = new Set<string>();
	return Array.from({ length: count }, (_, at) => {
		const given = textOf([...before, ...header][at]).trim() || `Column ${at + 1}`;
		let name = given;
		for (let n = 2; taken.has(name); n += 1) name = `${given} (${n})`;
		taken.add(name);
		return name;
	});
}

function rowsOf(
	data: readonly SheetRecord[],
	{ columns, usual }: Widths,
	isCut: boolean,
	header: SheetRecord | null
) {
	const rows: Row[] = [];
	const problems: Problem[] = [];
	const headers = header && JSON.stringify(header.cells.map(textOf));
	// Only a line that begins as the headers do is compared with them.
	const isHeaderAgain = (cells: readonly Cell[]) =>
		header !== null &&
		textOf(cells[0]) === textOf(header.cells[0]) &&
		JSON.stringify(cells.map(textOf)) === headers;
	for (const { place, cells, problem } of data) {
		const report = (message: string) =>
			problems.push({ place, message: `${shown(cells)}: ${message}` });
		const filled = cells.findLastIndex((cell) => !isBlank(cell)) + 1;
		if (problem !== undefined) report(problem);
		else if (isHeaderAgain(cells)) report('repeats the headers; take the line out');
		else if (isCut && filled > columns) {
			report(
				`has ${cells.length} cells where the first line has ${columns}; put a cell that holds the separator in quotation marks`
			);
		} else if (isCut && cells.length < usual) {
			report(
				`has ${cells.length} cells where the first line has ${columns}; add the missing separators, or put a cell that holds a line break in quotation marks`
			);
		} else {
			rows.push({
				place,
				cells: cells.slice(0, columns).map((cell) => (cell === '' ? null : cell))
			});
		}
	}
	return { rows, problems };
}

function shown(cells: readonly Cell[]): string {
	const text = cells.map(textOf).join(' | ').replace(/\s+/g, ' ').trim();
	return `“${text.length > 80 ? `${text.slice(0, 80).trimEnd()}…` : text}”`;
}
