/** From the text of a CSV file to its table. */
import type Papa from 'papaparse';
import { csvRecords, type CsvRecord } from './csv-records';
import { endsByHeader } from './find-ends';
import { FormatError, type ParseOptions } from './format';
import { withoutApostrophe } from './formula-guard';
import { isOurs } from './own-columns';
import { pace } from './pace';
import { hasActorHeader, tablesOfRecords, type SheetRecord } from './records-table';
import type { GraphTables, Table } from './tables';

type Library = typeof Papa;

const recordsAtOnce = 5_000;

/** @throws FormatError where there is no row in it. */
export async function tablesOfCsv(
	text: string,
	notes: readonly string[],
	options?: ParseOptions
): Promise<GraphTables> {
	const { default: papa } = await import('papaparse');
	const declared = /^sep=(.)\r?\n/i.exec(text);
	const before = declared ? 1 : 0;
	const body = text.slice(declared?.[0].length ?? 0);
	const records: SheetRecord[] = [];
	for (const record of csvRecords(papa, body, declared?.[1] ?? delimiterOf(papa, body))) {
		const { line, cells, problem } = record;
		records.push({
			place: `line ${line + before}`,
			cells,
			...(problem !== undefined && { problem })
		});
		if (records.length % recordsAtOnce === 0) await pace(record.end / body.length, options);
	}
	const tables = tablesOfRecords(records, { notes, isCut: true });
	if (tables === null) throw new FormatError('This file has no rows in it.');
	return {
		...tables,
		actors: unguarded(tables.actors, 'actors'),
		relations: unguarded(tables.relations, 'relations')
	};
}

/** The one that cuts the first lines most alike; headers that are known weigh more. */
function delimiterOf(papa: Library, text: string): string {
	const head = text.slice(0, 65_536);
	let best = { delimiter: ',', score: 0 };
	for (const delimiter of [',', ';', '\t', '|']) {
		const records: CsvRecord[] = [];
		for (const record of csvRecords(papa, head, delimiter)) {
			if (record.cells.join('').trim() !== '') records.push(record);
			if (records.length >= 50) break;
		}
		// Titles may stand above the headers.
		const isKnown = ({ cells }: CsvRecord) => endsByHeader(cells) !== null || hasActorHeader(cells);
		const header =
			records.slice(0, 10).find(isKnown) ?? records.find(({ cells }) => cells.length > 1);
		if (!header || header.cells.length < 2) continue;
		const alike = records.filter(({ cells }) => cells.length === header.cells.length).length;
		const score = alike / records.length + (isKnown(header) ? 1 : 0) + header.cells.length / 1_000;
		if (score > best.score) best = { delimiter, score };
	}
	return best.delimiter;
}

/** Without the apostrophes that we write before what a spreadsheet would take for a formula. */
function unguarded(table: Table, kind: 'actors' | 'relations'): Table {
	const { columns, rows } = table;
	if (!isOurs(columns, kind)) return table;
	return {
		columns,
		rows: rows.map(({ place, cells }) => ({
			place,
			cells: cells.map((cell) => (typeof cell === 'string' ? withoutApostrophe(cell) : cell))
		}))
	};
}
