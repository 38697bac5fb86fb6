/** A rectangle in rendered (screen) pixels of the canvas. */
export interface Box {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

export const fitPadding = 36;
/** Fitting a handful of actors does not blow them up beyond this. */
export const maxFitZoom = 1.5;
export const minZoom = 0.03;
export const maxZoom = 6;

/**
 * How far the picture must move (rendered pixels) so that the box lies within the canvas, and no
 * further; null where it is in sight already. A box larger than the canvas is centred.
 */
export function shiftToShow(box: Box, canvas: Size, margin = 24): { x: number; y: number } | null {
	const x = shiftAlong(box.x1, box.x2, canvas.width, margin);
	const y = shiftAlong(box.y1, box.y2, canvas.height, margin);
	return x === 0 && y === 0 ? null : { x, y };
}

function shiftAlong(low: number, high: number, length: number, margin: number): number {
	if (high - low > length - 2 * margin) return length / 2 - (low + high) / 2;
	if (low < margin) return margin - low;
	if (high > length - margin) return length - margin - high;
	return 0;
}

/** The zoom level at which the box (model pixels) fills the canvas, within the camera's limits. */
export function zoomToFit(box: Box, canvas: Size, padding = fitPadding): number {
	const width = Math.max(box.x2 - box.x1, 1);
	const height = Math.max(box.y2 - box.y1, 1);
	const zoom = Math.min(
		(canvas.width - 2 * padding) / width,
		(canvas.height - 2 * padding) / height
	);
	return Math.min(Math.max(zoom, minZoom), maxFitZoom);
}
