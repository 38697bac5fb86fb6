/**
 * Reads a network file: from its text to a network that every other part may trust, or to one
 * sentence and the places where it is wrong. Nothing is loaded by halves.
 */
import { checkReferences } from './check-references';
import { checkShape, describe, isPlainObject } from './check-shape';
import { findDeepNesting, findSyntaxProblem } from './json-text';
import { placeOf, ProblemList, quoted, type Problem } from './problems';
import { recogniseJson } from './recognise-json';
import { FORMAT, NetworkSchema, type Network } from './schema';

export type { Problem } from './problems';

export type ParseResult =
	| {
			readonly ok: true;
			/** The parsed JSON itself, unknown fields and all, frozen all the way down. */
			readonly network: Network;
	  }
	| {
			readonly ok: false;
			/** One sentence that says why the file was refused. */
			readonly summary: string;
			/** The first hundred, by place; empty where the file is not of this format at all. */
			readonly problems: readonly Problem[];
			/** How many problems there are beyond the listed ones. */
			readonly more: number;
	  };

/** The largest file that is read, in bytes. */
export const MAX_FILE_BYTES = 20_000_000;

/** A network file nests eight deep; the rest is room for fields of later versions. */
export const MAX_NESTING = 64;

/** The network that a file's text holds, or why it is refused. Never throws. */
export function parseNetwork(text: string): ParseResult {
	const oversize = refuseSize(byteLength(text));
	if (oversize !== null) return refuse(oversize);
	const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
	const deep = findDeepNesting(json, MAX_NESTING);
	if (deep !== null) {
		return refuse(
			`This file is nested more than ${MAX_NESTING} levels deep (line ${deep.line}, column ${deep.column}); no network file is.`
		);
	}
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return refuse(describeNonJson(json));
	}
	const foreign = refuseFormat(value);
	return foreign === null ? check(value) : refuse(foreign);
}

/**
 * The sentence that refuses a file of so many bytes, or null if it is small enough: lets a page
 * turn a huge file away before reading it.
 */
export function refuseSize(bytes: number): string | null {
	if (bytes <= MAX_FILE_BYTES) return null;
	return `This file is ${megabytes(bytes)}; a network file may be ${megabytes(MAX_FILE_BYTES)} at most.`;
}

/**
 * The network as the text of a file: JSON indented by tabs with a newline at the end, fields in the
 * order they came in. Parsing and serialising again gives the same bytes.
 */
export function serialiseNetwork(network: Network): string {
	return `${JSON.stringify(network, null, '\t')}\n`;
}

function check(value: unknown): ParseResult {
	const problems = new ProblemList();
	checkKeys(value, '', problems);
	checkShape(NetworkSchema, value, '', problems);
	checkReferences(value, problems);
	if (problems.count === 0) return { ok: true, network: freeze(value as Network) };
	const more =
		problems.more === 0 ? '' : `, of which the first ${problems.listed.length} are listed`;
	return {
		ok: false,
		summary: `This network file has ${problems.total}${more}; nothing of it was loaded.`,
		problems: problems.listed,
		more: problems.more
	};
}

/** Refuses the one key that could reach an object's prototype, wherever it stands. */
function checkKeys(value: unknown, place: string, problems: ProblemList): void {
	if (typeof value !== 'object' || value === null || problems.isFull) return;
	if (Array.isArray(value)) {
		value.forEach((item, at) => checkKeys(item, placeOf(place, at), problems));
		return;
	}
	for (const [key, item] of Object.entries(value)) {
		if (key === '__proto__') {
			problems.add(placeOf(place, key), 'no field may be called "__proto__"');
		}
		checkKeys(item, placeOf(place, key), problems);
	}
}

function freeze<Value>(value: Value): Value {
	if (typeof value !== 'object' || value === null) return value;
	Object.values(value).forEach(freeze);
	return Object.freeze(value);
}

function refuse(summary: string): ParseResult {
	return { ok: false, summary, problems: [], more: 0 };
}

function refuseFormat(value: unknown): string | null {
	const wanted = `A network file begins with "format": "${FORMAT}".`;
	const origin = recogniseJson(value);
	const format = isPlainObject(value) && Object.hasOwn(value, 'format') ? value.format : undefined;
	if (format === FORMAT) return null;
	if (format === undefined) {
		const guess = origin === null ? 'JSON of some other kind' : origin;
		return `This is not a network file: it seems to be ${guess}. ${wanted}`;
	}
	if (typeof format !== 'string') {
		return `This is not a network file: its "format" is ${describe(format)}. ${wanted}`;
	}
	const version = /^entente\/(\d+)$/.exec(format)?.[1];
	if (version !== undefined && Number(version) > 1) {
		return `This file is ${quoted(format)}, newer than this program reads ("${FORMAT}"); open it with a newer Entente.`;
	}
	return `This is not a network file: its "format" is ${quoted(format)}. ${wanted}`;
}

function describeNonJson(text: string): string {
	if (text.trim() === '') return 'This file is empty.';
	const problem = findSyntaxProblem(text);
	const place = problem
		? ` (line ${problem.line}, column ${problem.column}: expected ${problem.expected})`
		: '';
	return `This is not a network file: it is not JSON${place}.`;
}

/** Of the text in UTF-8. Encodes only a text whose length leaves it open. */
function byteLength(text: string): number {
	return text.length * 3 <= MAX_FILE_BYTES ? text.length : new TextEncoder().encode(text).length;
}

function megabytes(bytes: number): string {
	const number = (bytes / 1_000_000).toLocaleString('en-GB', { maximumFractionDigits: 1 });
	return `${number} MB`;
}
