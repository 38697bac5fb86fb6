/** A relation as its form holds it. */
import type { RelationFields } from '../../editing/edit-relations';
import type { SupportAnswers } from '../../editing/propose-type';
import type { ActorId, Relation, RelationTypeId } from '../../model/schema';

export interface RelationDraft {
	source: ActorId | '';
	target: ActorId | '';
	type: RelationTypeId | '';
	mutual: boolean;
	ended: boolean;
	note: string;
	/** The three questions: kept while the form is written, and no part of the network. */
	answers: { -readonly [Key in keyof SupportAnswers]: SupportAnswers[Key] };
}

export function relationDraft(
	relation: Relation | null,
	source: ActorId | null = null,
	target: ActorId | null = null
): RelationDraft {
	return {
		source: relation?.source ?? source ?? '',
		target: relation?.target ?? target ?? '',
		type: relation?.type ?? '',
		mutual: relation?.mutual ?? false,
		ended: relation?.ended ?? false,
		note: relation?.note ?? '',
		answers: { gave: null, knows: null, word: null }
	};
}

/** Those fields of the draft that are named, as the network holds them. */
export function relationFields(
	draft: RelationDraft,
	fields: readonly (keyof RelationDraft)[] = Object.keys(draft) as (keyof RelationDraft)[]
): RelationFields {
	return Object.fromEntries(
		fields.filter((field) => field !== 'answers').map((field) => [field, draft[field]])
	) as unknown as RelationFields;
}
