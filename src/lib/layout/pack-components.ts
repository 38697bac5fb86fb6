export interface Rectangle {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** So many find the best corner; the cost grows with the cube, so the small rest goes in rows. */
const MOST_FITTED = 60;

/**
 * Where the top left corner of each rectangle goes so that none overlap: the first one at the
 * origin, each of the others at the free corner that keeps the whole most compact, in the order
 * given. So the largest stands first and what is small lies aside.
 *
 * @param gap pixels between two rectangles
 * @param aspect width of the whole divided by its height, to aim at
 */
export function packRectangles(
	sizes: readonly (readonly [number, number])[],
	gap: number,
	aspect = 1
): Rectangle[] {
	const placed: Rectangle[] = [];
	let right = 0;
	let bottom = 0;
	let corners: (readonly [number, number])[] = [[0, 0]];
	for (const [width, height] of sizes.slice(0, MOST_FITTED)) {
		let best: readonly [number, number] = [0, bottom === 0 ? 0 : bottom + gap];
		let bestCost = Infinity;
		for (const corner of corners) {
			const [x, y] = corner;
			const extent = Math.max(right / aspect, (x + width) / aspect, bottom, y + height);
			const cost = extent * 1e4 + x + y;
			if (cost >= bestCost) continue;
			if (placed.some((other) => overlaps(other, x, y, width, height, gap))) continue;
			best = corner;
			bestCost = cost;
		}
		const [x, y] = best;
		const rectangle = { x, y, width, height };
		placed.push(rectangle);
		right = Math.max(right, x + width);
		bottom = Math.max(bottom, y + height);
		corners = corners.filter(
			([cx, cy]) => !(cx >= x && cx < x + width + gap && cy >= y && cy < y + height + gap)
		);
		corners.push([x + width + gap, y], [x, y + height + gap]);
		corners.push([x + width + gap, 0], [0, y + height + gap]);
	}
	return placed.concat(inShelves(sizes.slice(MOST_FITTED), gap, right, bottom));
}

/** Rectangles side by side in rows of some width, beginning under `top`. */
function inShelves(
	sizes: readonly (readonly [number, number])[],
	gap: number,
	rowWidth: number,
	top: number
): Rectangle[] {
	let x = 0;
	let y = top + gap;
	let rowHeight = 0;
	return sizes.map(([width, height]) => {
		if (x > 0 && x + width > rowWidth) {
			x = 0;
			y += rowHeight + gap;
			rowHeight = 0;
		}
		const rectangle = { x, y, width, height };
		x += width + gap;
		rowHeight = Math.max(rowHeight, height);
		return rectangle;
	});
}

function overlaps(
	other: Rectangle,
	x: number,
	y: number,
	width: number,
	height: number,
	gap: number
): boolean {
	return (
		x < other.x + other.width + gap &&
		other.x < x + width + gap &&
		y < other.y + other.height + gap &&
		other.y < y + height + gap
	);
}
