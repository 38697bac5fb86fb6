/** Excel workbooks: every sheet is a table of actors or of relations. */
import { ArchiveError, isZip, readDirectory, unpack } from '../archive/zip';
import { isMisread, misreadNote } from '../decoding/decode';
import type { Network } from '../model/schema';
import { lossesOfTables } from './losses';
import { tablesOfRecords } from './records-table';
import {
	FormatError,
	type FileIn,
	type FileOut,
	type Format,
	type Head,
	type ParseOptions
} from './format';
import { pace } from './pace';
import { placedIn } from './placed-in';
import { joinParts } from './join-parts';
import type { Cell, GraphTables } from './tables';
import { tabulate, type Plain, type Tabulated } from './tabulate';

const MB = 1_000_000;
const largestUnpacked = 200 * MB;
const mostFiles = 5_000;
const mediaType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const xlsx: Format = {
	id: 'xlsx',
	label: 'Excel workbook',
	extensions: ['.xlsx', '.xlsm'],
	mediaType,
	opensIn: 'Excel, LibreOffice, Google Sheets, Numbers',
	sniff: ({ name, bytes }: Head) => {
		if (!isZip(bytes)) return 0;
		const names = new TextDecoder('latin1').decode(bytes);
		return /xl\/(?:workbook|worksheets|_rels)/.test(names)
			? 0.95
			: /\.xls[xm]$/i.test(name)
				? 0.9
				: 0;
	},
	parse: parseXlsx,
	serialize: serializeXlsx,
	loses: (network: Network) => [...lossesOfTables(network), ...cutCells(network)]
};

async function parseXlsx(file: FileIn, options?: ParseOptions): Promise<GraphTables> {
	const bytes = await repacked(file);
	const { default: readXlsxFile } = await import('read-excel-file/universal');
	await pace(0.2, options);
	let sheets;
	try {
		sheets = await readXlsxFile(bytes as never, { trim: false });
	} catch {
		throw new FormatError(
			`"${file.name}" is no workbook that can be read. Open it in Excel, save it as .xlsx, and bring it again.`
		);
	}
	await pace(0.8, options);
	const notes: string[] = [];
	const parts = sheets.flatMap(({ sheet, data }) => {
		// A sheet of charts alone, or one that is damaged, comes without rows.
		const rows = (data as typeof data | undefined) ?? [];
		const records = rows.map((cells, at) => ({ place: `row ${at + 1}`, cells: cells.map(cellOf) }));
		const isSpoilt = records.some(({ cells }) =>
			cells.some((cell) => typeof cell === 'string' && isMisread(cell))
		);
		const tables = tablesOfRecords(records, {
			notes: isSpoilt ? [misreadNote] : [],
			isCut: false
		});
		if (tables === null) notes.push(`There are no rows in the sheet "${sheet}".`);
		return tables ? [placedIn(`sheet ${sheet}`, tables)] : [];
	});
	if (parts.length === 0) throw new FormatError(`There are no rows in "${file.name}".`);
	const tables = joinParts(parts);
	return { ...tables, notes: [...tables.notes, ...notes] };
}

/** Packed again by us of what was counted while it was unpacked: the reader has nothing else to unpack. */
async function repacked({ name, bytes }: FileIn): Promise<ArrayBuffer> {
	try {
		const entries = readDirectory(bytes, mostFiles).filter((entry) =>
			/\.(?:xml|rels)$/i.test(entry.name)
		);
		if (!entries.some((entry) => entry.name === 'xl/workbook.xml')) {
			throw new FormatError(`"${name}" is no Excel workbook.`);
		}
		const files = await unpack(entries, largestUnpacked);
		for (const [part, content] of files) {
			// No program that writes workbooks writes a DOCTYPE.
			if (new TextDecoder('latin1').decode(content.subarray(0, 4096)).includes('<!DOCTYPE')) {
				throw new FormatError(
					`"${name}" declares entities of its own (in ${part}), so it is not read.`
				);
			}
		}
		const { zipSync } = await import('fflate');
		return zipSync(Object.fromEntries(files), { level: 0 }).buffer as ArrayBuffer;
	} catch (error) {
		if (error instanceof ArchiveError) throw new FormatError(`"${name}" ${error.message}.`);
		throw error;
	}
}

function cellOf(value: unknown): Cell {
	if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : dateOf(value);
	if (typeof value === 'string') return value === '' ? null : value;
	return typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function dateOf(value: Date): string {
	const text = value.toISOString();
	return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

/**
 * Excel writes what XML cannot as `_x000D_`, and so do we; the reader turns it back. The writer looks its
 * texts up in an object, where "constructor" is one already: a text of that kind gets a first letter that is written so.
 */
function escaped(text: string): string {
	const written = text
		.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
		// eslint-disable-next-line no-control-regex -- that is what XML cannot write
		.replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, codeOf);
	return written in {} ? codeOf(written) + written.slice(1) : written;
}

const codeOf = (text: string) =>
	`_x${text.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

/** As much as Excel takes in one cell. */
const longestCell = 32_767;

async function serializeXlsx(network: Network): Promise<FileOut> {
	const { default: writeXlsxFile } = await import('write-excel-file/universal');
	const { actors, relations } = tabulate(network, 'quotation');
	const sheet = <Thing>(name: string, { columns, rows }: Tabulated<Thing>) => ({
		sheet: name,
		stickyRowsCount: 1,
		columns: columns.map((column, at) => ({
			width: widthOf([column, ...rows.slice(0, 200).map(({ cells }) => cells[at] ?? null)])
		})),
		data: [
			columns.map((column) => ({ value: column, type: String, fontWeight: 'bold' as const })),
			...rows.map(({ cells }) => cells.map((cell, at) => written(cell, columns[at] === 'evidence')))
		]
	});
	const blob = await writeXlsxFile([
		sheet('Actors', actors),
		sheet('Relations', relations)
	] as never).toBlob();
	const bytes = new Uint8Array(await blob.arrayBuffer());
	return { bytes, extension: '.xlsx', mediaType };
}

/** In letters: as wide as what is in it, and no wider than can be read beside the others. */
const widthOf = (cells: readonly Plain[]) =>
	Math.min(
		60,
		2 + cells.reduce((most: number, cell) => Math.max(most, String(cell ?? '').length), 4)
	);

/** Text is written as text, never as a formula. */
function written(cell: Plain, isJson: boolean) {
	if (cell === null || cell === '') return null;
	if (typeof cell === 'number') return { value: cell, type: Number };
	if (typeof cell === 'boolean') return { value: cell, type: Boolean };
	const text = escaped(cell);
	// Half of a JSON text is none; the columns beside it say the same.
	if (text.length > longestCell)
		return isJson ? null : { value: text.slice(0, longestCell), type: String };
	return { value: text, type: String };
}

function cutCells(network: Network): readonly string[] {
	const texts = network.relations.flatMap(({ note, evidence }) => [
		note,
		...evidence.flatMap((one) => [one.quote.exact, one.note])
	]);
	const cut = [...texts, ...network.actors.map(({ note }) => note)].filter(
		(text) => text !== undefined && text.length > longestCell
	).length;
	if (cut === 0) return [];
	return [
		cut === 1
			? '1 text is longer than a cell of Excel takes and is cut.'
			: `${cut.toLocaleString('en-GB')} texts are longer than a cell of Excel takes and are cut.`
	];
}
