/**
 * The JSON Schema of the network file, taken from the same schemas as the types and the check.
 * For tests and command lines only: the page has no use for it and must not carry its library.
 */
import { toJsonSchema } from '@valibot/to-json-schema';
import { isEdtf, isTimestamp } from './dates';
import * as schemas from './schema';

/** Named in the published schema's `$defs`, so that it reads like the format's description. */
const definitions = {
	RelationType: schemas.RelationTypeSchema,
	Article: schemas.ArticleSchema,
	Actor: schemas.ActorSchema,
	Relation: schemas.RelationSchema,
	Evidence: schemas.EvidenceSchema,
	Quote: schemas.QuoteSchema,
	QuotePiece: schemas.QuotePieceSchema,
	Annotation: schemas.AnnotationSchema,
	View: schemas.ViewSchema,
	Story: schemas.StorySchema
};

/**
 * The schema as JSON (draft 2020-12). EDTF dates are strings of the format `edtf`, which a validator
 * has to be taught; references between the parts of a file are beyond it.
 */
export function networkJsonSchema(): object {
	const { $schema, ...schema } = toJsonSchema(schemas.NetworkSchema, {
		target: 'draft-2020-12',
		definitions,
		overrideAction: ({ valibotAction, jsonSchema }) => {
			const requirement = 'requirement' in valibotAction ? valibotAction.requirement : null;
			if (requirement === isEdtf) return { ...jsonSchema, format: 'edtf' };
			if (requirement === isTimestamp) return { ...jsonSchema, format: 'date-time' };
			// A brand lives in TypeScript alone, and JSON knows no other numbers than finite ones.
			const isMute = valibotAction.type === 'brand' || valibotAction.type === 'finite';
			return isMute ? jsonSchema : undefined;
		}
	});
	return {
		$schema,
		title: 'Entente network, version 1',
		description: `A network of relations with its evidence. Media type ${schemas.MEDIA_TYPE}, extension ${schemas.FILE_EXTENSION}. Unknown fields are allowed and kept.`,
		...schema
	};
}
