/** One sentence coded in one step: its actors, its relation and its quotation. */
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { ActorId, EvidenceId, Relation, RelationId } from '../model/schema';
import { addActor, changeActor, type ActorFields } from './edit-actors';
import { addEvidence, type EvidenceFields } from './edit-evidence';
import { EditRefused } from './edit-refused';
import { addRelation, type RelationFields } from './edit-relations';
import { applyOperations } from './apply-operations';
import { editOf, relationWords } from './names';
import type { Edit, Operation } from './operation';
import { twinOf } from './twins';

/** An end of the relation: an actor of the network, perhaps by a new name, or one that is to be added. */
export type CodedActor =
	{ readonly id: ActorId; readonly alias?: string | undefined } | { readonly add: ActorFields };

export interface Coded {
	readonly source: CodedActor;
	readonly target: CodedActor;
	readonly relation: Omit<RelationFields, 'source' | 'target'>;
	readonly evidence: EvidenceFields;
}

export interface CodedEdit {
	readonly relation: RelationId;
	readonly evidence: EvidenceId;
	/** Whether the relation was in the network already, and the quotation joins it. */
	readonly joined: boolean;
	readonly edit: Edit;
}

/**
 * One edit that adds the actors that are new, the relation where the network does not have it for the
 * same time, and the quotation to it.
 * @throws EditRefused for a loop, an end that is gone, and a quotation that the relation has already.
 */
export function addCoded(index: NetworkIndex, coded: Coded): CodedEdit {
	const steps = new Steps(index);
	const source = steps.actor(coded.source);
	const target = steps.actor(coded.target);
	const fields = { ...coded.relation, source, target };
	const known = relationFor(steps.index, fields, coded.evidence);
	const relation = known ?? steps.relation(fields, coded.evidence);
	const { evidence } = steps.index.relations.get(relation) ?? { evidence: [] };
	const { article, quote } = coded.evidence;
	const isThere = evidence.some(
		(one) =>
			one.article === article &&
			one.quote.exact === quote.exact &&
			(one.quote.start === undefined || one.quote.start === quote.start)
	);
	if (isThere) {
		throw new EditRefused('This relation has these words of this article already.', relation);
	}
	const made = addEvidence(steps.index, relation, coded.evidence);
	steps.take(made.edit);
	const words = relationWords(steps.index, fields);
	const label = known ? `Added a quotation to ${words}` : `Added ${words} with a quotation`;
	return {
		relation,
		evidence: made.id,
		joined: known !== null,
		edit: editOf(label, steps.operations)
	};
}

/** The relation of the network that the quotation would join; null where one is to be added. */
export function relationFor(
	index: NetworkIndex,
	fields: RelationFields,
	evidence: EvidenceFields
): RelationId | null {
	const { mutual, ended, ...others } = fields;
	const wanted = {
		...others,
		...(mutual ? { mutual } : {}),
		...(ended ? { ended } : {}),
		id: '',
		evidence: [{ ...evidence, id: '' }]
	} as unknown as Relation;
	return twinOf(index, wanted)?.id ?? null;
}

/** Edits that are made one on the other. */
class Steps {
	readonly operations: Operation[] = [];

	constructor(public index: NetworkIndex) {}

	take(edit: Edit): void {
		this.operations.push(...edit.operations);
		this.index = indexNetwork(applyOperations(this.index.network, edit.operations).network);
	}

	actor(coded: CodedActor): ActorId {
		if ('add' in coded) {
			const made = addActor(this.index, coded.add);
			this.take(made.edit);
			return made.id;
		}
		const actor = this.index.actors.get(coded.id);
		const alias = coded.alias?.trim();
		const names = actor ? [actor.name, actor.short, ...(actor.aliases ?? [])] : [];
		if (actor && alias && !names.includes(alias)) {
			const aliases = [...(actor.aliases ?? []), alias];
			this.take(changeActor(this.index, coded.id, { aliases }));
		}
		return coded.id;
	}

	relation(fields: RelationFields, evidence: EvidenceFields): RelationId {
		const made = addRelation(this.index, fields, [evidence]);
		this.take(made.edit);
		return made.id;
	}
}
