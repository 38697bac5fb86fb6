/** The table of evidence as a Word document: A4 across, its head repeated on every page. */
import { count } from '../../wording/words';
import { xmlText } from '../write-xml';
import type { DocumentHead } from './markdown';
import type { EvidenceRow, RelationRows } from './rows';
import { footerId, wordFile } from './word-parts';

interface Column {
	readonly label: string;
	/** In twentieths of a point; together what is left of 297 mm between margins of 20 mm. */
	readonly width: number;
	/** The paragraphs of its cell. */
	cell(row: EvidenceRow): string;
}

const columns: readonly Column[] = [
	{
		label: 'Relation',
		width: 2600,
		// Each row says it again: a page, a screen reader and a sorted table need no other row.
		cell: ({ relation, standing }) =>
			paragraph(run(relation, bold)) + paragraph(run(standing, grey))
	},
	{
		label: 'Quotation',
		width: 5120,
		cell: ({ quotation, said, stance }) =>
			quotation === ''
				? paragraph(run(stance, grey))
				: quoted(quotation) + (said === '' ? '' : paragraph(run(said, grey)))
	},
	{
		label: 'Stance',
		width: 1000,
		cell: ({ quotation, stance }) => paragraph(run(quotation === '' ? '' : stance))
	},
	{ label: 'Certainty', width: 1200, cell: ({ certainty }) => paragraph(run(certainty)) },
	{ label: 'Time', width: 1300, cell: ({ time }) => paragraph(run(time)) },
	{
		label: 'Source',
		width: 3350,
		cell: ({ source, check }) =>
			paragraph(run(source)) + (check === '' ? '' : paragraph(run(check, grey)))
	}
];

const bold = '<w:b/><w:bCs/>';
const grey = '<w:color w:val="595959"/>';
const width = columns.reduce((sum, column) => sum + column.width, 0);

/** The bytes of the .docx; `now` is what it says of the day it was made. */
export function evidenceAsWord(
	{ title, notes }: DocumentHead,
	table: readonly RelationRows[],
	now: Date
): Uint8Array<ArrayBuffer> {
	const description = describe(table);
	const body = [
		paragraph(run(title), '<w:pStyle w:val="Heading1"/>'),
		...notes.map((note) => paragraph(run(note), '<w:keepNext/>')),
		tableOf(table, title, description),
		// Word wants a paragraph after a table.
		'<w:p/>',
		`<w:sectPr><w:footerReference w:type="default" r:id="${footerId}"/>`,
		'<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>',
		'<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'
	].join('');
	const footer = paragraph(
		`${run(`${title}, page `)}${field('PAGE')}${run(' of ')}${field('NUMPAGES')}`,
		'<w:pStyle w:val="Footer"/>'
	);
	const made = now.toISOString().replace(/\.\d+Z$/, 'Z');
	return wordFile({ body, footer, title, description, made });
}

/** What somebody is told who cannot see the table. */
function describe(table: readonly RelationRows[]): string {
	const rows = table.flatMap((one) => one.rows);
	const quotations = rows.filter(({ quotation }) => quotation !== '').length;
	const standings = new Map<string, number>();
	for (const { standing } of table) standings.set(standing, (standings.get(standing) ?? 0) + 1);
	const words = [...standings].map(([standing, n]) => `${n.toLocaleString('en')} ${standing}`);
	return `A row for each of ${count(quotations, 'quotation')}, with the relation, stance, certainty, time and source. ${count(table.length, 'relation')}${words.length > 0 ? `: ${words.join(', ')}` : ''}.`;
}

function tableOf(table: readonly RelationRows[], title: string, description: string): string {
	const head = columns.map((column) =>
		cell(
			column,
			paragraph(run(column.label, bold), '<w:keepNext/>'),
			'<w:shd w:val="clear" w:color="auto" w:fill="EDEDED"/>'
		)
	);
	const rows = table.flatMap((one) => one.rows);
	return [
		'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/>',
		`<w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
		'<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
		`<w:tblCaption w:val="${xmlText(title)}"/><w:tblDescription w:val="${xmlText(description)}"/></w:tblPr>`,
		`<w:tblGrid>${columns.map((column) => `<w:gridCol w:w="${column.width}"/>`).join('')}</w:tblGrid>`,
		`<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
		// Word splits a row that is longer than a page all the same.
		...rows.map(
			(row) =>
				`<w:tr><w:trPr><w:cantSplit/></w:trPr>${columns.map((column) => cell(column, column.cell(row))).join('')}</w:tr>`
		),
		'</w:tbl>'
	].join('');
}

function cell({ width: own }: Column, content: string, look = ''): string {
	return `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/>${look}</w:tcPr>${content}</w:tc>`;
}

function paragraph(runs: string, properties = ''): string {
	return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** The words as they stand, their line breaks too; between quotation marks that are ours. */
function quoted(words: string): string {
	const isRightToLeft = beginsRightToLeft.test(words);
	return paragraph(
		run(`“${words}”`, isRightToLeft ? '<w:rtl/>' : ''),
		isRightToLeft ? '<w:bidi/>' : ''
	);
}

/** The first letter is Hebrew, Arabic or of a script beside them. */
const beginsRightToLeft =
	/^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function run(words: string, properties = ''): string {
	const content = words
		.split(/(\r\n|\r|\n|\t)/)
		.map((piece) => {
			if (piece === '') return '';
			if (piece === '\t') return '<w:tab/>';
			if (/^[\r\n]/.test(piece)) return '<w:br/>';
			return `<w:t xml:space="preserve">${xmlText(piece)}</w:t>`;
		})
		.join('');
	return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${content}</w:r>`;
}

function field(instruction: string): string {
	return `<w:fldSimple w:instr=" ${instruction} ">${run('1')}</w:fldSimple>`;
}
