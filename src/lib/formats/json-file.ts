/** Reads and writes what the JSON formats share. */
import { strToU8 } from 'fflate';
import { findDeepNesting, findSyntaxProblem } from '../model/json-text';
import { isPlainObject } from '../model/parsed-json';
import { decodeFile } from './decode-file';
import { FormatError, type FileIn, type FileOut } from './format';
import { JsonRows } from './json-rows';
import { mendJson } from './mend-json';
import type { Cell } from './tables';

export type Fields = Readonly<Record<string, unknown>>;

/** No graph nests deeper; it keeps a hostile file from running out of stack. */
const deepest = 100;

/**
 * What is in the file, and where to collect its rows: what had to be left out of it is reported there.
 * @throws FormatError where it is no JSON, with the line.
 */
export function readJson({ bytes }: FileIn): { readonly json: unknown; readonly rows: JsonRows } {
	const rows = new JsonRows();
	const { text, note } = decodeFile(bytes);
	if (note !== undefined) rows.notes.push(note);
	const deep = findDeepNesting(text, deepest);
	if (deep) {
		throw new FormatError(
			`This file nests its values deeper than any graph does (line ${deep.line}), so it is not read.`
		);
	}
	try {
		return { json: JSON.parse(text) as unknown, rows };
	} catch {
		const mended = mendJson(text);
		if (mended) {
			for (const { place, message } of mended.problems) rows.report(place, message);
			rows.notes.push(...mended.notes);
			return { json: mended.value, rows };
		}
		const problem = findSyntaxProblem(text);
		const where = problem
			? `on line ${problem.line}, column ${problem.column}, ${problem.expected} should stand`
			: 'it ends too early';
		throw new FormatError(`This JSON is broken: ${where}. Mend it or save it again.`);
	}
}

export function jsonFile(value: unknown, extension: string, mediaType: string): FileOut {
	const text = `${JSON.stringify(value, null, '\t')}\n`;
	return { bytes: strToU8(text) as Uint8Array<ArrayBuffer>, extension, mediaType };
}

/** The fields of an object as cells; none of what is no object. */
export function cellsIn(value: unknown): readonly (readonly [string, Cell])[] {
	return isPlainObject(value) ? (Object.entries(value) as [string, Cell][]) : [];
}

export function listIn(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value : [];
}

/** What is written of a row: nothing of what is empty. */
export function filled(
	columns: readonly string[],
	cells: readonly unknown[],
	without: readonly string[] = []
): Record<string, unknown> {
	return Object.fromEntries(
		columns.flatMap((name, at) =>
			cells[at] === null || cells[at] === undefined || without.includes(name)
				? []
				: [[name, cells[at]]]
		)
	);
}
