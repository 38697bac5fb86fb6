/** The records of a CSV text one by one, each with its line; a broken one costs that line and no other. */
import type Papa from 'papaparse';

export interface CsvRecord {
	/** From 1; a record with line breaks in it begins here. */
	readonly line: number;
	readonly cells: readonly string[];
	/** Where in the text it ends. */
	readonly end: number;
	/** What is wrong with the line; then its cells are not to be believed. */
	readonly problem?: string;
}

type Library = typeof Papa;

interface Parsed {
	readonly cells: readonly string[];
	readonly end: number;
	readonly isMisquoted: boolean;
	readonly isOpen: boolean;
}

const chunkLength = 262_144;
/** A longer record is a quotation mark that somebody forgot to close. */
const longestRecord = 1_048_576;
/** After so many broken lines quotation marks mean nothing in this file. */
const mostUnclosed = 100;
const mostMisquoted = 200;

/**
 * Papaparse reads a text up to the first line that is broken; that line is told, and reading goes on in
 * the next one.
 */
export function* csvRecords(
	{ Parser }: Library,
	text: string,
	delimiter: string
): Generator<CsvRecord> {
	const newline = newlineOf(text);
	let at = 0;
	let line = 1;
	let length = chunkLength;
	let unclosed = 0;
	let misquoted = 0;
	while (at < text.length) {
		const isLast = at + length >= text.length;
		const isQuoted = unclosed < mostUnclosed && misquoted < mostMisquoted;
		const input = text.slice(at, at + length);
		const rows: Parsed[] = [];
		const parser = new Parser({
			delimiter,
			newline,
			// A sign that no text has stands for no quotation marks at all.
			quoteChar: isQuoted ? '"' : '\uFFFF',
			step: ({ data, errors, meta }: Papa.ParseStepResult<string[] | string[][]>) => {
				const cells = (Array.isArray(data[0]) ? data[0] : data) as string[];
				const has = (code: string) => errors.some((error) => error.code === code);
				// Within one cell it is plain what was meant; over several, rows may have been swallowed.
				const isMisquoted =
					has('InvalidQuotes') &&
					cells.some((cell) => cell.includes(newline) || cell.includes(`${delimiter}"`));
				const isOpen = has('MissingQuotes');
				rows.push({ cells, end: meta.cursor, isMisquoted, isOpen });
				if (isMisquoted || isOpen) parser.abort();
			}
		});
		parser.parse(input, 0, !isLast);
		const start = at;
		let broken = false;
		for (const row of rows) {
			broken = row.isMisquoted || row.isOpen;
			if (broken) break;
			yield { line, cells: withoutReturn(row.cells), end: start + row.end };
			line += countOf(text, newline, at, start + row.end);
			at = start + row.end;
		}
		if (rows.length > 0 && !broken) {
			length = chunkLength;
			if (isLast) return;
			continue;
		}
		if (!broken && !isLast && length < longestRecord) {
			length *= 2;
			continue;
		}
		if (!broken && isLast) return;
		const isOpen = rows.at(-1)?.isOpen ?? true;
		if (isOpen) unclosed += 1;
		else misquoted += 1;
		const end = text.indexOf(newline, at);
		const next = end === -1 ? text.length : end + newline.length;
		const raw = text.slice(at, end === -1 ? text.length : end);
		yield {
			line,
			cells: [raw],
			end: next,
			problem: isOpen
				? 'a quotation mark in this line is never closed: close it, or write it twice where it belongs to the text'
				: 'the quotation marks in this line do not fit: write each that belongs to the text twice'
		};
		at = next;
		line += 1;
		length = chunkLength;
	}
}

/** Lines end in LF here, whether or not a CR stands before it. */
function withoutReturn(cells: readonly string[]): readonly string[] {
	const last = cells.at(-1);
	return last?.endsWith('\r') ? [...cells.slice(0, -1), last.slice(0, -1)] : cells;
}

function newlineOf(text: string): '\n' | '\r' | '\r\n' {
	const head = text.slice(0, 1_048_576);
	if (!head.includes('\n')) return head.includes('\r') ? '\r' : '\n';
	return '\n';
}

function countOf(text: string, sign: string, from: number, to: number): number {
	let count = 0;
	let at = text.indexOf(sign, from);
	while (at !== -1 && at < to) {
		count += 1;
		at = text.indexOf(sign, at + sign.length);
	}
	return count;
}
