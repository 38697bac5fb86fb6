/** What a PDF needs of a browser: the files of its fonts, and words in other scripts as the machine draws them. */
import { writePdf, type PdfPage } from '../picture/pdf';
import type { DrawnWords } from '../picture/pdf/words-picture';
import type { SceneText } from '../picture/scene';
import { drawScene, fontOf } from './draw-scene';
import { loadFonts, PictureError, type PictureWords } from './save-picture';

const addresses = import.meta.glob<string>(
	[
		'/node_modules/@fontsource/inter/files/inter-*-{400,600}-normal.woff',
		'/node_modules/@fontsource/source-serif-4/files/source-serif-4-*-{400,600}-{normal,italic}.woff'
	],
	{ query: '?url&no-inline', import: 'default', eager: true }
);
const byName = new Map(
	Object.entries(addresses).map(([path, address]) => [path.split('/').pop()!, address])
);

/**
 * Scenes as a PDF, a page each.
 * @throws PictureError where a font cannot be had.
 */
export async function renderPdf(
	pages: readonly PdfPage[],
	{ title, alt, network }: PictureWords
): Promise<Blob> {
	for (const { scene } of pages) await loadFonts(scene);
	const bytes = await writePdf(pages, {
		title: title.trim() || 'Network',
		alt,
		created: new Date(),
		...(network !== null && { network }),
		loadFont,
		drawWords
	});
	return new Blob([bytes], { type: 'application/pdf' });
}

async function loadFont(name: string): Promise<Uint8Array> {
	const address = byName.get(name);
	const answer = address === undefined ? null : await fetch(address).catch(() => null);
	if (!answer?.ok) {
		throw new PictureError(
			'no-font',
			'The fonts for a PDF could not be fetched from the server. Try once more, or save an SVG.'
		);
	}
	return new Uint8Array(await answer.arrayBuffer());
}

/** Around the letters, for what the measure does not know of. */
const edge = 1;

function drawWords(mark: SceneText, density: number): DrawnWords {
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	if (!context) throw new PictureError('too-large', 'This browser gave no room to draw words in.');
	context.font = fontOf(mark);
	context.textAlign = 'left';
	const measured = context.measureText(mark.text);
	const { width } = measured;
	const left = mark.x - { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
	const box = {
		x: left - measured.actualBoundingBoxLeft - edge,
		y: mark.y - measured.actualBoundingBoxAscent - edge,
		width: measured.actualBoundingBoxLeft + measured.actualBoundingBoxRight + 2 * edge,
		height: measured.actualBoundingBoxAscent + measured.actualBoundingBoxDescent + 2 * edge
	};
	canvas.width = Math.max(1, Math.ceil(box.width * density));
	canvas.height = Math.max(1, Math.ceil(box.height * density));
	// How opaque they are is said in the PDF.
	const placed: SceneText = { ...mark, x: mark.x - box.x, y: mark.y - box.y, opacity: 1 };
	drawScene(context, { width: 0, height: 0, background: null, items: [placed] }, density);
	const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
	const [columns, rows] = [canvas.width, canvas.height];
	const whole = { ...box, width: columns / density, height: rows / density };
	return { pixels: data, columns, rows, box: whole, width };
}
