import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import mammoth from 'mammoth';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import exampleText from '../../../../static/networks/four-articles.entente.json?raw';
import { indexNetwork } from '../../model/network-index';
import type { Network } from '../../model/schema';
import { readNetwork } from '../../model/standing';
import { evidenceTable, type RelationRows } from './rows';
import { evidenceAsWord } from './word';

const example = JSON.parse(exampleText) as Network;
const index = indexNetwork(example);
const known = { index, readings: readNetwork(index, () => 'exact' as const), checks: null };
const table = evidenceTable(known, example.relations);
const rows = table.flatMap((one) => one.rows);
const now = new Date('2014-12-16T09:00:00Z');
const made = evidenceAsWord({ title: example.title, notes: ['71 of 80 relations.'] }, table, now);

/** The table as mammoth reads it: each cell's paragraphs, with its line breaks. */
async function cellsOf(bytes: Uint8Array): Promise<readonly (readonly string[][])[]> {
	const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
	const { document } = parseHTML(`<html><body>${value}</body></html>`);
	return [...document.querySelectorAll('tr')].map((row) =>
		[...row.querySelectorAll('td, th')].map((cell) =>
			[...cell.querySelectorAll('p')].map((one) => {
				for (const end of one.querySelectorAll('br')) end.replaceWith('\n');
				return one.textContent ?? '';
			})
		)
	);
}

describe('the evidence in Word', () => {
	it('holds every quotation of the example word for word, beside its relation and source', async () => {
		const [head, ...cells] = await cellsOf(made);
		expect(head!.flat()).toEqual([
			...['Relation', 'Quotation', 'Stance', 'Certainty', 'Time', 'Source']
		]);
		expect(cells).toHaveLength(rows.length);
		rows.forEach((row, at) => {
			const [relation, quotation, stance, certainty, time, source] = cells[at]!;
			expect(relation).toEqual([row.relation, row.standing]);
			if (row.quotation === '') return;
			expect(quotation![0]).toBe(`“${row.quotation}”`);
			expect(stance).toEqual([row.stance]);
			expect(certainty).toEqual([row.certainty]);
			expect(time!.join('')).toBe(row.time);
			expect(source).toEqual([row.source, row.check]);
		});
	});

	it('is a landscape page whose head is repeated and whose rows are kept whole', () => {
		const document = strFromU8(unzipSync(made)['word/document.xml']!);
		expect(document).toContain('w:w="16838" w:h="11906" w:orient="landscape"');
		expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(1);
		expect(document.match(/<w:cantSplit\/>/g)).toHaveLength(rows.length + 1);
		expect(document).toContain('71 of 80 relations.');
		const said = rows.filter(({ quotation }) => quotation !== '').length;
		expect(document).toContain(`<w:tblDescription w:val="A row for each of ${said} quotations`);
	});

	it('is a package of well-formed parts, each declared and each that is named there', () => {
		const parts = Object.entries(unzipSync(made)).map(([name, bytes]) => [name, strFromU8(bytes)]);
		for (const [, xml] of parts) {
			const parser = new SaxesParser({ xmlns: true });
			parser.on('error', (error) => {
				throw error;
			});
			parser.write(xml!).close();
		}
		const names = new Set(parts.map(([name]) => name));
		const types = parts.find(([name]) => name === '[Content_Types].xml')![1]!;
		for (const [, name] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(names).toContain(name);
		const targets = parts.find(([name]) => name === 'word/_rels/document.xml.rels')![1]!;
		for (const [, name] of targets.matchAll(/Target="([^"]+)"/g))
			expect(names).toContain(`word/${name}`);
	});

	it('holds any words as text, with their lines, and reads Arabic from the right', async () => {
		const sign = fc.constantFrom(...'<>&"\'\n\t]x ١م', '<w:t>', '&amp;', '𝒳', '\u0001');
		const words = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => signs.join(''));
		await fc.assert(
			fc.asyncProperty(words, async (quotation) => {
				const one: RelationRows = { ...table[0]!, rows: [{ ...rows[0]!, quotation }] };
				const bytes = evidenceAsWord({ title: quotation, notes: [] }, [one], now);
				const [, row] = await cellsOf(bytes);
				expect(row![1]![0]).toBe(`“${quotation.replaceAll('\u0001', '\uFFFD')}”`);
			}),
			{ numRuns: 60 }
		);
		const arabic: RelationRows = { ...table[0]!, rows: [{ ...rows[0]!, quotation: '١ قال' }] };
		const document = unzipSync(evidenceAsWord({ title: 'x', notes: [] }, [arabic], now));
		expect(strFromU8(document['word/document.xml']!)).toContain('<w:bidi/>');
	});
});
