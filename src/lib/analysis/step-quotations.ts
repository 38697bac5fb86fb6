import type { EvidenceId, Relation, RelationId } from '../model/schema';

/** One quotation, and the relation that it is evidence for. */
export interface QuotationPlace {
	readonly relation: RelationId;
	readonly evidence: EvidenceId;
}

/**
 * The quotation after (1) or before (−1) a place in these relations, round from the last to the
 * first; without a place the first or the last. A place may name a relation only: the next is then
 * its first quotation. Null where the relations hold no quotation.
 */
export function stepQuotations(
	relations: readonly Relation[],
	at: { readonly relation: RelationId; readonly evidence: EvidenceId | null } | null,
	step: 1 | -1
): QuotationPlace | null {
	const quotations = relations.flatMap(({ id, evidence }) =>
		evidence.map((one) => ({ relation: id, evidence: one.id }))
	);
	const here = quotations.findIndex(
		({ relation, evidence }) =>
			relation === at?.relation && (at.evidence === null || at.evidence === evidence)
	);
	if (here === -1) return quotations.at(step === 1 ? 0 : -1) ?? null;
	const isBeforeFirst = at?.evidence === null && step === 1;
	return quotations.at((here + (isBeforeFirst ? 0 : step)) % quotations.length) ?? null;
}
