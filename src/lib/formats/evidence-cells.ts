/** Evidence as plain cells, which any program shows, and whole as JSON, which comes back as it was. */
import type { Article, Evidence } from '../model/schema';
import type { RelationRole } from './roles';

/** A quotation and the article it is from. */
export interface Sourced {
	readonly evidence: Evidence;
	readonly article: Article | undefined;
}

export type EvidenceCells = Readonly<Partial<Record<RelationRole, string>>>;

const cellsOf: Readonly<Partial<Record<RelationRole, (sourced: Sourced) => string | undefined>>> = {
	quotation: ({ evidence }) => evidence.quote.exact,
	stance: ({ evidence }) => evidence.stance,
	certainty: ({ evidence }) => evidence.certainty,
	attribution: ({ evidence }) => evidence.attribution?.kind,
	who: ({ evidence }) => evidence.attribution?.who,
	time: ({ evidence }) => evidence.time,
	when: ({ evidence }) => evidence.when,
	verbal: ({ evidence }) => evidence.verbal?.toString(),
	credibility: ({ evidence }) => evidence.credibility?.toString(),
	page: ({ evidence }) => evidence.page,
	quotationNote: ({ evidence }) => evidence.note,
	article: ({ article }) => article?.title,
	articleId: ({ evidence }) => evidence.article,
	author: ({ article }) => article?.author,
	publisher: ({ article }) => article?.publisher,
	published: ({ article }) => article?.published,
	url: ({ article }) => article?.url
};

export const evidenceRoles = Object.keys(cellsOf) as readonly RelationRole[];

/** A cell for each role that these quotations fill; several values stand under one another, equal ones once. */
export function evidenceCells(list: readonly Sourced[]): EvidenceCells {
	return Object.fromEntries(
		evidenceRoles.flatMap((role) => {
			const values = list
				.map(cellsOf[role]!)
				.filter((value) => value !== undefined && value !== '');
			const shown = role === 'quotation' ? values : [...new Set(values)];
			return shown.length === 0 ? [] : [[role, shown.join('\n')]];
		})
	);
}

/**
 * The same quotations whole. An article goes with each, but neither its fingerprint nor what this
 * network alone wrote down of it.
 */
export function evidenceJson(list: readonly Sourced[]): string {
	return JSON.stringify(
		list.map(({ evidence, article }) => {
			const { fingerprint: _, pages: __, ...known } = article ?? {};
			const own = Object.entries(known).filter(([field]) => !field.includes(':'));
			return { ...evidence, article: { ...Object.fromEntries(own), id: evidence.article } };
		})
	);
}
