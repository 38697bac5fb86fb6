/** A sentence that is made into a relation, as its form holds it. */
import type { Coded, CodedActor } from '../../editing/add-coded';
import type { EvidenceFields } from '../../editing/edit-evidence';
import type { ActorId, ActorKind, ArticleId, Quote } from '../../model/schema';
import type { Party, Proposal } from '../../proposals/types';
import { evidenceDraft, evidenceFields, type EvidenceDraft } from './evidence-fields';
import { relationDraft, relationFields, type RelationDraft } from './relation-fields';

/** One end of the relation. */
export interface EndDraft {
	/** `new` for an actor that is to be added. */
	actor: ActorId | 'new' | '';
	/** What the sentence calls it, where the network does not: the new actor's name, or an alias. */
	name: string;
	kind: ActorKind;
	/** The name is kept as an alias of the actor that was chosen. */
	isAlias: boolean;
}

export interface RelateDraft {
	source: EndDraft;
	target: EndDraft;
	relation: RelationDraft;
	evidence: EvidenceDraft;
}

/** What is known of an end before the form opens. */
export type GuessedEnd = Pick<Party, 'actor' | 'name' | 'kind' | 'how'> | null;

export interface RelateGuess {
	readonly source: GuessedEnd;
	readonly target: GuessedEnd;
	readonly proposal: Proposal | null;
}

export function relateDraft(guess: RelateGuess, article: ArticleId, words: string): RelateDraft {
	const { proposal } = guess;
	const evidence = evidenceDraft(
		proposal ? { ...proposal.evidence, id: '' as never } : null,
		article
	);
	return {
		source: endDraft(guess.source),
		target: endDraft(guess.target),
		relation: {
			...relationDraft(null),
			type: proposal?.type ?? '',
			mutual: proposal?.mutual ?? false,
			ended: proposal?.ended ?? false
		},
		evidence: { ...evidence, words, stance: evidence.stance || 'supports' }
	};
}

function endDraft(guess: GuessedEnd): EndDraft {
	return {
		actor: guess ? (guess.actor ?? 'new') : '',
		// Whoever corrects a name that the network lacks will want it to be known from then on.
		name: guess && guess.actor === null ? guess.name : '',
		kind: guess?.kind ?? 'other',
		isAlias: true
	};
}

/** What is missing or wrong at an end, in one sentence; null where nothing is. */
export function endProblem(end: EndDraft, which: 'from' | 'to', other?: EndDraft): string | null {
	if (end.actor === '') return `Choose who it is ${which}.`;
	if (end.actor === 'new' && end.name.trim() === '') return 'Give the new actor a name.';
	const isSame =
		other !== undefined &&
		end.actor === other.actor &&
		(end.actor !== 'new' || end.name.trim() === other.name.trim());
	return isSame ? 'A relation is between two actors: choose another one.' : null;
}

/** What is saved. `origin` says which proposal it was made of, if it was. */
export function codedOf(
	draft: RelateDraft,
	quote: Quote,
	certainty: EvidenceDraft['certainty'],
	proposal: Proposal | null
): Coded {
	const { source: _source, target: _target, note, ...relation } = relationFields(draft.relation);
	const said = evidenceFields({
		...draft.evidence,
		certainty: draft.evidence.certainty || certainty
	});
	const evidence = {
		article: draft.evidence.article,
		quote,
		// Of a quotation that is new, what is not said is not there.
		...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
		origin: proposal
			? { by: 'proposal', rule: proposal.rule, proposal: proposal.id }
			: { by: 'hand' }
	} as EvidenceFields;
	return {
		source: codedEnd(draft.source),
		target: codedEnd(draft.target),
		relation: { ...relation, ...(note ? { note } : {}) },
		evidence
	};
}

function codedEnd({ actor, name, kind, isAlias }: EndDraft): CodedActor {
	if (actor === 'new' || actor === '') return { add: { name: name.trim(), kind } };
	return { id: actor, ...(isAlias && name.trim() ? { alias: name.trim() } : {}) };
}
