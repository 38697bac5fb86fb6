/** Adding, changing and removing articles. */
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { Article, ArticleId, Relation } from '../model/schema';
import { applyOperations } from './apply-operations';
import { EditRefused, refuseNoDate } from './edit-refused';
import { setFields, tidyFields, type Changes } from './fields';
import { countWords, editOf, listWords } from './names';
import { newId } from '../model/new-id';
import type { Edit } from './operation';
import { articleRemoval } from './removals';
import { refuseTwin } from './twins';

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
 * Takes an article away with its quotations and what was noted on them. Relations whose last
 * quotation goes stay, without a source.
 * @throws EditRefused where only a date of its quotations told a relation from another.
 */
export function removeArticle(index: NetworkIndex, id: ArticleId): Edit {
	const article = index.articles.get(id);
	if (!article) throw new EditRefused('This article is not in the network any more.');
	const quoting = quotedBy(index, id);
	const operations = articleRemoval(index.network, id);
	const after = indexNetwork(applyOperations(index.network, operations).network);
	for (const relation of quoting.relations) refuseTwin(after, after.relations.get(relation.id)!);
	const along =
		quoting.quotations > 0 ? ` with ${countWords(quoting.quotations, 'quotation')}` : '';
	return editOf(`Removed the article “${article.title}”${along}`, operations);
}

/** What stands on an article: its quotations, and the relations that have some of them. */
export function quotedBy(
	index: NetworkIndex,
	id: ArticleId
): {
	readonly quotations: number;
	readonly relations: readonly Relation[];
	/** Those of the relations that have no quotation of another article. */
	readonly only: readonly Relation[];
} {
	const relations = index.network.relations.filter(({ evidence }) =>
		evidence.some(({ article }) => article === id)
	);
	return {
		quotations: relations
			.flatMap(({ evidence }) => evidence)
			.filter(({ article }) => article === id).length,
		relations,
		only: relations.filter(({ evidence }) => evidence.every(({ article }) => article === id))
	};
}
