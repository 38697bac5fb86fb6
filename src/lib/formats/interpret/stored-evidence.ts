/** Evidence that one of our own files holds whole, as JSON in a cell. */
import * as v from 'valibot';
import { checkQuotes } from '../../model/check-quotes';
import { findDeepNesting } from '../../model/json-text';
import { isPlainObject } from '../../model/parsed-json';
import { ProblemList } from '../../model/problems';
import { ArticleSchema, EvidenceSchema, type Article, type Evidence } from '../../model/schema';
import type { Sourced } from '../evidence-cells';
import type { Cell } from '../tables';

export interface Stored {
	readonly list: readonly Sourced[];
	/** Something is in the cell that is no evidence of ours. */
	readonly isDamaged: boolean;
}

const nothing: Stored = { list: [], isDamaged: false };
const damaged: Stored = { list: [], isDamaged: true };
const deepest = 30;

export function readStored(cell: Cell): Stored {
	if (cell === null || cell === '') return nothing;
	const json = typeof cell === 'string' ? parsed(cell) : (cell as unknown);
	if (!Array.isArray(json)) return damaged;
	const list = json.map(sourcedOf);
	return {
		list: list.filter((one) => one !== null),
		isDamaged: list.includes(null)
	};
}

function parsed(text: string): unknown {
	if (!text.startsWith('[') || findDeepNesting(text, deepest)) return null;
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function sourcedOf(value: unknown): Sourced | null {
	if (!isPlainObject(value) || !isPlainObject(value.article)) return null;
	const article = v.safeParse(ArticleSchema, value.article);
	const evidence = v.safeParse(EvidenceSchema, { ...value, article: value.article.id });
	if (!article.success || !evidence.success || !isWhole(value)) return null;
	return {
		evidence: { ...unknownOf(value), ...evidence.output } as Evidence,
		article: { ...unknownOf(value.article), ...article.output } as Article
	};
}

/** Whether the parts of the quotation are one quotation. */
function isWhole(fields: Readonly<Record<string, unknown>>): boolean {
	const problems = new ProblemList();
	checkQuotes([{ place: '', fields }], problems);
	return problems.count === 0;
}

/** Fields of ours that a newer program added, and what a person's own file has beside ours. */
function unknownOf(fields: Readonly<Record<string, unknown>>): object {
	return Object.fromEntries(Object.entries(fields).filter(([field]) => field.startsWith('x-')));
}
