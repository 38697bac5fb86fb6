import type { ShownRelation } from '../analysis/filter';
import { describeDate } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { Article, RelationId } from '../model/schema';
import { palettes, type Ground } from './encoding';
import { setParagraph, setRow, type Group, type TextStyle } from './typeset';

export interface SourcesInput {
	readonly index: NetworkIndex;
	readonly relations: readonly ShownRelation[];
	readonly ground: Ground;
	/** Author, title and publisher of each article. */
	readonly titles: boolean;
	/** Its date, or that it has none. */
	readonly dates: boolean;
	/** Whether articles that are quoted and count for nothing are listed too. */
	readonly all?: boolean;
	readonly scale: number;
	readonly columnWidth: number;
}

/** The numbers of the articles whose quotations count for or against each line: "[1, 3]". */
export function articleNotes(
	index: NetworkIndex,
	relations: readonly ShownRelation[]
): ReadonlyMap<RelationId, string> {
	const numbers = index.articleNumbers;
	return new Map(
		relations.flatMap(({ relation, reading }) => {
			const behind = reading.articles.map((article) => numbers.get(article) ?? 0);
			if (behind.length === 0) return [];
			return [[relation.id, `[${behind.sort((a, b) => a - b).join(', ')}]`] as const];
		})
	);
}

/** "Adnan Naseemullah, “The Peshawar school attack”, The Conversation, 16 December 2014." */
export function citation(
	{ author, title, publisher, published }: Article,
	{ titles, dates }: { readonly titles: boolean; readonly dates: boolean }
): string {
	// A title in brackets was given to the article by its cataloguer, so it is nobody's quotation.
	const named = /^\[.*\]$/.test(title) ? title : `“${title}”`;
	return [
		...(titles ? [author, named, publisher].map((part) => part && isolate(part)) : []),
		...(dates ? [published === undefined ? 'not dated' : describeDate(published)] : [])
	]
		.filter((part) => part !== undefined && part !== '')
		.join(', ');
}

/** Words of one direction among those of another keep their own order and punctuation (UAX 9). */
export function isolate(words: string): string {
	return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u.test(words)
		? `\u2068${words}\u2069`
		: words;
}

/** The articles behind what is drawn, by number. Empty where neither titles nor dates are asked for. */
export function pictureSources(input: SourcesInput): Group[] {
	const { index, relations, ground, titles, dates, all = false, scale, columnWidth } = input;
	if (!titles && !dates) return [];
	const { ink, quietInk } = palettes[ground];
	const words: TextStyle = { size: 12 * scale, weight: 400, fill: ink };
	const title: TextStyle = { size: 11 * scale, weight: 600, fill: quietInk };
	const numbers = index.articleNumbers;
	const used = new Set(
		relations.flatMap(({ reading, relation }) =>
			all ? relation.evidence.map(({ article }) => article) : reading.articles
		)
	);
	const articles = index.network.articles
		.filter(({ id }) => used.has(id))
		.sort((a, b) => (numbers.get(a.id) ?? 0) - (numbers.get(b.id) ?? 0));
	if (articles.length === 0) return [];
	const labels = articles.map(({ id }) =>
		setParagraph(`[${numbers.get(id)}]`, { ...words, fill: quietInk }, columnWidth)
	);
	const labelWidth = Math.max(...labels.map(({ width }) => width));
	return [
		{
			heading: setParagraph(titles ? 'Articles' : 'Dates of the articles', title, columnWidth),
			entries: articles.map((article, place) =>
				setRow(labels[place]!, labelWidth, citation(article, { titles, dates }), words, columnWidth)
			)
		}
	];
}
