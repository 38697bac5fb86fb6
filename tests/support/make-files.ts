/** Files of articles as people have them, made anew for each test. */
import { strToU8, zipSync, type Zippable } from 'fflate';
import PDFDocument from 'pdfkit';

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A .docx with these paragraphs; what begins with "# " is its title. */
export function makeDocx(
	paragraphs: readonly string[],
	{ core = '', more = {}, body = '' }: { core?: string; more?: Zippable; body?: string } = {}
): Uint8Array {
	const escape = (words: string) =>
		words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '</w:t><w:br/><w:t>');
	const written = paragraphs.map((words) =>
		words.startsWith('# ')
			? `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>${escape(words.slice(2))}</w:t></w:r></w:p>`
			: `<w:p><w:r><w:t xml:space="preserve">${escape(words)}</w:t></w:r></w:p>`
	);
	const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
	const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
	return zipSync({
		'[Content_Types].xml': strToU8(
			`<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
		),
		'_rels/.rels': strToU8(
			`<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`
		),
		'word/document.xml': strToU8(
			`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${word}"><w:body>${written.join('')}${body}</w:body></w:document>`
		),
		...(core && {
			'docProps/core.xml': strToU8(
				`<?xml version="1.0"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${core}</cp:coreProperties>`
			)
		}),
		...more
	});
}

type Pdf = InstanceType<typeof PDFDocument>;

/** A PDF that this draws. Nothing in it depends on the day or the machine. */
export function makePdf(
	draw: (pdf: Pdf) => void,
	options: ConstructorParameters<typeof PDFDocument>[0] = {}
): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const pdf = new PDFDocument({ size: 'A4', margin: 72, ...options });
		pdf.info.CreationDate = new Date(Date.UTC(2014, 11, 17));
		const chunks: Buffer[] = [];
		pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
		pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
		pdf.on('error', reject);
		draw(pdf);
		pdf.end();
	});
}

/** Draws lines one below the other, as they are, from a place on the page. */
export function drawLines(
	pdf: Pdf,
	lines: readonly string[],
	{ x = 72, y = 100, leading = 14 }: { x?: number; y?: number; leading?: number } = {}
): void {
	for (const [at, line] of lines.entries()) {
		if (line !== '') pdf.text(line, x, y + at * leading, { lineBreak: false });
	}
}
