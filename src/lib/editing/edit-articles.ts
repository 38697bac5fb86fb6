/** Adding, changing and removing articles. */
import type { NetworkIndex } from '../model/network-index';
import type { Article, ArticleId } from '../model/schema';
import { EditRefused, refuseNoDate } from './edit-refused';
import { setFields, tidyFields, type Changes } from './fields';
import { countWords, editOf, listWords } from './names';
import { newId } from './new-id';
import type { Edit } from './operation';
import { set } from './removals';

export type ArticleFields = Omit<Article, 'id'>;

/** A new article under an id made of its title. @throws EditRefused without a title. */
export function addArticle(
	index: NetworkIndex,
	fields: ArticleFields
): { readonly id: ArticleId; readonly edit: Edit } {
	const value = tidyFields(fields);
	if (value.title === undefined) throw new EditRefused('An article needs a title.');
	refuseNoDate(fields.published);
	const id = newId(fields.title, index.articles, 'article') as ArticleId;
	return {
		id,
		edit: editOf(`Added the article “${String(value.title)}”`, [
			{ op: 'put', kind: 'article', id, value }
		])
	};
}

/** Other words for an article. @throws EditRefused without a title. */
export function changeArticle(
	index: NetworkIndex,
	id: ArticleId,
	changes: Changes<ArticleFields>
): Edit {
	const article = index.articles.get(id);
	if (!article) throw new EditRefused('This article is not in the network any more.');
	if (changes.title !== undefined && !changes.title?.trim()) {
		throw new EditRefused('An article needs a title.');
	}
	refuseNoDate(changes.published);
	const operations = setFields('article', article, changes);
	const fields = operations.flatMap((one) => (one.op === 'set' ? [`the ${one.field}`] : []));
	return editOf(`Changed ${listWords(fields)} of “${article.title}”`, operations);
}

/**
 * Takes away an article that nothing quotes.
 * @throws EditRefused where something does: evidence without its source is none.
 */
export function removeArticle(index: NetworkIndex, id: ArticleId): Edit {
	const article = index.articles.get(id);
	if (!article) throw new EditRefused('This article is not in the network any more.');
	const quotations = [...index.evidence.values()].filter(({ evidence }) => evidence.article === id);
	if (quotations.length > 0) {
		throw new EditRefused(
			`${countWords(quotations.length, 'quotation')} of this network ${quotations.length === 1 ? 'is' : 'are'} from this article: remove ${quotations.length === 1 ? 'it' : 'them'} first.`
		);
	}
	const value = article as unknown as Record<string, unknown>;
	return editOf(`Removed the article “${article.title}”`, [
		...index.network.articles
			.filter(({ editionOf }) => editionOf === id)
			.map((edition) => set('article', edition.id, 'editionOf', null, id)),
		{ op: 'remove', kind: 'article', id, was: value }
	]);
}
