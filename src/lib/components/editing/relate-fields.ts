/** A sentence that is made into a relation, as its form holds it. */
import type { Coded, CodedActor } from '../../editing/add-coded';
import type { EvidenceFields } from '../../editing/edit-evidence';
import type { ActorId, ActorKind, ArticleId, Quote } from '../../model/schema';
import type { Party, Proposal } from '../../proposals/types';
import { sameJson } from '../../editing/same-json';
import type { Draft } from '../../state/editing-desk.svelte';
import type { Guess, GuessedEnd } from '../../state/guess-relation';
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

/** The form as it is filled in with what is guessed of a passage. */
export function relateDraft(guess: Guess, article: ArticleId, words: string): RelateDraft {
	const { proposal, reading } = guess;
	return {
		source: endDraft(guess.source),
		target: endDraft(guess.target),
		relation: {
			...relationDraft(null),
			type: guess.type ?? '',
			mutual: proposal?.mutual ?? false,
			ended: proposal?.ended ?? false
		},
		evidence: {
			...evidenceDraft(null, article),
			words,
			stance: reading.stance ?? 'supports',
			attribution: reading.attribution?.kind ?? 'author',
			who: reading.attribution?.who ?? '',
			time: reading.time ?? '',
			when: reading.when ?? '',
			verbal: proposal?.evidence.verbal ?? false
		}
	};
}

/** What goes together: where a person has touched one of them, the others stay too. */
const together: readonly ((draft: RelateDraft) => [object, readonly string[]])[] = [
	(draft) => [draft, ['source', 'target']],
	(draft) => [draft.relation, ['type', 'mutual', 'ended']],
	(draft) => [draft.evidence, ['stance']],
	(draft) => [draft.evidence, ['attribution', 'who']],
	(draft) => [draft.evidence, ['time', 'when']],
	(draft) => [draft.evidence, ['verbal']]
];

/** Fills in what is known better by now, but for what somebody has touched. */
export function refine(draft: Draft<RelateDraft>, better: RelateDraft): void {
	const base = structuredClone(draft.base);
	for (const part of together) {
		const [now, names] = part(draft.fields) as [Record<string, unknown>, readonly string[]];
		const [before] = part(base) as [Record<string, unknown>, readonly string[]];
		const [then] = part(better) as [Record<string, unknown>, readonly string[]];
		if (!names.every((name) => sameJson(now[name], before[name]))) continue;
		for (const name of names) {
			now[name] = structuredClone(then[name]);
			before[name] = then[name];
		}
	}
	draft.base = base;
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

/** What is saved. `origin` says which proposal it was made of, where it is still that one. */
export function codedOf(draft: RelateDraft, quote: Quote, guess: Guess, isRow: boolean): Coded {
	const { source: _source, target: _target, note, ...relation } = relationFields(draft.relation);
	const said = evidenceFields({
		...draft.evidence,
		certainty: draft.evidence.certainty || guess.certainty.certainty
	});
	const { proposal } = guess;
	const evidence = {
		article: draft.evidence.article,
		quote,
		// Of a quotation that is new, what is not said is not there.
		...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
		origin:
			proposal && (isRow || isStill(draft, proposal))
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

/** Whether it says what was proposed: of the same two, in the same way. */
function isStill({ source, target, relation }: RelateDraft, proposal: Proposal): boolean {
	const isEnd = (end: EndDraft, { actor, name }: Party) =>
		actor === null ? end.name.trim() === name : end.actor === actor;
	return (
		relation.type === proposal.type &&
		isEnd(source, proposal.source) &&
		isEnd(target, proposal.target)
	);
}

function codedEnd({ actor, name, kind, isAlias }: EndDraft): CodedActor {
	if (actor === 'new' || actor === '') return { add: { name: name.trim(), kind } };
	return { id: actor, ...(isAlias && name.trim() ? { alias: name.trim() } : {}) };
}
