/** Where a camera looks, in the coordinates of the network and not of any window. */
export interface ViewCamera {
	/** The middle of what is seen. */
	readonly x: number;
	readonly y: number;
	/** Pixels of the screen to a unit of the network, where it was saved. */
	readonly zoom: number;
	/** How much of the network was seen: a window of any size then shows all of it. */
	readonly width?: number;
	readonly height?: number;
}

/** The camera that a view keeps; null where it keeps none that can be read. */
export function readCamera(
	camera: Readonly<Record<string, unknown>> | undefined
): ViewCamera | null {
	if (!camera) return null;
	const { x, y, zoom, width, height } = camera;
	if (!isNumber(x) || !isNumber(y) || !isNumber(zoom) || zoom <= 0) return null;
	const hasSize = isNumber(width) && isNumber(height) && width > 0 && height > 0;
	return { x, y, zoom, ...(hasSize ? { width, height } : {}) };
}

const isNumber = (value: unknown): value is number =>
	typeof value === 'number' && Number.isFinite(value);
