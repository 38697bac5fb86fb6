/** A quotation as it may be pasted into a report. */
import { describeDate } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { Article, Evidence, Relation } from '../model/schema';
import { attributionWords, relationSentence } from './words';

/** What a citation says of a quotation's stance to the relation that it is cited for. */
const stancePhrases: Readonly<Record<Evidence['stance'], string>> = {
	supports: 'In support of',
	disputes: 'Against',
	mentions: 'Mentioning'
};

/**
 * Returns a quotation with its source on one line, and on a second what it is cited for:
 *
 * “…” Adnan Naseemullah, [On the Peshawar school attack], The Conversation, 2014, p. 2, https://…
 * In support of: TTP hostile to Pakistan (according to …).
 *
 * The quotation stands letter for letter. What the file does not state is left out, but a missing
 * author or date is said ("author not named", "not dated"), so that nobody takes it for forgotten. A
 * title in square brackets is the coder's: it keeps its brackets and has no quotation marks.
 */
export function citeQuotation(evidence: Evidence, relation: Relation, index: NetworkIndex): string {
	const article = index.articles.get(evidence.article);
	const source = article ? citeArticle(article, evidence.page) : evidence.article;
	const { attribution } = evidence;
	const said = attribution && attribution.kind !== 'author';
	return [
		`“${evidence.quote.exact}” ${source}`,
		`${stancePhrases[evidence.stance]}: ${relationSentence(index, relation)}${
			said ? ` (${attributionWords(attribution)})` : ''
		}.`
	].join('\n');
}

/** Returns author, title, publisher, date, page, address and day of access, as far as stated. */
export function citeArticle(article: Article, page: string | undefined): string {
	const { author, title, publisher, published, url, accessed } = article;
	const words = [
		author || 'author not named',
		isSupplied(title) ? title : `“${title}”`,
		publisher,
		published ? describeDate(published) : 'not dated',
		page && (/^\d/.test(page) ? `p. ${page}` : page),
		url,
		accessed && `accessed ${describeDate(accessed)}`
	];
	// An address is pasted and followed, so no full stop is glued to it.
	const cited = words.filter((word) => word !== undefined && word !== '').join(', ');
	return url && !accessed ? cited : `${cited}.`;
}

/** A title that the article lacks is supplied in square brackets, as a librarian would. */
function isSupplied(title: string): boolean {
	return /^\[.*\]$/su.test(title.trim());
}
