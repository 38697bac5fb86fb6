/**
 * Holds a parsed file against a valibot schema and reports every place where it differs.
 *
 * The schema is walked here and valibot judges each value. Left to itself it would build an issue
 * with its whole path for each of millions of bad items before anyone could say "enough", take a
 * list for an object, and pass over keys such as "constructor", which are legal ids.
 */
import * as v from 'valibot';
import { describeIssue, mismatch } from './describe-issue';
import { isPlainObject } from './parsed-json';
import { placeOfTrail, type ProblemList, type Trail } from './problems';

type Schema = v.GenericSchema;
type Check = (value: unknown, trail: Trail, problems: ProblemList) => void;

/**
 * A function that adds a problem for each value of a parsed file that the schema does not allow. The
 * schema is walked once, here; make the check once and use it for every file.
 */
export function shapeCheck(schema: Schema): (value: unknown, problems: ProblemList) => void {
	const check = compile(schema);
	return (value, problems) => check(value, null, problems);
}

type ObjectSchema = Schema & { readonly entries: Readonly<Record<string, Schema>> };
type ArraySchema = Schema & { readonly item: Schema };
type RecordSchema = Schema & { readonly value: Schema };
type TupleSchema = Schema & { readonly items: readonly Schema[] };
type OptionalSchema = Schema & { readonly wrapped: Schema };

/** The sorts of schema that have others inside; all else is one value, for valibot to judge. */
function compile(schema: Schema): Check {
	switch (schema.type) {
		case 'optional':
			return unlessAbsent(compile((schema as OptionalSchema).wrapped));
		case 'object':
			return required(fieldsCheck(schema as ObjectSchema));
		case 'record':
			return required(entriesCheck(schema as RecordSchema));
		case 'array':
			return required(itemsCheck(schema as ArraySchema));
		case 'strict_tuple':
			return required(tupleCheck(schema as TupleSchema));
		default:
			return required(valueCheck(schema));
	}
}

function unlessAbsent(check: Check): Check {
	return (value, trail, problems) => {
		if (value !== undefined) check(value, trail, problems);
	};
}

function required(check: Check): Check {
	return (value, trail, problems) => {
		if (value === undefined) problems.add(placeOfTrail(trail), 'is missing');
		else check(value, trail, problems);
	};
}

function fieldsCheck(schema: ObjectSchema): Check {
	const fields = Object.entries(schema.entries).map(([key, field]) => ({
		key,
		check: compile(field)
	}));
	return (value, trail, problems) => {
		if (!isPlainObject(value)) {
			problems.add(placeOfTrail(trail), mismatch('an object', value));
			return;
		}
		for (const { key, check } of fields) {
			const given = Object.hasOwn(value, key) ? value[key] : undefined;
			check(given, { outer: trail, key }, problems);
		}
	};
}

function entriesCheck(schema: RecordSchema): Check {
	const check = compile(schema.value);
	return (value, trail, problems) => {
		if (!isPlainObject(value)) {
			problems.add(placeOfTrail(trail), mismatch('an object', value));
			return;
		}
		for (const key of Object.keys(value)) {
			if (problems.isFull) return;
			check(value[key], { outer: trail, key }, problems);
		}
	};
}

function itemsCheck(schema: ArraySchema): Check {
	const check = compile(schema.item);
	// What the schema says of the list itself (its length) is asked once its items are sound.
	const checkList = 'pipe' in schema ? valueCheck(schema) : null;
	return (value, trail, problems) => {
		if (!Array.isArray(value)) {
			problems.add(placeOfTrail(trail), mismatch('a list', value));
			return;
		}
		const before = problems.count;
		for (let at = 0; at < value.length && !problems.isFull; at += 1) {
			check(value[at], { outer: trail, key: at }, problems);
		}
		if (problems.count === before) checkList?.(value, trail, problems);
	};
}

function tupleCheck({ items }: TupleSchema): Check {
	const checks = items.map(compile);
	return (value, trail, problems) => {
		if (!Array.isArray(value) || value.length !== checks.length) {
			problems.add(placeOfTrail(trail), mismatch(`a list of ${checks.length}`, value));
			return;
		}
		checks.forEach((check, at) => check(value[at], { outer: trail, key: at }, problems));
	};
}

function valueCheck(schema: Schema): Check {
	return (value, trail, problems) => {
		for (const issue of v.safeParse(schema, value).issues ?? []) {
			problems.add(placeOfTrail(trail), () => describeIssue(issue));
		}
	};
}
