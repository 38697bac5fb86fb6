/** The table of evidence as CSV, for a spreadsheet. */
import { withApostrophe } from '../formula-guard';
import { evidenceColumns, type EvidenceColumn, type RelationRows } from './rows';

/** UTF-8 with its mark, as Excel wants it; what it would run begins with an apostrophe. */
export async function evidenceAsCsv(table: readonly RelationRows[]): Promise<string> {
	const { default: papa } = await import('papaparse');
	const columns = Object.keys(evidenceColumns) as EvidenceColumn[];
	const cells = [
		columns.map((column) => evidenceColumns[column]),
		...table.flatMap(({ rows }) => rows.map((row) => columns.map((column) => row[column])))
	];
	const guarded = cells.map((line) => line.map(withApostrophe));
	return `\uFEFF${papa.unparse(guarded, { newline: '\r\n', quotes: true })}\r\n`;
}
