/** How large a picture is to be: on the screen, in its file, in print. */
import { centimetresOf, setOnPaper, type PaperChoice } from '../picture/paper';
import type { Scene, SceneGroup, SceneItem } from '../picture/scene';

export type SizeChoice =
	| { readonly by: 'factor'; readonly factor: number }
	| { readonly by: 'pixels'; readonly width: number }
	| { readonly by: 'print'; readonly centimetres: number; readonly dpi: number };

export interface PictureSize {
	/** Pixels of the PNG for one of the scene. */
	readonly scale: number;
	/** Of the PNG, in pixels. */
	readonly width: number;
	readonly height: number;
	/** Dots per inch that the file asks to be printed at. */
	readonly dpi: number;
	/** Printed at that. */
	readonly centimetres: { readonly width: number; readonly height: number };
}

export interface Extent {
	readonly width: number;
	readonly height: number;
}

const centimetresPerInch = 2.54;
/** What CSS calls an inch, so that at 1x a picture prints as large as it is on the screen. */
const pixelsPerInch = 96;

export const sizeLimits = {
	factor: { least: 1, most: 8 },
	pixels: { least: 200, most: 65_535 },
	centimetres: { least: 2, most: 200 },
	dpi: { least: 36, most: 1200 },
	/** Of paper, in millimetres. */
	margin: { least: 0, most: 50 }
} as const;

/** The size of the PNG of a scene. Widths are met to the pixel; heights follow. */
export function pictureSize(scene: Extent, choice: SizeChoice): PictureSize {
	switch (choice.by) {
		case 'factor':
			return sized(scene, scene.width * choice.factor, pixelsPerInch * choice.factor);
		case 'pixels':
			return sized(scene, choice.width, (pixelsPerInch * choice.width) / scene.width);
		case 'print':
			return sized(scene, (choice.centimetres / centimetresPerInch) * choice.dpi, choice.dpi);
	}
}

/** The same for a PDF, which has no pixels: as large as the picture lies on its page. */
export function sizeOnPaper(scene: Extent, page: PaperChoice): PictureSize {
	const centimetres = centimetresOf(setOnPaper(scene, page).scale * scene.width);
	return pictureSize(scene, { by: 'print', centimetres, dpi: 300 });
}

function sized(scene: Extent, wantedWidth: number, dpi: number, whole = Math.round): PictureSize {
	const width = Math.max(1, whole(wantedWidth));
	const scale = width / scene.width;
	const height = Math.max(1, whole(scene.height * scale));
	const printed = (pixels: number) => (pixels / dpi) * centimetresPerInch;
	return {
		scale,
		width,
		height,
		dpi,
		centimetres: { width: printed(width), height: printed(height) }
	};
}

/**
 * The same picture at a share of its pixels across: as large in print, with fewer dots
 * per inch. Both sides are rounded down, so that no limit is passed by rounding.
 */
export function resized(size: PictureSize, share: number): PictureSize {
	const scene = { width: size.width / size.scale, height: size.height / size.scale };
	return sized(scene, size.width * share, size.dpi * share, Math.floor);
}

/** "4,800 × 3,200 px, 40.6 × 27.1 cm at 300 dpi". */
export function sizeWords({ width, height, dpi, centimetres }: PictureSize): string {
	const whole = (value: number) => Math.round(value).toLocaleString('en');
	const tenth = (value: number) =>
		value.toLocaleString('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
	return (
		`${whole(width)} × ${whole(height)} px, ` +
		`${tenth(centimetres.width)} × ${tenth(centimetres.height)} cm at ${whole(dpi)} dpi`
	);
}

export interface WordSizes {
	/** Of the smallest words in the picture, in points of the print. */
	readonly smallest: number;
	/** The width in centimetres at which the smallest would be read with ease. */
	readonly readableWidth: number;
}

/** What print is set in that is still read with ease (6 points of 1/72 inch). */
export const readablePoints = 6;

/** How large the words of a picture come out in print; null where it has none. */
export function wordSizes(scene: Scene, size: PictureSize): WordSizes | null {
	const smallest = smallestWords(scene.items);
	if (smallest === null) return null;
	const points = (smallest * size.scale * 72) / size.dpi;
	return {
		smallest: points,
		readableWidth: (size.centimetres.width * readablePoints) / points
	};
}

function smallestWords(items: readonly SceneItem[]): number | null {
	const sizes = items.map((item) => {
		if (item.kind === 'text') return item.size;
		const within = item.kind === 'group' ? smallestWords(item.items) : null;
		return within === null ? null : within * (item as SceneGroup).scale;
	});
	return sizes.reduce<number | null>(
		(least, one) => (one === null ? least : Math.min(least ?? one, one)),
		null
	);
}
