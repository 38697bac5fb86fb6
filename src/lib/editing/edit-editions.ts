/** Later editions of articles that are known. */
import type { NetworkIndex } from '../model/network-index';
import { pageOfQuote } from '../model/pages';
import type { ArticleId, EvidenceId, Quote } from '../model/schema';
import { addArticle, type ArticleFields } from './edit-articles';
import { EditRefused } from './edit-refused';
import { setFields } from './fields';
import { countWords, editOf } from './names';
import type { Edit } from './operation';

/**
 * A later edition of an article, with those of its quotations that the edition has too; the others
 * stay with the article they are from. One change, which undo takes back whole.
 * @throws EditRefused without a title, or where the article or a quotation is gone.
 */
export function addEdition(
	index: NetworkIndex,
	of: ArticleId,
	fields: ArticleFields,
	moved: ReadonlyMap<EvidenceId, Quote>
): { readonly id: ArticleId; readonly edit: Edit } {
	const article = index.articles.get(of);
	if (!article) throw new EditRefused('This article is not in the network any more.');
	const { id, edit } = addArticle(index, { ...fields, editionOf: of });
	const operations = [...moved].flatMap(([evidenceId, quote]) => {
		const evidence = index.evidence.get(evidenceId)?.evidence;
		if (!evidence || evidence.article !== of) {
			throw new EditRefused('A quotation of this article was changed meanwhile: look again.');
		}
		const page = pageOfQuote(fields, quote) ?? (article.pages ? null : evidence.page);
		return setFields('evidence', evidence, { article: id, quote, page });
	});
	const words =
		moved.size > 0 ? `, with ${countWords(moved.size, 'quotation')} of the earlier one` : '';
	return {
		id,
		edit: editOf(`Added a new edition of “${article.title}”${words}`, [
			...edit.operations,
			...operations
		])
	};
}
