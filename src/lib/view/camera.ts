import type { ViewCamera } from '../state/view-camera';

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

/** What a camera sees, in coordinates of the network, for any window to see again. */
export function toViewCamera({ zoom, pan }: Camera, canvas: Size): ViewCamera {
	const rounded = (value: number) => Math.round(value * 100) / 100;
	return {
		x: rounded((canvas.width / 2 - pan.x) / zoom),
		y: rounded((canvas.height / 2 - pan.y) / zoom),
		zoom: Math.round(zoom * 10_000) / 10_000,
		width: rounded(canvas.width / zoom),
		height: rounded(canvas.height / zoom)
	};
}

/** The camera that shows on this canvas what another saw: all of it, where that is known. */
export function cameraToSee(seen: ViewCamera, canvas: Size): Camera {
	const wanted =
		seen.width && seen.height
			? Math.min(canvas.width / seen.width, canvas.height / seen.height)
			: seen.zoom;
	const zoom = Math.min(Math.max(wanted, minZoom), maxZoom);
	return {
		zoom,
		pan: { x: canvas.width / 2 - zoom * seen.x, y: canvas.height / 2 - zoom * seen.y }
	};
}

/**
 * Whether what was seen is still what there is to see: not to the pixel, as a panel that opens or a
 * nudge of the wheel is no other sight.
 */
export function isStillSeen(seen: ViewCamera, now: Camera, canvas: Size): boolean {
	const meant = cameraToSee(seen, canvas);
	const ratio = now.zoom / meant.zoom;
	if (ratio < 0.7 || ratio > 1.4) return false;
	// The middle of what was seen, in pixels of the canvas as it looks now.
	const x = seen.x * now.zoom + now.pan.x;
	const y = seen.y * now.zoom + now.pan.y;
	return (
		Math.abs(x - canvas.width / 2) < canvas.width / 6 &&
		Math.abs(y - canvas.height / 2) < canvas.height / 6
	);
}
