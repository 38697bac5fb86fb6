import type { ArticleId, Evidence, Relation } from '../model/schema';
import { isVerifiable, type Verification } from '../model/verification';
import type { NetworkScreen } from './network-screen.svelte';

/** A quotation that its article's own text does not bear out as it stands. */
export interface UnfoundQuotation {
	readonly evidence: Evidence;
	readonly relation: Relation;
	readonly verification: Verification;
}

/** The quotations that are ambiguous, altered or missing in those texts of these articles that are at hand. */
export function unfound(
	{ network, quotations, checks }: NetworkScreen,
	articles: ReadonlySet<ArticleId>
): readonly UnfoundQuotation[] {
	return network.relations.flatMap((relation) =>
		relation.evidence.flatMap((evidence) => {
			const verification = checks?.get(evidence.id);
			const isMeant = articles.has(evidence.article) && quotations.texts.has(evidence.article);
			if (!isMeant || !verification || isVerifiable(verification.state)) return [];
			return [{ evidence, relation, verification }];
		})
	);
}
