/** Words for annotations: what the review marks are called, and what a note is on. */
import type { Subject } from '../analysis/annotations';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, EvidenceId, RelationId } from '../model/schema';
import { actorName, relationSentence } from './words';

/** What can be wrong with a quotation as evidence; the ids stand in files. */
export const reviewMarks = [
	['not-said', 'The quotation does not say this'],
	['wrong-actor', 'Wrong actor'],
	['wrong-direction', 'Wrong direction'],
	['out-of-date', 'Out of date'],
	['hedge-missed', 'Hedge missed'],
	['duplicate', 'Duplicate']
] as const;

const markWords = new Map<string, string>(reviewMarks);

/** A mark in words; one that is not ours is shown as its file has it. */
export function markWord(mark: string): string {
	return markWords.get(mark) ?? mark;
}

/** "Afghan Taliban sponsors TTP", "a quotation for Afghan Taliban sponsors TTP", "TTP". */
export function subjectWords(index: NetworkIndex, { kind, id }: Subject): string {
	switch (kind) {
		case 'network':
			return index.network.title;
		case 'actor':
			return actorName(index, id as ActorId);
		case 'relation': {
			const relation = index.relations.get(id as RelationId);
			return relation ? relationSentence(index, relation) : 'a relation that is gone';
		}
		case 'evidence': {
			const found = index.evidence.get(id as EvidenceId);
			return found
				? `Quotation: ${relationSentence(index, found.relation)}`
				: 'a quotation that is gone';
		}
	}
}

/** Whether what a note is on is there (still). */
export function isThere(index: NetworkIndex, { kind, id }: Subject): boolean {
	switch (kind) {
		case 'network':
			return id === index.network.id;
		case 'actor':
			return index.actors.has(id as ActorId);
		case 'relation':
			return index.relations.has(id as RelationId);
		case 'evidence':
			return index.evidence.has(id as EvidenceId);
	}
}

/** The names of those who wrote a thread, as one line: "Ada", "Ada and Bo", "someone". */
export function authorWord(author: string | undefined): string {
	return author?.trim() || 'someone';
}
