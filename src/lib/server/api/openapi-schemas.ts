import { toJsonSchema } from '@valibot/to-json-schema';
import { ChangeSchema, OperationSchema, thingKinds } from '../../editing/operation';
import { PictureSchema } from '../store/pictures';

/** JSON Schema, as far as it is written by hand here. */
export type Json = Readonly<Record<string, unknown>>;

const text = { type: 'string' };
const moment = { type: 'string', format: 'date-time' };
const count = { type: 'integer', minimum: 0 };

export const ref = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const listOf = (name: string): Json => ({ type: 'array', items: ref(name) });
const orNull = (schema: Json): Json => ({ oneOf: [schema, { type: 'null' }] });

/** An object of which every field is there, but for those that are named with a `?`. */
export function object(fields: Readonly<Record<string, Json>>): Json {
	const entries = Object.entries(fields);
	return {
		type: 'object',
		properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace('?', ''), schema])),
		required: entries.map(([key]) => key).filter((key) => !key.endsWith('?'))
	};
}

/** The same schema that requests are held against; what JSON Schema cannot say is left out. */
function fromValibot(schema: Parameters<typeof toJsonSchema>[0]): Json {
	const { $schema: _dialect, ...rest } = toJsonSchema(schema, {
		target: 'draft-2020-12',
		errorMode: 'ignore'
	});
	return rest as Json;
}

const change = fromValibot(ChangeSchema) as { properties: Json; required: readonly string[] };
const operation = fromValibot(OperationSchema);
const changeFields = { ...change.properties, operations: listOf('Operation') };

/** What goes over the wire, by name. */
export const schemas: Readonly<Record<string, Json>> = {
	Network: {
		$ref: '/entente-1.schema.json',
		description: 'A network file, version 1.'
	},
	NetworkSummary: object({
		id: text,
		title: text,
		actors: count,
		relations: count,
		quotations: count,
		articles: count,
		annotations: count,
		number: count,
		incarnation: text,
		createdAt: moment,
		changedAt: moment,
		deletedAt: orNull(moment),
		isExample: { type: 'boolean' }
	}),
	Operation: operation,
	Change: { ...change, properties: changeFields },
	RecordedChange: {
		...change,
		properties: {
			...changeFields,
			// Of a purged change nothing is left but its id, its number and its time.
			label: text,
			client: text,
			operations: { type: 'array', items: ref('Operation') },
			number: { type: 'integer', minimum: 1 },
			at: moment,
			inverse: listOf('Operation'),
			purged: { type: 'boolean' }
		},
		required: ['id', 'label', 'operations', 'client', 'number', 'at', 'inverse']
	},
	Conflict: object({
		reason: { enum: ['gone', 'taken', 'changed'] },
		operation: ref('Operation'),
		now: {
			description: `The value or the ${thingKinds.join(', ')} that stands there; null for none.`
		}
	}),
	Problem: object({
		type: text,
		title: text,
		status: { type: 'integer' },
		detail: { type: 'string', description: 'One sentence that says what is wrong.' },
		'problems?': { type: 'array', items: object({ place: text, message: text }) },
		'conflict?': ref('Conflict'),
		'by?': orNull(ref('RecordedChange')),
		'id?': text
	}),
	Session: object({ access: { enum: ['write', 'read'] }, tokenAsked: { type: 'boolean' } }),
	Picture: object({ number: count, picture: fromValibot(PictureSchema) })
};
