import type * as PdfJs from 'pdfjs-dist';
import type { Page } from '@playwright/test';
import { readPng, type ReadPng } from './read-png';

/** How far two pictures of one size differ. */
export interface Difference {
	/** The share of pixels of which any channel differs by more than a quarter of its range. */
	readonly share: number;
	/** Mean difference of a channel, 0 to 255. */
	readonly mean: number;
	/**
	 * By how much the mean colour of a square of a grid differs at most, 0 to 255. A name that is missing
	 * changes it, and edges that are smoothed otherwise do not.
	 */
	readonly worstTile: number;
}

/** Of the grid: a short name fills a good part of one. */
const tile = 32;

/** Compares two pictures pixel by pixel, both laid on this ground. */
export function comparePictures(a: ReadPng, b: ReadPng, ground: readonly number[]): Difference {
	if (a.width !== b.width || a.height !== b.height) {
		throw new Error(`comparePictures: ${a.width} × ${a.height} and ${b.width} × ${b.height}`);
	}
	let [far, sum] = [0, 0];
	const across = Math.ceil(a.width / tile);
	const tiles = new Float64Array(across * Math.ceil(a.height / tile) * 3);
	for (let y = 0; y < a.height; y++) {
		for (let x = 0; x < a.width; x++) {
			const [one, other] = [a.at(x, y), b.at(x, y)];
			const square = (Math.floor(y / tile) * across + Math.floor(x / tile)) * 3;
			let most = 0;
			for (let channel = 0; channel < 3; channel++) {
				const away =
					over(one[channel]!, one[3], ground[channel]!) -
					over(other[channel]!, other[3], ground[channel]!);
				most = Math.max(most, Math.abs(away));
				sum += Math.abs(away);
				tiles[square + channel]! += away;
			}
			if (most > 64) far += 1;
		}
	}
	const pixels = a.width * a.height;
	const worstTile = Math.max(...tiles.map(Math.abs)) / tile ** 2;
	return { share: far / pixels, mean: sum / pixels / 3, worstTile };
}

const over = (value: number, alpha: number, ground: number) =>
	(value * alpha + ground * (255 - alpha)) / 255;

/** An .svg as the browser draws it on this ground, with the fonts of the page. */
export async function rasterise(
	page: Page,
	svg: string,
	ground: readonly number[]
): Promise<ReadPng> {
	const size = await page.evaluate(
		([source, colour]) => {
			const { documentElement: drawing } = new DOMParser().parseFromString(
				source!,
				'image/svg+xml'
			);
			if (drawing.localName !== 'svg') throw new Error(drawing.textContent ?? 'no SVG');
			const room = document.createElement('div');
			room.dataset.testid = 'raster';
			const { style } = room;
			[style.position, style.inset, style.zIndex] = ['fixed', '0', '99999'];
			[style.background, style.overflow] = [colour!, 'hidden'];
			(drawing as unknown as SVGElement).style.display = 'block';
			room.append(document.adoptNode(drawing));
			document.body.replaceChildren(room);
			const { width, height } = drawing.getBoundingClientRect();
			return { width, height };
		},
		[svg, `rgb(${ground.join(' ')})`]
	);
	await page.setViewportSize(size);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return readPng(await page.screenshot());
}

/** The first page of a .pdf as pdf.js draws it, so many pixels wide, on this ground. */
export async function rasterisePdf(
	page: Page,
	pdf: Uint8Array,
	{ width, ground }: { width: number; ground: readonly number[] }
): Promise<ReadPng> {
	// A page of its own: that of the app lets no script in.
	const desk = await page.context().newPage();
	await desk.addScriptTag({ type: 'module', path: `${build}/pdf.worker.min.mjs` });
	await desk.addScriptTag({ type: 'module', path: `${build}/pdf.min.mjs` });
	await desk.waitForFunction(() => 'pdfjsLib' in globalThis && 'pdfjsWorker' in globalThis);
	const png = await desk.evaluate(
		async ([base64, wanted, background]) => {
			const { pdfjsLib } = globalThis as unknown as { pdfjsLib: typeof PdfJs };
			const data = Uint8Array.from(atob(base64 as string), (letter) => letter.charCodeAt(0));
			const file = await pdfjsLib.getDocument({ data, verbosity: 0 }).promise;
			const first = await file.getPage(1);
			const scale = (wanted as number) / first.getViewport({ scale: 1 }).width;
			const viewport = first.getViewport({ scale });
			const canvas = document.createElement('canvas');
			[canvas.width, canvas.height] = [wanted as number, Math.round(viewport.height)];
			await first.render({ canvas, viewport, background: background as string }).promise;
			return canvas.toDataURL('image/png').split(',')[1]!;
		},
		[Buffer.from(pdf).toString('base64'), width, `rgb(${ground.join(' ')})`] as const
	);
	await desk.close();
	return readPng(Buffer.from(png, 'base64'));
}

const build = 'node_modules/pdfjs-dist/legacy/build';
