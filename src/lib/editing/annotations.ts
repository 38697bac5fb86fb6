/** What can be done with annotations: written, answered, changed, resolved, opened again, removed. */
import { displayName, type NetworkIndex } from '../model/network-index';
import type { ActorId, Annotation, EvidenceId, RelationId } from '../model/schema';
import type { Edit, Operation } from './operation';
import { annotationRemoval, set } from './removals';

/** What somebody writes: all that an annotation says itself. */
export interface NoteFields {
	readonly body: string;
	readonly tags?: readonly string[];
	/** Of a quotation: what is wrong with it, by the id of a review mark. */
	readonly mark?: string | null;
}

/** What a new annotation is given besides its words. */
export interface NewNote {
	readonly id: string;
	/** Now, RFC 3339. */
	readonly at: string;
	readonly author: string | null;
}

/** Writes a note on something; it comes last, so the numbers of those before it stay. */
export function addAnnotation(
	index: NetworkIndex,
	on: Annotation['on'],
	fields: NoteFields,
	note: NewNote
): Edit {
	return {
		label: `Annotated ${thingNamed(index, on)}`,
		operations: [put(on, fields, note)]
	};
}

/** Answers a note; an answer to an answer belongs to the same thread. Nothing where it is gone. */
export function replyTo(
	index: NetworkIndex,
	id: string,
	{ body }: Pick<NoteFields, 'body'>,
	note: NewNote
): Edit {
	const answered = find(index, id);
	if (!answered) return { label: 'Answered a note', operations: [] };
	return {
		label: `Answered ${noteNamed(index, answered)}`,
		operations: [put(answered.on, { body }, note, id)]
	};
}

/**
 * Gives a note other words, tags or another mark. `before` is what its writer saw when they began:
 * if somebody changed it since, applying this is a conflict and nothing of theirs is overwritten.
 */
export function changeAnnotation(
	index: NetworkIndex,
	id: string,
	fields: NoteFields,
	at: string,
	before: NoteFields | undefined = find(index, id)
): Edit {
	const note = find(index, id);
	const label = `Changed ${note ? noteNamed(index, note) : 'a note'}`;
	if (!before) return { label, operations: [] };
	const [was, now] = [stored(before), stored(fields)];
	const operations = (['body', 'tags', 'mark'] as const)
		.filter((field) => JSON.stringify(was[field]) !== JSON.stringify(now[field]))
		.map((field): Operation => set('annotation', id, field, now[field], before[field]));
	if (operations.length === 0) return { label, operations };
	// Whoever changes it last gives it its time, whatever the time was before.
	const updated: Operation = { op: 'set', kind: 'annotation', id, field: 'updated', value: at };
	return { label, operations: [...operations, updated] };
}

/** Takes a note away, with all answers to it. */
export function removeAnnotation(index: NetworkIndex, id: string): Edit {
	const note = find(index, id);
	const operations = annotationRemoval(index.network, id);
	const answers = operations.length - 1;
	const also = answers > 0 ? ` and ${answers === 1 ? 'its answer' : `its ${answers} answers`}` : '';
	return { label: `Removed ${note ? noteNamed(index, note) : 'a note'}${also}`, operations };
}

/** Says that a note is dealt with. Who says so is kept; where nobody is named, "someone" did. */
export function resolveAnnotation(index: NetworkIndex, id: string, by: string | null): Edit {
	return setResolved(index, id, 'Resolved', by?.trim() || 'someone');
}

/** Says that a note is not dealt with after all. */
export function reopenAnnotation(index: NetworkIndex, id: string): Edit {
	return setResolved(index, id, 'Opened again', null);
}

function setResolved(index: NetworkIndex, id: string, verb: string, by: string | null): Edit {
	const note = find(index, id);
	if (!note) return { label: `${verb}: a note`, operations: [] };
	const label =
		verb === 'Resolved'
			? `Resolved ${noteNamed(index, note)}`
			: `${verb}: ${noteNamed(index, note)}`;
	if ((note.resolvedBy ?? null) === by) return { label, operations: [] };
	// `updated` stays: resolving changes nothing that the note says.
	return { label, operations: [set('annotation', id, 'resolvedBy', by, note.resolvedBy)] };
}

function put(
	on: Annotation['on'],
	fields: NoteFields,
	{ id, at, author }: NewNote,
	replyTo?: string
): Operation {
	const { body, tags, mark } = stored(fields);
	const value = {
		id,
		on: { kind: on.kind, id: on.id },
		body,
		...(author?.trim() && { author: author.trim() }),
		created: at,
		updated: at,
		...(tags && { tags }),
		...(mark && { mark }),
		...(replyTo !== undefined && { replyTo })
	};
	return { op: 'put', kind: 'annotation', id, value };
}

/** Fields as the file holds them: nothing said is nothing stored. */
function stored({ body, tags, mark }: NoteFields) {
	const said = [...new Set((tags ?? []).map((tag) => tag.trim()).filter(Boolean))];
	return { body, tags: said.length > 0 ? said : null, mark: mark || null };
}

function find(index: NetworkIndex, id: string): Annotation | undefined {
	return index.network.annotations?.find((one) => one.id === id);
}

/** "a note of Ada on TTP". */
function noteNamed(index: NetworkIndex, { author, on, replyTo }: Annotation): string {
	const what = replyTo === undefined ? 'a note' : 'an answer';
	return `${what}${author ? ` of ${author}` : ''} on ${thingNamed(index, on)}`;
}

function thingNamed(index: NetworkIndex, { kind, id }: Annotation['on']): string {
	switch (kind) {
		case 'network':
			return 'the network';
		case 'actor':
			return actorNamed(index, id as ActorId);
		case 'relation':
			return relationNamed(index, id as RelationId);
		case 'evidence': {
			const relation = index.evidence.get(id as EvidenceId)?.relation.id;
			return relation ? `a quotation of ${relationNamed(index, relation)}` : 'a quotation';
		}
	}
}

function relationNamed(index: NetworkIndex, id: RelationId): string {
	const relation = index.relations.get(id);
	if (!relation) return 'a relation';
	return `${actorNamed(index, relation.source)} – ${actorNamed(index, relation.target)}`;
}

function actorNamed(index: NetworkIndex, id: ActorId): string {
	const actor = index.actors.get(id);
	return actor ? displayName(actor) : 'an actor';
}
