/** The evidence of a network as a table for those who write: a row for each quotation. */
import { describeDate } from '../../model/dates';
import type { NetworkIndex } from '../../model/network-index';
import type { Evidence, EvidenceId, Relation, RelationId } from '../../model/schema';
import type { RelationReading } from '../../model/standing';
import type { Verification } from '../../model/verification';
import { citeArticle } from '../../wording/citation';
import { verificationWords } from '../../wording/verification-words';
import { attributionWords, relationSentence, standingWords } from '../../wording/words';

/** What the page knows of a network beside its file. */
export interface Known {
	readonly index: NetworkIndex;
	readonly readings: ReadonlyMap<RelationId, RelationReading>;
	/** Null while nothing is checked. */
	readonly checks: ReadonlyMap<EvidenceId, Verification> | null;
}

export const evidenceColumns = {
	relation: 'Relation',
	standing: 'Standing',
	stance: 'The quotation',
	quotation: 'Quotation',
	said: 'Said by',
	certainty: 'Certainty',
	time: 'Time',
	source: 'Source',
	check: 'Checked against the article'
} as const;
export type EvidenceColumn = keyof typeof evidenceColumns;
export type EvidenceRow = Readonly<Record<EvidenceColumn, string>>;

/** A relation in words with its rows; one without evidence has a row that says so. */
export interface RelationRows {
	readonly sentence: string;
	readonly standing: string;
	readonly rows: readonly EvidenceRow[];
}

/** In the order of the network's relations and of their evidence. */
export function evidenceTable(
	known: Known,
	relations: readonly Relation[]
): readonly RelationRows[] {
	return relations.map((relation) => {
		const sentence = relationSentence(known.index, relation);
		const reading = known.readings.get(relation.id);
		const standing = standingWords[reading?.standing ?? 'unsourced'];
		const rows = relation.evidence.map((one) => rowOf(known, one, sentence, standing));
		return { sentence, standing, rows: rows.length > 0 ? rows : [bareRow(sentence, standing)] };
	});
}

function rowOf(
	{ index, checks }: Known,
	evidence: Evidence,
	relation: string,
	standing: string
): EvidenceRow {
	const article = index.articles.get(evidence.article);
	const dated = evidence.when ? describeDate(evidence.when) : '';
	const state = checks?.get(evidence.id)?.state ?? 'unchecked';
	return {
		relation,
		standing,
		stance: evidence.stance,
		quotation: evidence.quote.exact,
		said: attributionWords(evidence.attribution),
		certainty: evidence.certainty ?? 'asserted',
		time: [evidence.time ?? '', dated].filter((words) => words !== '').join(', '),
		source: article ? citeArticle(article, evidence.page) : evidence.article,
		check: verificationWords[state].short
	};
}

function bareRow(relation: string, standing: string): EvidenceRow {
	return {
		...{ relation, standing, stance: 'none: no quotation stands behind this' },
		...{ quotation: '', said: '', certainty: '', time: '', source: '', check: '' }
	};
}
