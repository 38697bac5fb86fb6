/** The table of evidence as Markdown (GitHub's, which has tables). */
import type { RelationRows } from './rows';

/** What a document says before its table. */
export interface DocumentHead {
	readonly title: string;
	/** A sentence each: what is shown, as of when. */
	readonly notes: readonly string[];
}

const columns = ['Relation', 'Quotation', 'Source'] as const;

/** Every word stands as it is in the network: what Markdown would read as a sign is escaped. */
export function evidenceAsMarkdown(
	{ title, notes }: DocumentHead,
	table: readonly RelationRows[]
): string {
	const lines = table.flatMap(({ sentence, standing, rows }) =>
		rows.map((row, at) => {
			const relation = at === 0 ? `**${escaped(sentence)}** (${standing})` : '';
			const quotation = row.quotation === '' ? `*${row.stance}*` : `“${escaped(row.quotation)}”`;
			const about = [row.stance, row.certainty, row.time, row.said, row.check]
				.filter((words) => words !== '')
				.map(escaped)
				.join('; ');
			const says = row.quotation === '' ? '' : ` *${about}*`;
			return `| ${relation} | ${quotation}${says} | ${escaped(row.source)} |`;
		})
	);
	return [
		`# ${escaped(title)}`,
		'',
		...notes.flatMap((note) => [escaped(note), '']),
		`| ${columns.join(' | ')} |`,
		`| ${columns.map(() => '---').join(' | ')} |`,
		...lines,
		''
	].join('\n');
}

/** One line, in which nothing is markup. */
function escaped(words: string): string {
	return words
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[\\`*_{}[\]<>#|~&$!^=]/g, '\\$&')
		.replace(/(https?|www|mailto)([:.])/gi, '$1\\$2')
		.replace(/@/g, '\\@')
		.replace(/^([-+])/, '\\$1')
		.replace(/^(\d+)([.)])/, '$1\\$2');
}
