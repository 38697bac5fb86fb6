import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawLines, makePdf, utf8 } from '../../../tests/support/make-files';
import { ExtractionError } from './extraction';
import { limits } from './limits';
import { readFile } from './read-file';

const read = async (...of: Parameters<typeof makePdf>) =>
	readFile('report.pdf', await makePdf(...of));

describe('a PDF', () => {
	it('gives its text in paragraphs, with the words mended that line ends cut', async () => {
		const { text, mends } = await read((pdf) => {
			pdf.font('Times-Roman').fontSize(11);
			drawLines(pdf, [
				'The army said that the insur-',
				'gency of the Pakistan-',
				'backed group in the north-',
				'west was over. The govern-',
				'ment agreed.',
				'',
				'A second paragraph of the article begins here and',
				'goes on for a while. The government had said so.'
			]);
		});
		expect(text).toBe(
			'The army said that the insurgency of the Pakistan-backed group in the northwest was over. The government agreed.\n\n' +
				'A second paragraph of the article begins here and goes on for a while. The government had said so.'
		);
		expect(
			mends.map(({ start, first, second, hyphen }) => [
				text.slice(start, start + first.length + second.length + (hyphen ? 1 : 0)),
				hyphen
			])
		).toEqual([
			['insurgency', false],
			['Pakistan-backed', true],
			['northwest', false],
			['government', false]
		]);
	});

	it('reads columns one after the other, headings over both where they stand', async () => {
		const column = (word: string) =>
			Array.from(
				{ length: 12 },
				(_, n) => `${word} line number ${n} of its column ${n === 11 ? 'ends.' : 'and on'}`
			);
		const { text, about } = await read((pdf) => {
			pdf.font('Times-Roman').fontSize(20);
			pdf.text('A heading over both of the columns', 72, 60, { lineBreak: false });
			pdf.fontSize(10);
			const [left, right] = [column('Left'), column('Right')];
			// Row by row, as some programs write a page.
			for (let n = 0; n < 12; n += 1) {
				drawLines(pdf, [left[n]!], { x: 72, y: 100 + n * 14 });
				drawLines(pdf, [right[n]!], { x: 320, y: 100 + n * 14 });
			}
		});
		expect(text.indexOf('Left line number 11')).toBeLessThan(text.indexOf('Right line number 0'));
		expect(text).toContain('Left line number 0 of its column and on Left line number 1');
		expect(text.startsWith('A heading over both of the columns\n\nLeft')).toBe(true);
		expect(about.title).toBe('A heading over both of the columns');
	});

	it('leaves out what runs along the pages, and keeps in mind where they begin', async () => {
		const { text, pages, notes } = await read(
			(pdf) => {
				for (let page = 1; page <= 4; page += 1) {
					pdf.addPage();
					pdf.font('Times-Roman').fontSize(9);
					pdf.text('The Journal of Made-up Studies', 72, 30, { lineBreak: false });
					pdf.fontSize(11);
					drawLines(pdf, [
						`Page ${page} has the first of its lines, which go on`,
						`to here and then across the end of the page, as`
					]);
					pdf.fontSize(9).text(`${page + 40}`, 300, 800, { lineBreak: false, height: 10 });
				}
			},
			{ autoFirstPage: false, margins: { top: 10, bottom: 10, left: 10, right: 10 } }
		);
		expect(text).not.toContain('Journal');
		expect(text).not.toMatch(/4[1-4]/);
		expect(pages.map((at) => text.slice(at, at + 6))).toEqual(['Page 2', 'Page 3', 'Page 4']);
		expect(text).toContain('page, as Page 2');
		expect(notes.join(' ')).toContain('“The Journal of Made-up Studies” runs along 4 pages');
	});

	it('gives title, author and day from what the file says of itself', async () => {
		const { about, notes } = await read((pdf) => pdf.text('Some words of the article.'), {
			info: { Title: 'Who arms whom', Author: 'Jane Doe; John Roe' }
		});
		expect(about).toEqual({
			title: 'Who arms whom',
			authors: ['Jane Doe', 'John Roe'],
			date: '2014-12-17'
		});
		expect(notes.join(' ')).toContain('the day on which the PDF was made');
	});

	const codeOf = (bytes: Uint8Array) =>
		readFile('x.pdf', bytes).then(
			() => 'read',
			(error: unknown) => (error instanceof ExtractionError ? error.code : error)
		);

	it('says that it is locked, broken, or a picture', async () => {
		const locked = await makePdf((pdf) => pdf.text('Secret.'), {
			userPassword: 'x',
			ownerPassword: 'y'
		});
		expect(await codeOf(locked)).toBe('encrypted');
		const whole = await makePdf((pdf) => pdf.text('Some words.'));
		expect(await codeOf(whole.slice(0, 200))).toBe('broken');
		const picture = await makePdf((pdf) => pdf.rect(72, 72, 300, 300).fill('#555'));
		expect(await codeOf(picture)).toBe('image-only');
	});
});

describe('a PDF that is a bomb', () => {
	const packed = deflateSync(new Uint8Array(limits.unpacked.pdf + 1), { level: 1 });
	const withStream = (stream: Uint8Array, dictionary: string) =>
		Uint8Array.from([
			...utf8(`%PDF-1.4\n1 0 obj\n<<${dictionary}/Length ${stream.length}>>\nstream\n`),
			...stream,
			...utf8('\nendstream\nendobj\n')
		]);
	const code = (bytes: Uint8Array) =>
		readFile('x.pdf', bytes).then(
			() => 'read',
			(error: { code: string }) => error.code
		);

	it('is refused by what comes out of it, packed once or twice', async () => {
		expect(await code(withStream(packed, '/Filter/FlateDecode'))).toBe('bomb');
		const twice = deflateSync(packed);
		expect(twice.length).toBeLessThan(20_000);
		expect(await code(withStream(twice, '/Filter[/FlateDecode/FlateDecode]'))).toBe('bomb');
	});

	it('is not one for its pictures', async () => {
		expect(await code(withStream(packed, '/Subtype/Image/Filter/FlateDecode'))).toBe('broken');
	});
});
