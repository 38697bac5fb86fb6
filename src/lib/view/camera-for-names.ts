import { cameraToFit, fitPadding, maxFitZoom, type Box, type Camera, type Size } from './camera';

/**
 * A name that is as large on the screen from afar as from near: its box at a zoom, in pixels of the
 * screen but for the pan. Its sides are a place in the network and a distance on the screen.
 */
export type NameAt = (zoom: number) => Box;

/** A network may be drawn smaller to have its names inside, but not by more than this. */
const mostShrunk = 0.5;
const rounds = 6;

/**
 * The camera that brings the whole box, in model pixels, into the middle of the canvas as
 * `cameraToFit` does, with all the names in sight that have a size of their own there; `namesAt` says
 * which do at a zoom.
 */
export function cameraForNames(
	box: Box,
	namesAt: (zoom: number) => readonly NameAt[],
	canvas: Size,
	padding = fitPadding,
	largest = maxFitZoom
): Camera {
	const fitted = cameraToFit(box, canvas, padding, largest);
	const room = {
		width: canvas.width - padding.left - padding.right,
		height: canvas.height - padding.top - padding.bottom
	};
	const drawing: NameAt = (zoom) => ({
		x1: box.x1 * zoom,
		y1: box.y1 * zoom,
		x2: box.x2 * zoom,
		y2: box.y2 * zoom
	});
	const held: NameAt[] = [drawing];
	let zoom = fitted.zoom;
	// From farther away others may be named: these must have room too.
	for (let round = 0; round < rounds; round++) {
		const names = namesAt(zoom);
		if (names.length === 0) break;
		held.push(...names);
		const next = largestZoom(held, room, mostShrunk * fitted.zoom, zoom);
		if (next === zoom) break;
		zoom = next;
	}
	if (held.length === 1) return fitted;
	const { x1, y1, x2, y2 } = boundsAt(held, zoom);
	return {
		zoom,
		pan: {
			x: padding.left + (room.width - x1 - x2) / 2,
			y: padding.top + (room.height - y1 - y2) / 2
		}
	};
}

/** The largest zoom between two at which all of it fits; the lower one where it never does. */
function largestZoom(parts: readonly NameAt[], room: Size, low: number, high: number): number {
	const fits = (zoom: number) => {
		const { x1, y1, x2, y2 } = boundsAt(parts, zoom);
		return x2 - x1 <= room.width + 1e-6 && y2 - y1 <= room.height + 1e-6;
	};
	if (fits(high)) return high;
	for (let step = 0; step < 24; step++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return low;
}

function boundsAt(parts: readonly NameAt[], zoom: number): Box {
	const boxes = parts.map((part) => part(zoom));
	return {
		x1: Math.min(...boxes.map(({ x1 }) => x1)),
		y1: Math.min(...boxes.map(({ y1 }) => y1)),
		x2: Math.max(...boxes.map(({ x2 }) => x2)),
		y2: Math.max(...boxes.map(({ y2 }) => y2))
	};
}
