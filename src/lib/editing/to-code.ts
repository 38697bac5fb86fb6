/**
 * Quotations that somebody marked in an article and that are evidence of nothing yet: the highlights of
 * Hypothesis, and of other programs that annotate. They are kept with the network as fields of the article, one
 * for each, as what was turned down is: whoever adds others at the same time does not meet them.
 */
import * as v from 'valibot';
import type { NetworkIndex } from '../model/network-index';
import { QuoteSchema, type ArticleId, type Quote } from '../model/schema';
import { EditRefused } from './edit-refused';
import { countWords, editOf } from './names';
import type { Edit, Operation } from './operation';
import { set } from './removals';

const prefix = 'to-code:';

/** What its author wrote beside it, and who that was. */
export interface QuotationToCode {
	readonly quote: Quote;
	readonly comment?: string;
	readonly tags?: readonly string[];
	readonly author?: string;
}

const QuotationToCodeSchema = v.object({
	quote: QuoteSchema,
	comment: v.optional(v.string()),
	tags: v.optional(v.array(v.string())),
	author: v.optional(v.string())
});

/** Those of an article by their ids, in the order in which they were added. */
export function quotationsToCode(
	index: NetworkIndex,
	article: ArticleId
): ReadonlyMap<string, QuotationToCode> {
	const fields = Object.entries(index.articles.get(article) ?? {});
	return new Map(
		fields.flatMap(([field, value]: [string, unknown]) =>
			field.startsWith(prefix) && v.is(QuotationToCodeSchema, value)
				? [[field.slice(prefix.length), value as unknown as QuotationToCode] as const]
				: []
		)
	);
}

/**
 * Adds quotations to code to articles of the network; those that are there by their id are passed over.
 * @throws EditRefused where an article is gone.
 */
export function addToCode(
	index: NetworkIndex,
	added: ReadonlyMap<ArticleId, ReadonlyMap<string, QuotationToCode>>
): Edit {
	const operations = [...added].flatMap(([article, quotations]): readonly Operation[] => {
		refuseGone(index, article);
		const known = quotationsToCode(index, article);
		return [...quotations].flatMap(([id, one]) =>
			known.has(id) ? [] : [set('article', article, prefix + id, one, null)]
		);
	});
	return editOf(`Added ${countWords(operations.length, 'quotation')} to code`, operations);
}

/** Takes some of an article's away: they are coded, or are no evidence. @throws EditRefused where it is gone. */
export function dismissToCode(
	index: NetworkIndex,
	article: ArticleId,
	ids: readonly string[]
): Edit {
	refuseGone(index, article);
	const known = quotationsToCode(index, article);
	const operations = ids.flatMap((id) => {
		const was = known.get(id);
		return was ? [set('article', article, prefix + id, null, was)] : [];
	});
	const [only] = ids.length === 1 ? ids : [];
	const words = only === undefined ? undefined : known.get(only)?.quote.exact;
	const label =
		words === undefined
			? `Dismissed ${countWords(operations.length, 'quotation')} to code`
			: `Dismissed the quotation to code “${words}”`;
	return editOf(label, operations);
}

function refuseGone(index: NetworkIndex, article: ArticleId): void {
	if (!index.articles.has(article)) {
		throw new EditRefused('This article is not in the network any more.');
	}
}
