/**
 * Holds a parsed file against a valibot schema and reports every place where it differs.
 *
 * The schema is walked here and valibot judges each value. Left to itself it would build an issue
 * with its whole path for each of millions of bad items before anyone could say "enough", take a
 * list for an object, and pass over keys such as "constructor", which are legal ids.
 */
import * as v from 'valibot';
import { didYouMean } from './did-you-mean';
import { placeOf, quoted, type ProblemList } from './problems';

type Schema = v.GenericSchema;

/** Adds a problem for each value that the schema does not allow; stops when the list is full. */
export function checkShape(
	schema: Schema,
	value: unknown,
	place: string,
	problems: ProblemList
): void {
	if (problems.isFull) return;
	if (isOptional(schema)) {
		if (value !== undefined) checkShape(schema.wrapped, value, place, problems);
	} else if (value === undefined) {
		problems.add(place, 'is missing');
	} else if (isObject(schema)) {
		checkFields(schema, value, place, problems);
	} else if (isRecord(schema)) {
		checkEntries(schema, value, place, problems);
	} else if (isArray(schema)) {
		checkItems(schema, value, place, problems);
	} else {
		checkValue(schema, value, place, problems);
	}
}

/** Whether a parsed JSON value is an object: not null, not a list. */
export function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type ObjectSchema = Schema & { readonly entries: Readonly<Record<string, Schema>> };
type ArraySchema = Schema & { readonly item: Schema };
type RecordSchema = Schema & { readonly value: Schema };
type OptionalSchema = Schema & { readonly wrapped: Schema };

const isObject = (schema: Schema): schema is ObjectSchema => schema.type === 'object';
const isArray = (schema: Schema): schema is ArraySchema => schema.type === 'array';
const isRecord = (schema: Schema): schema is RecordSchema => schema.type === 'record';
const isOptional = (schema: Schema): schema is OptionalSchema => schema.type === 'optional';

function checkFields(
	schema: ObjectSchema,
	value: unknown,
	place: string,
	problems: ProblemList
): void {
	if (!isPlainObject(value)) return problems.add(place, mismatch('an object', value));
	for (const [key, field] of Object.entries(schema.entries)) {
		const given = Object.hasOwn(value, key) ? value[key] : undefined;
		checkShape(field, given, placeOf(place, key), problems);
	}
}

function checkEntries(
	schema: RecordSchema,
	value: unknown,
	place: string,
	problems: ProblemList
): void {
	if (!isPlainObject(value)) return problems.add(place, mismatch('an object', value));
	for (const [key, entry] of Object.entries(value)) {
		checkShape(schema.value, entry, placeOf(place, key), problems);
	}
}

function checkItems(
	schema: ArraySchema,
	value: unknown,
	place: string,
	problems: ProblemList
): void {
	if (!Array.isArray(value)) return problems.add(place, mismatch('a list', value));
	const before = problems.count;
	for (let at = 0; at < value.length && !problems.isFull; at += 1) {
		checkShape(schema.item, value[at], placeOf(place, at), problems);
	}
	// Its items are sound; what the schema says of the list itself (its length) is valibot's to judge.
	const isPiped = 'pipe' in schema;
	if (isPiped && problems.count === before) checkValue(schema, value, place, problems);
}

function checkValue(schema: Schema, value: unknown, place: string, problems: ProblemList): void {
	const { issues } = v.safeParse(schema, value);
	for (const issue of issues ?? []) {
		const at = (issue.path ?? []).reduce(
			(outer, step) => placeOf(outer, step.key as string | number),
			place
		);
		problems.add(at, () => describeIssue(issue));
	}
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
	const { input } = issue;
	switch (issue.type) {
		case 'string':
			return mismatch('text', input);
		case 'number':
			return mismatch('a number', input);
		case 'integer':
			return `must be a whole number, not ${String(input)}`;
		case 'finite':
			return 'must be a finite number';
		case 'min_value':
			return `must be ${String(issue.requirement)} or more, not ${String(input)}`;
		case 'max_value':
			return `must be ${String(issue.requirement)} or less, not ${String(input)}`;
		case 'boolean':
			return mismatch('true or false', input);
		case 'strict_tuple':
			return mismatch('a list of two numbers', input);
		case 'literal':
			return `must be ${issue.expected}, not ${describe(input)}`;
		case 'picklist':
			return notListed(issue, input);
		default:
			// The schema's own words: see the messages beside the patterns in schema.ts.
			return typeof input === 'string' && input.trim() !== ''
				? `${quoted(input)}: ${issue.message}`
				: issue.message;
	}
}

function notListed(issue: v.BaseIssue<unknown>, input: unknown): string {
	const options = (issue.expected ?? '').replace(/^\(|\)$/g, '').split(' | ');
	const words = options.map((option) => option.replaceAll('"', ''));
	const hint = typeof input === 'string' ? didYouMean(input, words) : '';
	return `must be one of ${options.join(', ')}, not ${describe(input)}${hint}`;
}

function mismatch(expected: string, value: unknown): string {
	return `must be ${expected}, not ${describe(value)}`;
}

/** A value in a few words: its text, its number, or what sort of thing it is. */
export function describe(value: unknown): string {
	if (value === undefined) return 'missing';
	if (value === null) return 'null';
	if (typeof value === 'string') return value === '' ? 'empty text' : quoted(value);
	if (typeof value !== 'object') return String(value);
	if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
	return 'an object';
}
