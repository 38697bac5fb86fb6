import type { ArticleId, EvidenceId, Network } from '../model/schema';
import type { Verification } from '../model/verification';
import { openArticle, verifyIn } from './verify-quotation';

/**
 * Returns the verification of every quotation of a network, in the file's order.
 *
 * @param texts The normalised texts that are at hand, as `normaliseBytes` gives them. The quotations
 * of other articles are checked by fingerprint.
 */
export function verifyNetwork(
	network: Network,
	texts: ReadonlyMap<ArticleId, string>
): ReadonlyMap<EvidenceId, Verification> {
	const opened = new Map(
		network.articles.map((article) => [
			article.id,
			openArticle(article, texts.get(article.id) ?? null)
		])
	);
	return new Map(
		network.relations
			.flatMap((relation) => relation.evidence)
			.map(({ id, article, quote }) => {
				const source = opened.get(article);
				const verification: Verification = source
					? verifyIn(source, quote, network.language)
					: { state: 'unchecked', ranges: [], reason: `The network has no article "${article}".` };
				return [id, verification];
			})
	);
}
