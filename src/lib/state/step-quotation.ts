import { stepQuotations, type QuotationPlace } from '../analysis/step-quotations';
import type { NetworkScreen } from './network-screen.svelte';

/**
 * The next (1) or previous (−1) quotation among the relations shown; past the last one of a relation,
 * the next relation's first. Null where nothing shown has a quotation.
 */
export function quotationBeside(screen: NetworkScreen, step: 1 | -1): QuotationPlace | null {
	const at = screen.selection.kind === 'relation' ? screen.selection : null;
	const shown = new Set(screen.shown.relations.map(({ relation }) => relation.id));
	const relations = screen.network.relations.filter(({ id }) => shown.has(id) || id === at?.id);
	return stepQuotations(relations, at && { relation: at.id, evidence: at.evidence }, step);
}

/** Selects that quotation and brings its relation into sight. */
export function stepQuotation(screen: NetworkScreen, step: 1 | -1): void {
	const quotation = quotationBeside(screen, step);
	if (!quotation) return;
	screen.selectRelation(quotation.relation, quotation.evidence);
	screen.showSelected();
}
