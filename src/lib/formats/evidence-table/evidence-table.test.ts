import fc from 'fast-check';
import { Lexer, type Tokens } from 'marked';
import papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import exampleText from '../../../../static/networks/four-articles.entente.json?raw';
import { indexNetwork } from '../../model/network-index';
import type { Network } from '../../model/schema';
import { readNetwork } from '../../model/standing';
import { evidenceAsCsv } from './csv';
import { evidenceAsMarkdown } from './markdown';
import { evidenceColumns, evidenceTable, type RelationRows } from './rows';

const example = JSON.parse(exampleText) as Network;
const index = indexNetwork(example);
const table = evidenceTable(
	{ index, readings: readNetwork(index, () => 'exact'), checks: null },
	example.relations
);
const head = { title: example.title, notes: ['As of 2014.'] };

/** What a reader of Markdown sees of a cell, signs of emphasis aside. */
function seen(tokens: readonly unknown[]): string {
	return (tokens as Tokens.Generic[])
		.map((token) => (token.tokens ? seen(token.tokens) : (token.text as string)))
		.join('');
}
function cellsOf(markdown: string): readonly (readonly string[])[] {
	const found = new Lexer({ gfm: true }).lex(markdown).find(({ type }) => type === 'table');
	return (found as Tokens.Table).rows.map((row) => row.map(({ tokens }) => seen(tokens)));
}
const oneLine = (words: string) => words.replace(/\s+/gu, ' ').trim();

describe('the table of evidence', () => {
	it('has a row for each quotation, and one for a relation without any', () => {
		const rows = table.flatMap((one) => one.rows);
		const quotations = example.relations.flatMap(({ evidence }) => evidence);
		const bare = example.relations.filter(({ evidence }) => evidence.length === 0).length;
		expect(rows).toHaveLength(quotations.length + bare);
		expect(rows.map(({ quotation }) => quotation).filter((words) => words !== '')).toEqual(
			quotations.map(({ quote }) => quote.exact)
		);
		// Nothing was checked, and nothing passes as checked.
		for (const { quotation, check } of rows)
			if (quotation !== '') expect(check).toBe('not checked');
	});

	it('is CSV that a reader reads back, with nothing that a spreadsheet would run', async () => {
		const csv = await evidenceAsCsv([
			...table,
			{
				sentence: '=1+1',
				standing: 'supported',
				rows: [{ ...table[0]!.rows[0]!, relation: '=HYPERLINK("x")', quotation: '-2, "so"\nit is' }]
			}
		]);
		const { data, errors } = papa.parse<string[]>(csv.slice(1).trimEnd());
		expect(errors).toEqual([]);
		expect(data[0]).toEqual(Object.values(evidenceColumns));
		expect(data.at(-1)?.slice(0, 4)).toEqual([
			`'=HYPERLINK("x")`,
			table[0]!.rows[0]!.standing,
			table[0]!.rows[0]!.stance,
			`'-2, "so"\nit is`
		]);
		expect(data).toHaveLength(1 + table.flatMap(({ rows }) => rows).length + 1);
	});

	it('is Markdown in which every quotation of the example stands word for word', () => {
		const cells = cellsOf(evidenceAsMarkdown(head, table));
		const rows = table.flatMap((one) => one.rows);
		expect(cells).toHaveLength(rows.length);
		rows.forEach(({ quotation, source }, at) => {
			if (quotation === '') return;
			expect(cells[at]![1]).toContain(`“${oneLine(quotation)}”`);
			expect(cells[at]![2]).toBe(oneLine(source));
		});
	});

	it('is Markdown in which no words are markup, whatever they are', () => {
		const sign = fc.constantFrom(
			...'\\`*_{}[]<>#|~&$!^=-+.():"1a ',
			'http://x.org',
			'<b>',
			'&amp;',
			'| --- |',
			'**',
			'@ann'
		);
		const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
		fc.assert(
			fc.property(words, words, (quotation, source) => {
				fc.pre(oneLine(quotation) !== '');
				const row = { ...table[0]!.rows[0]!, quotation, source };
				const one: RelationRows = { sentence: 'x', standing: 'supported', rows: [row] };
				const [cells] = cellsOf(evidenceAsMarkdown(head, [one]));
				expect(cells![1]!.startsWith(`“${oneLine(quotation)}” `)).toBe(true);
				expect(cells![2]).toBe(oneLine(source));
			}),
			{ numRuns: 2000 }
		);
	});
});
