/** Adding, changing and removing relations. */
import type { NetworkIndex } from '../model/network-index';
import { isMutual } from '../model/relation-types';
import type { ActorId, Evidence, Relation, RelationId, RelationTypeId } from '../model/schema';
import { EditRefused } from './edit-refused';
import { setFields, tidyFields } from './fields';
import { actorWords, countWords, editOf, listWords, relationWords } from './names';
import { newRelationId } from '../model/new-id';
import type { Edit, Operation } from './operation';
import { relationRemoval } from './removals';
import { refuseTwin } from './twins';

export interface RelationFields {
	readonly source: ActorId;
	readonly target: ActorId;
	readonly type: RelationTypeId;
	readonly mutual?: boolean | undefined;
	readonly ended?: boolean | undefined;
	readonly note?: string | undefined;
}

/**
 * A new relation without evidence, under an id that says what it is. `evidence` is what it will have at
 * once: by its date the relation may stand beside another that says the same.
 * @throws EditRefused for a loop, an end that is not there, and what is in the network already.
 */
export function addRelation(
	index: NetworkIndex,
	fields: RelationFields,
	evidence: readonly Omit<Evidence, 'id'>[] = []
): { readonly id: RelationId; readonly edit: Edit } {
	const id = newRelationId(fields, index.relations) as RelationId;
	const value = tidyFields({ ...fields, mutual: mutualOf(index, fields) });
	const relation = { ...value, id, evidence } as unknown as Relation;
	refuseUnfit(index, relation);
	return {
		id,
		edit: editOf(`Added ${relationWords(index, relation)}`, [
			{ op: 'put', kind: 'relation', id, value }
		])
	};
}

/**
 * Another type, direction, end or note of a relation. The mark `mutual` goes where the new type says
 * by itself whether it holds both ways.
 * @throws EditRefused for a loop and for what is in the network already.
 */
export function changeRelation(
	index: NetworkIndex,
	id: RelationId,
	changes: Partial<RelationFields>
): Edit {
	const before = index.relations.get(id);
	if (!before) throw new EditRefused('This relation is not in the network any more.');
	const wanted = { ...before, ...changes } as Relation;
	const mutual = mutualOf(index, wanted);
	const after = { ...wanted, mutual } as Relation;
	const isMoved = (['source', 'target', 'type', 'mutual', 'ended'] as const).some(
		(field) => (before[field] || undefined) !== (after[field] || undefined)
	);
	if (isMoved) refuseUnfit(index, after);
	const isNewDirection = 'mutual' in changes || after.type !== before.type;
	const operations = setFields('relation', before, {
		...changes,
		...(isNewDirection ? { mutual } : {})
	});
	return editOf(changeWords(index, before, after, operations), operations);
}

/** Takes a relation away with its quotations and what was noted on any of them. */
export function removeRelation(index: NetworkIndex, id: RelationId): Edit {
	const relation = index.relations.get(id);
	if (!relation) return editOf('Removed a relation', []);
	const quotations = relation.evidence.length;
	const along = quotations > 0 ? ` with ${countWords(quotations, 'quotation')}` : '';
	return editOf(
		`Removed ${relationWords(index, relation)}${along}`,
		relationRemoval(index.network, relation)
	);
}

/** What the file says of a relation that may point one way or both; nothing where the type decides. */
function mutualOf(
	index: NetworkIndex,
	{ type, mutual }: Pick<Relation, 'type' | 'mutual'>
): true | undefined {
	return index.types.get(type)?.direction === 'either' && mutual ? true : undefined;
}

function refuseUnfit(index: NetworkIndex, relation: Relation): void {
	const { source, target, type } = relation;
	if (source === target) {
		throw new EditRefused('A relation is between two actors: choose another one.');
	}
	for (const end of [source, target]) {
		if (!index.actors.has(end)) throw new EditRefused('Choose two actors of this network.');
	}
	if (!index.types.has(type)) throw new EditRefused('Choose what kind of relation it is.');
	refuseTwin(index, relation);
}

const fieldWords: Readonly<Record<string, string>> = { mutual: 'direction', ended: 'end' };

function changeWords(
	index: NetworkIndex,
	before: Relation,
	after: Relation,
	operations: readonly Operation[]
): string {
	const sets = operations.flatMap((one) => (one.op === 'set' ? [one.field] : []));
	const was = relationWords(index, before);
	if (sets.includes('type')) return `Changed ${was} to ${relationWords(index, after)}`;
	const isSwapped = after.source === before.target && after.target === before.source;
	if (sets.includes('source') && isSwapped) return `Turned ${was} round`;
	if (sets.includes('source') || sets.includes('target')) {
		return `Changed ${was} to ${relationWords(index, after)}`;
	}
	const direction = index.types.get(after.type)?.direction ?? 'directed';
	if (sets.length === 1 && sets[0] === 'mutual') {
		return isMutual(after, direction)
			? `${was} now holds both ways`
			: `${was} is now only from ${actorWords(index, after.source)}`;
	}
	const fields = sets.map((field) => `the ${fieldWords[field] ?? field}`);
	return `Changed ${listWords(fields)} of ${was}`;
}
