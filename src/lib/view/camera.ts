/** A rectangle, in model pixels or in rendered (screen) pixels of the canvas. */
export interface Box {
	readonly x1: number;
	readonly y1: number;
	readonly x2: number;
	readonly y2: number;
}

/** Zoom and pan as Cytoscape has them. */
export interface Camera {
	readonly zoom: number;
	readonly pan: { x: number; y: number };
}

export interface Size {
	readonly width: number;
	readonly height: number;
}

/** Rendered pixels that stay free around a fitted network: at the bottom stand chip and tools. */
export const fitPadding = { top: 24, right: 24, bottom: 62, left: 24 };
/** Fitting a handful of actors does not blow them up beyond this. */
export const maxFitZoom = 1.5;
/** Below this zoom names are hardly read: who asks for one actor or relation is taken closer. */
export const closeZoom = 0.45;
/** How close: names are then a little smaller than the page's own text. */
export const closeUpZoom = 0.9;
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

/**
 * The camera that brings the whole box, in model pixels, into
 * the middle of the canvas within its padding, as large as the camera's limits allow.
 */
export function cameraToFit(
	box: Box,
	canvas: Size,
	padding = fitPadding,
	largest = maxFitZoom
): Camera {
	const width = canvas.width - padding.left - padding.right;
	const height = canvas.height - padding.top - padding.bottom;
	const fitting = Math.min(
		width / Math.max(box.x2 - box.x1, 1),
		height / Math.max(box.y2 - box.y1, 1)
	);
	const zoom = Math.min(Math.max(fitting, minZoom), largest);
	return {
		zoom,
		pan: {
			x: padding.left + (width - zoom * (box.x1 + box.x2)) / 2,
			y: padding.top + (height - zoom * (box.y1 + box.y2)) / 2
		}
	};
}
