import type { PDFDocumentProxy } from 'pdfjs-dist';
import { loadPdfJs, openOptions } from '../../src/lib/extraction/pdf/open';

/** A PDF as pdf.js reads it, in Node. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
	const pdfjs = await loadPdfJs();
	const noSigns = () => Promise.reject(new Error('openPdf: our files need no tables of signs'));
	return pdfjs.getDocument(openOptions(Uint8Array.from(bytes), noSigns) as never).promise;
}

/** The lines of words on a page, each with where it begins, in points. */
export async function linesOf(pdf: PDFDocumentProxy, number = 1) {
	const { items } = await (await pdf.getPage(number)).getTextContent();
	const lines: { words: string; x: number; y: number }[] = [];
	for (const item of items) {
		if (!('str' in item)) continue;
		const [x, y] = item.transform.slice(4) as [number, number];
		const last = lines.at(-1);
		// A change of font begins another item on the same line.
		if (last && Math.abs(last.y - y) < 0.01) last.words += item.str;
		else lines.push({ words: item.str, x, y });
	}
	return lines.filter(({ words }) => words.trim() !== '');
}
