/** How large a picture is to be, and how large a canvas may be. */

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
	dpi: { least: 36, most: 1200 }
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

function sized(scene: Extent, wantedWidth: number, dpi: number): PictureSize {
	const width = Math.max(1, Math.round(wantedWidth));
	const scale = width / scene.width;
	const height = Math.max(1, Math.round(scene.height * scale));
	const printed = (pixels: number) => (pixels / dpi) * centimetresPerInch;
	return {
		scale,
		width,
		height,
		dpi,
		centimetres: { width: printed(width), height: printed(height) }
	};
}

/** What this browser's canvases hold. */
export interface CanvasLimits {
	/** Whether a canvas of this size can be drawn on and read back. */
	fits(size: Extent): boolean;
	/** This size, or one as large, did not work out after all. */
	refuse(size: Extent): void;
}

/**
 * The largest picture of this scene, up to `wanted`, that the canvas holds: `wanted` itself where it
 * fits. For print the printed size stays and the dots per inch go down. Null where not even the
 * smallest fits. The limits are asked some ten times at most.
 */
export function largestThatFits(
	scene: Extent,
	wanted: PictureSize,
	limits: Pick<CanvasLimits, 'fits'>
): PictureSize | null {
	if (limits.fits(wanted)) return wanted;
	const shrunk = (share: number): PictureSize =>
		sized(scene, Math.floor(wanted.width * share), wanted.dpi * share);
	// By area half the width is a quarter, so a few halvings reach whatever there is.
	let low = 0.5;
	while (!limits.fits(shrunk(low))) {
		low /= 2;
		if (wanted.width * low < 16) return null;
	}
	let high = low * 2;
	while (high - low > 0.01 * low) {
		const middle = (low + high) / 2;
		if (limits.fits(shrunk(middle))) low = middle;
		else high = middle;
	}
	return shrunk(low);
}

/** What every current browser holds, so that only more than this has to be tried. */
const surelyFits = { side: 4096, area: 4096 * 4096 };
/** More than any current browser holds; not tried, because the trying itself would be slow. */
const neverFits = { side: 65_535, area: 2 ** 29 };

/**
 * The limits of this browser, found by trying: a size is tried on a real canvas by drawing one pixel
 * in the far corner and reading it back, because a canvas beyond the limits is silently blank.
 * Answers are remembered: what is no larger either way than something that fits fits, what is no
 * smaller either way than something that does not does not.
 */
export function canvasLimits(createCanvas: () => HTMLCanvasElement): CanvasLimits {
	let good: Extent[] = [];
	const bad: Extent[] = [];
	const within = (a: Extent, b: Extent) => a.width <= b.width && a.height <= b.height;
	return {
		fits({ width, height }) {
			const size = { width, height };
			if (bad.some((known) => within(known, size))) return false;
			const [side, area] = [Math.max(width, height), width * height];
			if (side <= surelyFits.side && area <= surelyFits.area) return true;
			if (side > neverFits.side || area > neverFits.area) return false;
			if (good.some((known) => within(size, known))) return true;
			const does = holds(createCanvas(), size);
			(does ? good : bad).push(size);
			return does;
		},
		refuse({ width, height }) {
			const size = { width, height };
			good = good.filter((known) => !within(size, known));
			bad.push(size);
		}
	};
}

function holds(canvas: HTMLCanvasElement, { width, height }: Extent): boolean {
	try {
		canvas.width = width;
		canvas.height = height;
		const context = canvas.getContext('2d', { willReadFrequently: true });
		if (!context) return false;
		context.fillRect(width - 1, height - 1, 1, 1);
		return context.getImageData(width - 1, height - 1, 1, 1).data[3] === 255;
	} catch {
		return false;
	} finally {
		// Some browsers keep the pixels of a canvas until it is collected; this gives them back now.
		canvas.width = 0;
		canvas.height = 0;
	}
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
