import type { PDFDocumentProxy } from 'pdfjs-dist';
import { normaliseText } from '../anchoring/normalise';
import { ExtractionError, type About, type Extraction } from './extraction';
import { fileNames } from './file-names';
import { endsIn, isBinary, titleFromName, type Format, type SourceFile } from './format';
import { limits } from './limits';
import { readLooseDate } from '../decoding/loose-date';
import { tidy } from './html-about';
import { linesInOrder, type Line } from './pdf/order';
import { loadPdfJs, openOptions } from './pdf/open';
import { paragraphsOf } from './pdf/paragraphs';
import { piecesOf, type PageOfPieces, type TextItem } from './pdf/pieces';
import { withoutRunning } from './pdf/running';
import { loadSigns } from './pdf/signs';
import { refusePdfBomb } from './pdf/streams';

const extensions = fileNames.pdf;

/** A PDF, as far as its letters are letters and not a picture of them. */
export const pdf: Format = {
	name: 'pdf',
	label: 'a PDF',
	recognises: ({ name, head }) =>
		/^\s*%PDF-/.test(head) ||
		(endsIn(name, extensions) && (head.includes('%PDF-') || isBinary(head))),
	read: readPdf
};

const broken = () =>
	new ExtractionError(
		'broken',
		'This PDF is broken: its pages cannot be found in it. Fetch it again, or copy its text and paste it.'
	);

async function readPdf({ name, bytes }: SourceFile): Promise<Extraction> {
	await refusePdfBomb(bytes);
	const pdfjs = await loadPdfJs();
	const task = pdfjs.getDocument(openOptions(bytes.slice(), loadSigns) as never);
	try {
		const document = await task.promise;
		const { pages, info } = await readPages(document);
		return extractionOf(pages, info, name);
	} catch (error) {
		throw asExtractionError(error);
	} finally {
		await task.destroy().catch(() => undefined);
	}
}

async function readPages(document: PDFDocumentProxy) {
	if (document.numPages > limits.pages) {
		throw new ExtractionError(
			'too-long',
			`This PDF has ${document.numPages.toLocaleString('en')} pages; more than ${limits.pages.toLocaleString('en')} are not read. Take out the pages of the article.`
		);
	}
	const pages: PageOfPieces[] = [];
	let items = 0;
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const content = await page.getTextContent();
		items += content.items.length;
		if (items > 4 * limits.nodes) {
			throw new ExtractionError(
				'too-many-nodes',
				'This PDF has more pieces of text than any article has. Copy its text and paste it.'
			);
		}
		const found = content.items.filter((item) => 'str' in item);
		pages.push(piecesOf(found as TextItem[], page.getViewport({ scale: 1 })));
		page.cleanup();
	}
	const data = await document.getMetadata().catch(() => null);
	return { pages, info: (data?.info ?? {}) as Record<string, unknown> };
}

function asExtractionError(error: unknown): ExtractionError {
	if (error instanceof ExtractionError) return error;
	if ((error as Error | null)?.name === 'PasswordException') {
		return new ExtractionError(
			'encrypted',
			'This PDF is locked with a password. Open it where you have the password, save or print it without one, and bring it again.'
		);
	}
	// Whatever pdf.js says of a file is of the file; what goes wrong with what it read is ours.
	return /Exception$|^(?:FormatError|XRefParseException|MissingDataException|AbortException)$/.test(
		(error as Error | null)?.name ?? ''
	)
		? broken()
		: new ExtractionError(
				'failed',
				'This PDF could not be read. Copy the article’s text and paste it.',
				{ cause: error }
			);
}

