/** A picture as a file, in each of the formats that it can be saved in. */
import {
	centimetresOf,
	paperNames,
	setOnPaper,
	textSheet,
	type PaperChoice
} from '../picture/paper';
import type { PdfPage } from '../picture/pdf';
import type { Scene, SceneText } from '../picture/scene';
import { families, fontOf } from './draw-scene';
import { sizeWords, type PictureSize, type SizeChoice } from './picture-size';
import { loadFonts, renderPng, type PictureWords } from './save-picture';

export const pictureFormats = { png: 'PNG', svg: 'SVG', pdf: 'PDF' } as const;
export type PictureFormat = keyof typeof pictureFormats;

export interface PictureFileChoice {
	readonly format: PictureFormat;
	readonly size: PictureSize;
	readonly by: SizeChoice['by'];
	/** What a PDF is put on. */
	readonly page: PaperChoice;
}

/**
 * The scene as a file of this format, and in a PDF these pages after it.
 * @throws PictureError where a PNG is more than the browser can hold, draw or encode, or a PDF lacks its fonts.
 */
export async function makePicture(
	scene: Scene,
	{ format, size, by, page }: PictureFileChoice,
	words: PictureWords,
	pages: readonly Scene[] = []
): Promise<Blob> {
	if (format === 'png') return renderPng(scene, size, words);
	if (format === 'pdf') {
		const { renderPdf } = await import('./pdf-picture');
		const first = { scene, setting: setOnPaper(scene, page), alt: words.alt };
		return renderPdf([first, ...pages.map(ownPage)], words);
	}
	const { writeSvg } = await import('../picture/svg');
	const { title, alt, network } = words;
	const isPrint = by === 'print';
	const { width, height } = isPrint ? size.centimetres : size;
	const length = (value: number) => `${Math.round(value * 1000) / 1000}${isPrint ? 'cm' : ''}`;
	const svg = writeSvg(scene, {
		title: title.trim() || 'Network',
		alt,
		width: length(width),
		height: length(height),
		fonts: families,
		widthOf: await measure(scene),
		...(network !== null && { network })
	});
	return new Blob([svg], { type: 'image/svg+xml' });
}

/** A page whose scene is as large as its paper, and nothing but words. */
function ownPage(scene: Scene): PdfPage {
	const { width, height } = scene;
	return { scene, setting: { width, height, x: 0, y: 0, scale: 1 }, alt: '' };
}

/** How wide the page's own fonts set a line of words. */
async function measure(scene: Scene): Promise<(mark: SceneText) => number> {
	await loadFonts(scene);
	const context = document.createElement('canvas').getContext('2d');
	return (mark) => {
		if (!context) return 0;
		context.font = fontOf(mark);
		return context.measureText(mark.text).width;
	};
}

/** How large the file comes out, with so many pages after it; what is made of lines has no dots to an inch. */
export function fileSizeWords(choice: PictureFileChoice, pages = 0): string {
	const { page, size } = choice;
	if (pages === 0) return pictureWords(choice);
	const sheet = textSheet(size, page);
	const paper = page.paper === 'fit' ? 'A4' : paperNames[page.paper];
	const way = sheet.width > sheet.height ? 'landscape' : 'portrait';
	const follow =
		pages === 1 ? 'a page of quotations follows' : `${pages} pages of quotations follow`;
	return `${pictureWords(choice)}; ${follow} on ${paper}, ${way}`;
}

function pictureWords({ format, size, by, page }: PictureFileChoice): string {
	if (format === 'png') return sizeWords(size);
	const isPrint = by === 'print' || format === 'pdf';
	const { width, height } = isPrint ? size.centimetres : size;
	const number = (value: number) =>
		value.toLocaleString('en', {
			minimumFractionDigits: isPrint ? 1 : 0,
			maximumFractionDigits: isPrint ? 1 : 0
		});
	const words = `${number(width)} × ${number(height)} ${isPrint ? 'cm' : 'px'}, sharp at any size`;
	if (format !== 'pdf' || page.paper === 'fit') return words;
	const sheet = setOnPaper(size, page);
	const [across, down] = [sheet.width, sheet.height].map(centimetresOf);
	return `On ${paperNames[page.paper]}, ${number(across!)} × ${number(down!)} cm: the picture is ${words}`;
}
