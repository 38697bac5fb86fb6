/** The quotations of one row of relations. */
import { GAP } from '../../model/check-quotes';
import { isEdtf } from '../../model/dates';
import type { Attribution, Evidence, Quote } from '../../model/schema';
import { attributionKinds, stances, times } from '../../model/vocabulary';
import { certaintyOfCell, dateOfCell, numberOfCell, truthOfCell } from '../cell-values';
import { evidenceCells, evidenceRoles } from '../evidence-cells';
import type { RelationRole } from '../roles';
import type { Row } from '../tables';
import type { Articles } from './read-articles';
import { fieldOf, shown, type Outcome, type RowReader } from './row-reader';
import { readStored } from './stored-evidence';

/** A quotation without an id where the file gives it none. */
export type FoundEvidence = Omit<Evidence, 'id'> & { readonly id?: Evidence['id'] };

type Reader = RowReader<RelationRole>;

/**
 * What one of our own files holds whole is taken so, as long as the columns beside it still say the
 * same; where somebody has changed a column since, the column is believed.
 */
export function readEvidence(
	row: Row,
	reader: Reader,
	articles: Articles,
	outcome: Outcome
): readonly FoundEvidence[] {
	const { list, isDamaged } = readStored(reader.cell(row, 'evidence'));
	if (isDamaged)
		outcome.remark(
			row,
			'evidence that Entente wrote here is damaged; the columns beside it are read'
		);
	const cells = evidenceCells(list);
	const isSame = evidenceRoles.every(
		(role) => !reader.columns.has(role) || same(reader.text(row, role), cells[role])
	);
	const stored = () =>
		list.map(({ evidence, article }) =>
			article ? { ...evidence, article: articles.stored(article) } : evidence
		);
	if (list.length > 0 && isSame) return stored();
	const quotation = reader.text(row, 'quotation');
	const [first] = list;
	if (list.length === 1 && first && quotation !== undefined) {
		if (first.article && same(reader.text(row, 'articleId'), first.article.id)) {
			articles.stored(first.article);
		}
		return [merged(first.evidence, fromColumns(row, quotation, reader, articles, outcome))];
	}
	if (list.length > 0) {
		outcome.remark(
			row,
			'the columns of this row say something else than the evidence that Entente wrote beside them; both are kept'
		);
	}
	const isNew = quotation !== undefined && !same(quotation, cells.quotation);
	return [...stored(), ...(isNew ? [fromColumns(row, quotation, reader, articles, outcome)] : [])];
}

const same = (one: string | undefined, other: string | undefined) =>
	(one ?? '').replace(/\r\n?/g, '\n').trim() === (other ?? '').replace(/\r\n?/g, '\n').trim();

/** What the columns say, and of the rest what was written before; a place only for the same words. */
function merged(before: Evidence, now: FoundEvidence): FoundEvidence {
	const quote = same(before.quote.exact, now.quote.exact) ? before.quote : now.quote;
	const { id, origin } = before;
	const own = Object.entries(before).filter(([field]) => field.startsWith('x-'));
	return { ...Object.fromEntries(own), ...now, id, quote, ...(origin && { origin }) };
}

function fromColumns(
	row: Row,
	quotation: string,
	reader: Reader,
	articles: Articles,
	outcome: Outcome
): FoundEvidence {
	const cell = (role: RelationRole) => reader.cell(row, role);
	const kept: Record<string, unknown> = {};
	/** Keeps the words of a cell that say nothing that we have a word for. */
	const keep = (role: RelationRole, what: string) => {
		const text = reader.text(row, role) ?? '';
		kept[fieldOf(role)] = text;
		outcome.remark(
			row,
			`${shown(text)} is no ${what} that is known here; it is kept as a further field`
		);
	};
	const read = <Value>(role: RelationRole, what: string, value: Value | null): Value | null => {
		if (value === null && reader.text(row, role) !== undefined) keep(role, what);
		return value;
	};
	const when = periodOf(row, reader, keep);
	const certainty = read('certainty', 'certainty', certaintyOfCell(cell('certainty')));
	const time = read('time', 'time', wordIn(times, reader.word(row, 'time')));
	const verbal = read('verbal', 'yes or no', truthOfCell(cell('verbal')));
	const number = numberOfCell(cell('credibility'));
	const isGrade = number !== null && Number.isInteger(number) && number >= 1 && number <= 6;
	const credibility = read('credibility', 'credibility from 1 to 6', isGrade ? number : null);
	const stance = read('stance', 'stance', stanceOf(reader.word(row, 'stance')));
	const attribution = attributionOf(reader.word(row, 'attribution'), reader.word(row, 'who'));
	const [page, note] = [reader.word(row, 'page'), reader.text(row, 'quotationNote')];
	return {
		...kept,
		article: articles.of(row, reader),
		quote: quoteOf(quotation),
		// Words that nobody can read as for or against count for neither.
		stance: stance ?? (reader.word(row, 'stance') === undefined ? 'supports' : 'mentions'),
		...(certainty && { certainty }),
		...(attribution && { attribution }),
		...(time && { time }),
		...(when !== null && { when }),
		...(verbal !== null && { verbal }),
		...(credibility !== null && { credibility }),
		...(page !== undefined && { page }),
		...(note !== undefined && { note }),
		origin: { by: 'import' }
	} as FoundEvidence;
}

function quoteOf(exact: string): Quote {
	const pieces = exact.split(GAP);
	const isShortened = pieces.length > 1 && pieces.every((piece) => /\S/.test(piece));
	return isShortened ? { exact, pieces: pieces.map((piece) => ({ exact: piece })) } : { exact };
}

function periodOf(
	row: Row,
	reader: Reader,
	keep: (role: RelationRole, what: string) => void
): string | null {
	const read = (role: RelationRole) => {
		const date = dateOfCell(reader.cell(row, role));
		if (reader.text(row, role) !== undefined && !date?.isWhole) keep(role, 'date');
		return date?.edtf ?? null;
	};
	const [when, from, to] = [read('when'), read('from'), read('to')];
	if (when !== null || (from === null && to === null)) return when;
	if (from === to) return from;
	const interval = `${from ?? '..'}/${to ?? '..'}`;
	if (isEdtf(interval)) return interval;
	for (const role of ['from', 'to'] as const) if (reader.text(row, role)) keep(role, 'period');
	return null;
}

const stanceWords = {
	supports: /^(?:supports?|for|pro|confirms?|yes|agrees?|dafür|pour|a favor|за)$/i,
	disputes:
		/^(?:disputes?|against|contra|denies|contradicts?|refutes?|no|dagegen|contre|en contra|против)$/i,
	mentions: /^(?:mentions?|neutral|mentioned|erwähnt)$/i
} as const;

function stanceOf(word: string | undefined) {
	return stances.find((stance) => stanceWords[stance].test(word ?? '')) ?? null;
}

function attributionOf(kind: string | undefined, who: string | undefined): Attribution | null {
	const known = wordIn(attributionKinds, kind);
	const named = who ?? (known === null ? kind : undefined);
	if (known === null && named === undefined) return null;
	return { kind: known ?? 'named', ...(named !== undefined && { who: named }) };
}

function wordIn<Word extends string>(
	words: readonly Word[],
	word: string | undefined
): Word | null {
	return words.find((one) => one === word?.toLowerCase()) ?? null;
}