function extractionOf(
	read: readonly PageOfPieces[],
	info: Record<string, unknown>,
	name: string
): Extraction {
	refuseWithoutLetters(read);
	const running = withoutRunning(read);
	const lines = running.pages.flatMap(({ pieces }, page) => linesInOrder(pieces, page));
	const { text, pages, mends } = paragraphsOf(lines, read.length);
	const normalised = normaliseText(text);
	const isSame = normalised.length === text.length;
	const at = (offset: number) => (isSame ? offset : normaliseText(text.slice(0, offset)).length);
	const empty = running.pages.flatMap(({ pieces }, page) =>
		pieces.length === 0 ? [page + 1] : []
	);
	const turned = read.reduce((sum, page) => sum + page.turned, 0);
	const about = aboutOf(info, lines, name);
	return {
		format: 'pdf',
		text: normalised,
		about,
		pages: pages.map(at),
		mends: mends.map((mend) => ({ ...mend, start: at(mend.start) })),
		notes: [
			...running.lines
				.slice(0, 6)
				.map(({ text: words, pages: on, isNumber }) =>
					isNumber
						? 'The numbers of the pages are left out.'
						: `“${words.slice(0, 120)}” runs along ${on} pages and is left out.`
				),
			...(empty.length > 0 ? [`${listPages(empty)} no letters: perhaps a picture of them.`] : []),
			...(turned > 0 ? ['Words that do not stand level on the page are left out.'] : []),
			...(about.date
				? ['The date is the day on which the PDF was made, which may not be when it was published.']
				: [])
		]
	};
}

function listPages(pages: readonly number[]): string {
	return pages.length === 1
		? `Page ${pages[0]} holds`
		: `Pages ${pages.slice(0, 12).join(', ')}${pages.length > 12 ? ' and others' : ''} hold`;
}

function refuseWithoutLetters(read: readonly PageOfPieces[]): void {
	const words = read.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(' ');
	const letters = words.match(/\p{L}/gu)?.length ?? 0;
	const unknown = words.match(/[\p{Co}\uFFFD\p{Cc}]/gu)?.length ?? 0;
	if (unknown > letters / 2 && unknown > 10) {
		throw new ExtractionError(
			'no-letters',
			'The signs of this PDF do not say which letters they are, so it can be seen but not read. Copy the text from where it was published, or read the PDF with OCR.'
		);
	}
	if (letters === 0) {
		throw new ExtractionError(
			'image-only',
			'This PDF holds pictures of pages and no letters. Read it with a program for OCR first, and bring what that makes of it.'
		);
	}
}

function aboutOf(info: Record<string, unknown>, lines: readonly Line[], name: string): About {
	const field = (key: string) => (typeof info[key] === 'string' ? tidy(info[key]) : '');
	const named = field('Title').replace(
		/^Microsoft Word - |\.(?:docx?|pdf|indd|qxd|tex|dvi)$/gi,
		''
	);
	const isName = /\p{L}{3}/u.test(named) && !/^untitled|^[\w-]+$/i.test(named);
	const title = (isName ? named : undefined) ?? largestLine(lines) ?? titleFromName(name);
	const authors = field('Author')
		.split(/\s*;\s*/)
		.filter(
			(author) => /\p{L}{2}/u.test(author) && !/^(?:user|admin\w*|unknown|\w+@\w+)$/i.test(author)
		);
	const date = readLooseDate(field('CreationDate'));
	const language = field('Language');
	return {
		...(title && { title }),
		...(authors.length > 0 && { authors }),
		...(date && { date }),
		...(/^[A-Za-z]{2,3}(-\w+)*$/.test(language) && { language })
	};
}

/** What stands largest on the first page, where that is larger than the text. */
function largestLine(lines: readonly Line[]): string | undefined {
	const first = lines.filter(({ page }) => page === 0);
	const sizes = lines.map(({ size }) => size).toSorted((a, b) => a - b);
	const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
	const largest = Math.max(0, ...first.map(({ size }) => size));
	if (largest < 1.2 * usual) return undefined;
	const words = first
		.filter(({ size }) => size > 0.95 * largest)
		.map(({ text }) => text)
		.join(' ');
	return /\p{L}{3}/u.test(words) && words.length <= 250 ? words : undefined;
}
