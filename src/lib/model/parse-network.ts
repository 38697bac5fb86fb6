/**
 * Reads a network file: from its text to a network that every other part may trust, or to one
 * sentence and the places where it is wrong. Nothing is loaded by halves.
 */
import { checkReferences } from './check-references';
import { shapeCheck } from './check-shape';
import { describeValue } from './describe-issue';
import { findDeepNesting, findSyntaxProblem } from './json-text';
import { isPlainObject } from './parsed-json';
import { placeOfTrail, ProblemList, quoted, type Problem, type Trail } from './problems';
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

/** The largest file that is read, in bytes: 100,000 relations with a quotation each are 40 MB. */
export const MAX_FILE_BYTES = 64_000_000;

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
	if (foreign !== null) return refuse(foreign);
	const problems = new ProblemList();
	// A key "__proto__" is spelt out or holds an escape; most files are spared the search.
	if (json.includes('__proto__') || json.includes('\\u')) checkKeys(value, null, problems);
	checkShape(value, problems);
	if (!problems.isFull) checkReferences(value, problems);
	return problems.count === 0 ? { ok: true, network: freeze(value as Network) } : report(problems);
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

const checkShape = shapeCheck(NetworkSchema);

function report({ listed, more, total }: ProblemList): ParseResult {
	const cut =
		more === 0
			? ''
			: ` (the first ${listed.length} are listed, and ${more.toLocaleString('en-GB')} more are not)`;
	return {
		ok: false,
		summary: `This network file has ${total}${cut}; nothing of it was loaded.`,
		problems: listed,
		more
	};
}

/** Refuses the one key that could reach an object's prototype, wherever it stands. */
function checkKeys(value: unknown, trail: Trail, problems: ProblemList): void {
	if (typeof value !== 'object' || value === null) return;
	if (Array.isArray(value)) {
		for (let at = 0; at < value.length; at += 1) {
			checkKeys(value[at], { outer: trail, key: at }, problems);
		}
		return;
	}
	for (const [key, item] of Object.entries(value)) {
		const inner = { outer: trail, key };
		if (key === '__proto__') {
			problems.add(placeOfTrail(inner), 'no field may be called "__proto__"');
		}
		checkKeys(item, inner, problems);
	}
}

function freeze<Value>(value: Value): Value {
	if (typeof value !== 'object' || value === null) return value;
	for (const key in value) freeze(value[key]);
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
		return `This is not a network file: its "format" is ${describeValue(format)}. ${wanted}`;
	}
	const version = /^entente\/(\d+)$/.exec(format)?.[1];
	if (version !== undefined && Number(version) > 1) {
		return `This file is ${quoted(format)}, newer than this program reads ("${FORMAT}"); open it with a newer Entente.`;
	}
	return `This is not a network file: its "format" is ${quoted(format)}. ${wanted}`;
}

function describeNonJson(text: string): string {
	if (text.trim() === '') return 'This file is empty.';
	const isMarkup = text.trimStart().startsWith('<');
	if (isMarkup) return 'This is not a network file: it seems to be XML or HTML.';
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
	// Rounded up, so that a file just over the limit does not seem to be on it.
	const tenths = Math.ceil(bytes / 100_000) / 10;
	return `${tenths.toLocaleString('en-GB')} MB`;
}
