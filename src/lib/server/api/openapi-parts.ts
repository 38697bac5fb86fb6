/** The words that the description of the API is written in. */
import { MEDIA_TYPE } from '../../model/schema';
import { ref, type Json } from './openapi-schemas';

const inPath = (name: string, description: string): Json => ({
	name,
	in: 'path',
	required: true,
	description,
	schema: { type: 'string' }
});

export const network = inPath('id', 'The network’s id.');
export const article = inPath('article', 'The article’s id.');

export const inQuery = (name: string, description: string, schema: Json = whole): Json => ({
	name,
	in: 'query',
	description,
	schema
});

export const whole: Json = { type: 'integer', minimum: 0 };
export const text: Json = { type: 'string' };

export const header = (name: string, description: string, required = false): Json => ({
	name,
	in: 'header',
	required,
	description,
	schema: text
});

export const ifMatch = (required: boolean) =>
	header('If-Match', 'The entity tag of the state that this was made on.', required);

const etag = { ETag: { description: '"<incarnation>.<number>"', schema: text } };

/** A request's body. */
export const takes = (schema: Json | string): Json => ({
	required: true,
	content: { 'application/json': { schema: typeof schema === 'string' ? ref(schema) : schema } }
});

/** An answer with a body. */
export const gives = (
	description: string,
	schema: Json | string,
	type = 'application/json'
): Json => ({
	description,
	content: { [type]: { schema: typeof schema === 'string' ? ref(schema) : schema } }
});

export const givesFile: Json = {
	...gives('The network file.', 'Network', MEDIA_TYPE),
	headers: etag
};
export const givesNothing: Json = { description: 'Done.' };
export const unchanged: Json = { description: 'As it was (If-None-Match).', headers: etag };

/** Refusals in problem details, by their status. */
export function refuses(...statuses: readonly number[]): Record<string, Json> {
	return Object.fromEntries(
		statuses.map((status) => [
			String(status),
			gives(refusals[status] ?? 'Refused.', 'Problem', 'application/problem+json')
		])
	);
}

const refusals: Readonly<Record<number, string>> = {
	400: 'It cannot be read.',
	401: 'A token is asked for.',
	403: 'The token does not open this.',
	404: 'There is no such thing.',
	409: 'It does not fit what is there: `conflict` says which operation, and `by` who came first.',
	410: 'The network is in the bin.',
	412: 'The network was changed since.',
	413: 'It is too large.',
	415: 'It is of another type.',
	422: 'It would break a rule: `problems` says where.',
	428: 'If-Match is missing.',
	429: 'Too many wrong tokens.',
	503: 'The store cannot answer or be written to now; try again.',
	507: 'There is no room left; try again when there is.'
};
