/** The places around its symbol where an actor's label can stand. */

/** In order of preference; a label has a side, or stands off a corner. */
export const labelSides = [
	'below',
	'above',
	'right',
	'left',
	'below-right',
	'above-right',
	'below-left',
	'above-left'
] as const;

/** Above so many actors labels are too small to read when the whole is seen, and all stand below. */
export const mostSidedLabels = 400;

export type LabelSide = (typeof labelSides)[number];

type Sign = -1 | 0 | 1;

/** To which side of the symbol a label lies: across (−1 left, 1 right) and down (−1 above, 1 below). */
export const labelDirections: Readonly<Record<LabelSide, readonly [across: Sign, down: Sign]>> = {
	below: [0, 1],
	above: [0, -1],
	right: [1, 0],
	left: [-1, 0],
	'below-right': [1, 1],
	'above-right': [1, -1],
	'below-left': [-1, 1],
	'above-left': [-1, -1]
};

/** Pixels between the square around a symbol and a label above or below it, and beside it. */
const GAP = 4;
const SIDE_GAP = 5;

/** Pixels by which a label is kept off the symbol's square, across and down; a corner needs none. */
export function labelOffset(side: LabelSide): readonly [across: number, down: number] {
	const [across, down] = labelDirections[side];
	if (across !== 0 && down !== 0) return [0, 0];
	return [across * SIDE_GAP, down * GAP];
}

/** The left top corner of a label of this size around a symbol whose centre is at (x, y). */
export function labelCorner(
	[x, y]: readonly [number, number],
	diameter: number,
	{ width, height }: { readonly width: number; readonly height: number },
	side: LabelSide
): readonly [left: number, top: number] {
	const [across, down] = labelDirections[side];
	const [offX, offY] = labelOffset(side);
	return [
		x + offX + (across * diameter + (across - 1) * width) / 2,
		y + offY + (down * diameter + (down - 1) * height) / 2
	];
}
