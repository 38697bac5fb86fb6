/** What is in a column, as far as its first cells tell. */
import { certainties, stances, times } from '../model/vocabulary';
import { typeOfWord } from './word-guesses';
import type { Cell, Table } from './tables';

const looked = 1_000;

export interface Content {
	/** Cells that say something. */
	readonly filled: readonly string[];
	readonly distinct: number;
}

export function contentOf({ rows }: Table, column: number): Content {
	const filled: string[] = [];
	for (const { cells } of rows) {
		const cell: Cell = cells[column] ?? null;
		if (cell === null || cell === '' || typeof cell === 'object') continue;
		filled.push(String(cell).trim());
		if (filled.length >= looked) break;
	}
	return { filled, distinct: new Set(filled).size };
}

const all = (content: Content, fits: (text: string) => boolean) =>
	content.filled.length > 0 && content.filled.every(fits);
const most = (content: Content, fits: (text: string) => boolean) =>
	content.filled.length > 0 && content.filled.filter(fits).length >= 0.6 * content.filled.length;
const isOneOf = (words: readonly string[]) => (text: string) => words.includes(text.toLowerCase());

/** Gephi's column "Type". */
export const saysDirected = (content: Content) =>
	all(content, isOneOf(['directed', 'undirected', 'mutual']));
export const isBoolean = (content: Content) =>
	all(
		content,
		isOneOf(['true', 'false', '0', '1', 'yes', 'no', 'directed', 'undirected', 'ja', 'nein'])
	);
export const isNumber = (content: Content) =>
	all(content, (text) => /^[-+]?\d+([.,]\d+)?$/.test(text));
/** Numbers on both sides of zero. */
export const isSigned = (content: Content) =>
	(isNumber(content) &&
		content.filled.some((text) => Number(text.replace(',', '.')) < 0) &&
		content.filled.some((text) => Number(text.replace(',', '.')) > 0)) ||
	(all(content, isOneOf(['+', '-', '−', '0', 'positive', 'negative', 'neutral'])) &&
		content.distinct > 1);
export const isAddress = (content: Content) =>
	most(content, (text) => /^https?:\/\/\S+$/i.test(text));
export const isQuoted = (content: Content) =>
	most(content, (text) => /^["“„«‚‘'].{10,}["”“»’']$/su.test(text));
/** Words in a row, as somebody said or wrote them. */
export const isProse = (content: Content) =>
	most(content, (text) => text.length >= 25 && /\S\s+\S+\s+\S+\s+\S/.test(text)) &&
	!content.filled.some((text) => /^https?:\/\//.test(text));
export const isStance = (content: Content) => all(content, isOneOf(stances));
export const isCertainty = (content: Content) =>
	all(content, isOneOf([...certainties, 'high', 'medium', 'low']));
export const isTime = (content: Content) => all(content, isOneOf(times));
export const isTypeWord = (content: Content) => most(content, (text) => typeOfWord(text) !== null);
/** Few words, each often: a type, and no remark. */
export const isCategory = (content: Content) =>
	content.filled.length > 0 &&
	!isNumber(content) &&
	content.filled.every((text) => text.length <= 80) &&
	(content.distinct <= 30 || content.distinct * 2 <= content.filled.length);
export const isJson = (content: Content) =>
	most(content, (text) => /^\[\s*\{.*\}\s*\]$/s.test(text));
