/** Tables as text: comma, semicolon, tab or bar between the cells; one file, or several in a .zip. */
import { readDirectory, unpack, ArchiveError, isZip } from '../archive/zip';
import { decodeFile } from './decode-file';
import { joinParts } from './join-parts';
import type { GraphTables } from './tables';
import { tablesOfCsv } from './csv-table';
import { FormatError, type FileIn, type Format, type Head, type ParseOptions } from './format';
import { placedIn } from './placed-in';
import { writeCsv } from './write-csv';

const MB = 1_000_000;
const largestUnpacked = 200 * MB;
const mostFiles = 1_000;
const names = /\.(?:csv|tsv|tab|txt)$/i;

export const csv: Format = {
	id: 'csv',
	label: 'CSV or TSV',
	extensions: ['.csv', '.tsv', '.tab', '.txt', '.zip'],
	mediaType: 'text/csv',
	opensIn:
		'a .zip with a table of actors and one of relations, for Excel, LibreOffice, Gephi, R, Python',
	sniff,
	parse: parseCsv,
	...writeCsv
};

/** Anything that is text may be a table; so it is what a file is when it is nothing else. */
function sniff({ name, bytes, text }: Head): number {
	if (isZip(bytes)) return /\.(?:csv|tsv|tab)/i.test(latin1(bytes)) ? 0.6 : 0;
	if (/^\s*[<{[]/.test(text) || text.includes('\0')) return 0;
	const [first = ''] = text.split(/[\r\n]/, 1);
	if (/[,;\t|]/.test(first)) return 0.4;
	return names.test(name) ? 0.2 : 0;
}

async function parseCsv(file: FileIn, options?: ParseOptions): Promise<GraphTables> {
	if (!isZip(file.bytes)) return parseText(file, options);
	const files = await filesIn(file);
	const parts: GraphTables[] = [];
	for (const each of files) parts.push(placedIn(each.name, await parseText(each, options)));
	return joinParts(parts);
}

async function parseText({ bytes }: FileIn, options?: ParseOptions): Promise<GraphTables> {
	const { text, note } = decodeFile(bytes);
	return tablesOfCsv(text, note === undefined ? [] : [note], options);
}

async function filesIn({ name, bytes }: FileIn): Promise<readonly FileIn[]> {
	try {
		const tables = readDirectory(bytes, mostFiles).filter(
			(entry) => names.test(entry.name) && !entry.name.startsWith('__MACOSX/')
		);
		if (tables.length === 0) throw new FormatError(`No .csv or .tsv file is in "${name}".`);
		const unpacked = await unpack(tables, largestUnpacked);
		return [...unpacked].map(([inner, content]) => ({ name: inner, bytes: content }));
	} catch (error) {
		if (error instanceof ArchiveError) throw new FormatError(`"${name}" ${error.message}.`);
		throw error;
	}
}

function latin1(bytes: Uint8Array): string {
	return new TextDecoder('latin1').decode(bytes);
}
