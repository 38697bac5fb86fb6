/** Reads files of whatever format, several together where they belong together. */
import { formatOf, headOf } from './formats';
import { FormatError, type FileIn, type Format, type ParseOptions } from './format';
import { joinParts } from './join-parts';
import { placedIn } from './placed-in';
import type { GraphTables } from './tables';

export interface ReadFiles {
	/** Of the first file. */
	readonly format: Format;
	readonly tables: GraphTables;
}

/**
 * The tables of all the files as one: a list of actors and one of relations are joined.
 *
 * @throws FormatError where one of them is of no known format or nothing of it can be read, with one
 * sentence that names it.
 */
export async function readFiles(
	files: readonly FileIn[],
	options?: ParseOptions
): Promise<ReadFiles> {
	const found = files.map((file) => ({ file, format: formatOf(headOf(file)) }));
	const [first] = found;
	if (!first) throw new FormatError('There is no file to read.');
	const parts: GraphTables[] = [];
	for (const [at, { file, format }] of found.entries()) {
		if (format === null) {
			throw new FormatError(
				`"${file.name}" is of no format that can be read here. Save it as CSV, Excel, GraphML, GEXF or Cytoscape JSON and bring it again.`
			);
		}
		const tables = await format.parse(file, {
			...options,
			onprogress: (share) => options?.onprogress?.((at + share) / files.length)
		});
		parts.push(files.length === 1 ? tables : placedIn(file.name, tables));
	}
	return { format: first.format!, tables: joinParts(parts) };
}
