import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeDocx, utf8 } from '../../../tests/support/make-files';
import { readFile } from './read-file';

const refusal = (bytes: Uint8Array, name = 'x.docx') =>
	readFile(name, bytes).then(
		() => 'read',
		(error: { code: string }) => error.code
	);

describe('a Word document', () => {
	it('gives paragraphs, with line breaks kept, and what its properties say', async () => {
		const bytes = makeDocx(['# Who arms whom', 'The army said:\nit is over.', 'Fish & <chips>.'], {
			core: '<dc:title>Arms &amp; men</dc:title><dc:creator>Jane Doe;John Roe</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">2014-12-17T23:10:00Z</dcterms:created><dc:language>en-GB</dc:language>'
		});
		const { text, about, notes, format } = await readFile('talks.docx', bytes);
		expect(format).toBe('docx');
		expect(text).toBe('Who arms whom\n\nThe army said:\nit is over.\n\nFish & <chips>.');
		expect(about).toEqual({
			title: 'Arms & men',
			authors: ['Jane Doe', 'John Roe'],
			date: '2014-12-17',
			language: 'en-GB'
		});
		expect(notes.join(' ')).toContain('the day on which the document was made');
	});

	it('takes the paragraph styled as the title, and then the name of the file', async () => {
		expect((await readFile('x.docx', makeDocx(['# A title', 'Words.']))).about.title).toBe(
			'A title'
		);
		expect((await readFile('peace_talks-2014.docx', makeDocx(['Words.']))).about.title).toBe(
			'peace talks-2014'
		);
	});

	it('keeps the row of a table in one line, and leaves out deleted words and pictures', async () => {
		const body =
			'<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Year</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Attacks</w:t></w:r></w:p></w:tc></w:tr></w:tbl>' +
			'<w:p><w:del><w:r><w:delText>They did not agree.</w:delText></w:r></w:del><w:ins><w:r><w:t>They agreed.</w:t></w:r></w:ins></w:p>';
		const { text } = await readFile('x.docx', makeDocx(['Words.'], { body }));
		expect(text).toBe('Words.\n\nYear\tAttacks\n\nThey agreed.');
	});

	it('is known by its content, whatever it is called', async () => {
		expect((await readFile('article.txt', makeDocx(['Words.']))).format).toBe('docx');
	});

	it('is refused where it is none, is locked, or is broken', async () => {
		expect(await refusal(zipSync({ 'xl/workbook.xml': utf8('<x/>') }))).toBe('not-docx');
		expect(await refusal(utf8('PK\u0003\u0004 and then nothing'))).toBe('broken');
		const compound = new Uint8Array(2048);
		compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		expect(await refusal(compound)).toBe('not-docx');
		compound.set(Array.from('EncryptedPackage', (sign) => [sign.charCodeAt(0), 0]).flat(), 1200);
		expect(await refusal(compound)).toBe('encrypted');
		const whole = makeDocx(['Words.']);
		expect(await refusal(whole.slice(0, whole.length - 40))).toBe('broken');
		expect(await refusal(makeDocx([]))).toBe('empty');
	});
});

describe('a .docx that is a bomb', () => {
	const size = 61_000_000;
	const packed = makeDocx(['Words.'], {
		more: { 'word/media/big.png': [new Uint8Array(size), { level: 1 }] }
	});
	/** The same bytes under another name of the same length. */
	const named = (name: string) => {
		const bytes = packed.slice();
		const [from, to] = [utf8('word/media/big.png'), utf8(name)];
		for (let at = bytes.indexOf(from[0]!); at !== -1; at = bytes.indexOf(from[0]!, at + 1)) {
			if (from.every((byte, n) => bytes[at + n] === byte)) bytes.set(to, at);
		}
		return bytes;
	};
	const bomb = named('word/media/big.xml');

	it('is refused by what comes out of it', async () => {
		expect(bomb.length).toBeLessThan(400_000);
		expect(await refusal(bomb)).toBe('bomb');
	});

	it('is refused even where it lies about its size', async () => {
		const liar = bomb.slice();
		const view = new DataView(liar.buffer);
		let lies = 0;
		for (let at = 0; at < liar.length - 46; at += 1) {
			if (view.getUint32(at, true) !== 0x02014b50 || view.getUint32(at + 24, true) !== size)
				continue;
			view.setUint32(at + 24, 10, true);
			lies += 1;
		}
		expect(lies).toBe(1);
		expect(await refusal(liar)).toBe('bomb');
	});

	it('is refused where it packs thousands of files, or millions of elements', async () => {
		const many = Object.fromEntries(
			Array.from({ length: 6000 }, (_, n) => [`word/${n}.xml`, new Uint8Array(1)])
		);
		expect(await refusal(makeDocx(['Words.'], { more: many }))).toBe('bomb');
		const elements = '<w:p/>'.repeat(1_300_000);
		expect(await refusal(makeDocx(['Words.'], { body: elements }))).toBe('too-many-nodes');
	});

	it('never has its pictures unpacked', async () => {
		expect((await readFile('x.docx', packed)).text).toBe('Words.');
	});
});
