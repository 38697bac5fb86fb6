import * as v from 'valibot';
import { ApiError } from './problem';

/** A whole number as a query says it. */
export function wholeNumber(most = Number.MAX_SAFE_INTEGER) {
	return v.pipe(
		v.string(),
		v.regex(/^\d{1,16}$/, 'must be a whole number'),
		v.transform(Number),
		v.maxValue(most)
	);
}

/** What an address asks for behind its `?`. @throws ApiError 400 */
export function readQuery<Schema extends v.GenericSchema>(
	url: URL,
	schema: Schema
): v.InferOutput<Schema> {
	const read = v.safeParse(schema, Object.fromEntries(url.searchParams));
	if (read.success) return read.output;
	const [issue] = read.issues;
	const name = String(issue.path?.[0]?.key ?? '');
	if (!url.searchParams.has(name)) {
		throw new ApiError(400, `The address lacks "${name}": add ?${name}=… to it.`);
	}
	throw new ApiError(400, `In the address, "${name}" cannot be so: ${issue.message}.`);
}
