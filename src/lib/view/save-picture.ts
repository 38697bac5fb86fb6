import { physicalSize, textChunk, withChunks } from '../picture/png-chunks';
import { networkChunk, ownSoftware } from '../picture/reopen';
import type { Scene } from '../picture/scene';
import { drawScene, fontsOf } from './draw-scene';
import type { PictureSize } from './picture-size';

/** Why there is no picture; the message is a sentence for the reader. */
export class PictureError extends Error {
	constructor(
		readonly code:
			'too-large' | 'blank' | 'not-encoded' | 'no-font' | 'clipboard-missing' | 'clipboard-refused',
		message: string
	) {
		super(message);
		this.name = 'PictureError';
	}
}

/** Whether all the fonts of a scene are at hand. */
export function hasFonts(scene: Scene): boolean {
	return [...fontsOf(scene.items)].every((font) => document.fonts.check(font));
}

/** Waits for the fonts of a scene, so that the first picture is not set in a fallback. */
export async function loadFonts(scene: Scene): Promise<void> {
	// A font that cannot be loaded is no reason to withhold the picture.
	await Promise.allSettled([...fontsOf(scene.items)].map((font) => document.fonts.load(font)));
}

/** What a picture's file says beside the picture. */
export interface PictureWords {
	/** Empty for none. */
	readonly title: string;
	/** What it shows, for whoever cannot see it. */
	readonly alt: string;
	/** The text of a network file, by which it opens again; null to leave it out. */
	readonly network: string | null;
}

/**
 * The scene as a PNG of this size, with the size to print it at and what is said beside it.
 * @throws PictureError if the browser cannot hold, draw or encode it.
 */
export async function renderPng(
	scene: Scene,
	size: PictureSize,
	{ title, alt, network }: PictureWords
): Promise<Blob> {
	await loadFonts(scene);
	const canvas = document.createElement('canvas');
	canvas.width = size.width;
	canvas.height = size.height;
	try {
		const context = canvas.getContext('2d');
		if (!context) throw tooLarge();
		drawScene(context, scene, size.scale);
		if (scene.items.length > 0 && isBlank(canvas)) throw tooLarge('blank');
		const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (!png) {
			throw new PictureError(
				'not-encoded',
				'The browser could not write this picture as a PNG. Choose a smaller size.'
			);
		}
		return await withChunks(png, [
			physicalSize(size.dpi),
			...(title.trim() ? [textChunk('Title', title.trim())] : []),
			...(alt ? [textChunk('Description', alt)] : []),
			textChunk('Software', ownSoftware),
			...(network === null ? [] : [await networkChunk(network)])
		]);
	} finally {
		canvas.width = 0;
		canvas.height = 0;
	}
}

function tooLarge(code: 'too-large' | 'blank' = 'too-large'): PictureError {
	return new PictureError(
		code,
		'This browser has no room for a picture of that size. Choose a smaller one.'
	);
}

/** Whether all of the canvas has one colour, looked at through a small copy of it. */
function isBlank(canvas: HTMLCanvasElement): boolean {
	const small = document.createElement('canvas');
	small.width = 128;
	small.height = 128;
	const context = small.getContext('2d', { willReadFrequently: true });
	if (!context) return false;
	context.imageSmoothingQuality = 'high';
	try {
		context.drawImage(canvas, 0, 0, small.width, small.height);
	} catch {
		return true;
	}
	const pixels = new Uint32Array(context.getImageData(0, 0, small.width, small.height).data.buffer);
	return pixels.every((pixel) => pixel === pixels[0]);
}

/** A name that every file system takes, from a title; `extension` with its point. */
export function fileName(title: string, extension = '.png'): string {
	const clean = title
		.normalize('NFC')
		// eslint-disable-next-line no-control-regex -- control characters are what must go
		.replace(/[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
		.replace(/\s+/g, ' ')
		.replace(/^[ .]+/, '');
	const short = [...clean]
		.slice(0, 100)
		.join('')
		.replace(/[ .]+$/, '');
	const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(short);
	return (short === '' || reserved ? 'network' : short) + extension;
}

/** Hands the file to the browser to save. */
export function download(file: Blob, name: string): void {
	const link = document.createElement('a');
	link.href = URL.createObjectURL(file);
	link.download = name;
	document.body.append(link);
	link.click();
	link.remove();
	// The download has its own hold on the data by then; at once would be too early in some browsers.
	setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/**
 * Puts a picture on the clipboard and returns it. Call it straight from the click, which browsers
 * ask for; that is why it takes what draws the picture and not the picture.
 * @throws PictureError with a sentence that says what to do instead; what `draw` throws.
 */
export async function copyPicture(draw: () => Promise<Blob>): Promise<Blob> {
	if (typeof ClipboardItem === 'undefined' || !navigator.clipboard?.write) {
		throw new PictureError(
			'clipboard-missing',
			'This browser copies pictures only on a secure address (https or localhost). Save the picture instead.'
		);
	}
	const png = draw();
	try {
		await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
	} catch (error) {
		// What went wrong with the picture itself matters more than that it was not copied.
		await png;
		const why = error instanceof Error ? ` (${error.message})` : '';
		throw new PictureError(
			'clipboard-refused',
			`The browser did not let the picture onto the clipboard${why}. Save it instead.`
		);
	}
	return png;
}
