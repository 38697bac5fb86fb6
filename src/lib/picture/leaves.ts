/** A scene without its groups: every mark with the place and scale that they come to. */
import { boxesMeet, pathBounds, readPath, segmentsMeet, segmentsOf } from './path-data';
import type { SceneBox, SceneItem, SceneMark, ScenePath } from './scene';

/** Where a mark's origin lies in the scene, and how much larger it is there. */
export interface Placed {
	readonly x: number;
	readonly y: number;
	readonly scale: number;
}

export interface Leaf extends Placed {
	readonly mark: SceneMark;
}

export interface Eraser extends Placed {
	readonly mark: ScenePath;
}

/** Every mark, in drawing order. */
export function leavesOf(
	items: readonly SceneItem[],
	at: Placed = { x: 0, y: 0, scale: 1 }
): Leaf[] {
	return items.flatMap((item) =>
		item.kind === 'group' ? leavesOf(item.items, placedIn(at, item)) : [{ ...at, mark: item }]
	);
}

/** The origin and scale of a group within another. */
export function placedIn(outer: Placed, group: Placed): Placed {
	return {
		x: outer.x + group.x * outer.scale,
		y: outer.y + group.y * outer.scale,
		scale: outer.scale * group.scale
	};
}

/**
 * What each mark loses to marks drawn later, in drawing order: those that may reach where it is.
 * A transparent picture needs it, where nothing can be painted over.
 */
export function erasersOf(leaves: readonly Leaf[]): readonly (readonly Eraser[])[] {
	const reaches = leaves.map(reachOf);
	const erasing = leaves.flatMap((leaf, place) =>
		leaf.mark.kind === 'path' && leaf.mark.erases ? [{ eraser: leaf as Eraser, place }] : []
	);
	return leaves.map((_, place) =>
		erasing
			.filter((later) => later.place > place && reaches[place]!.meets(reaches[later.place]!.box))
			.map(({ eraser }) => eraser)
	);
}

/** The box of a mark in its own coordinates, wide enough for its corners and for any font. */
export function markBox(mark: SceneMark): SceneBox {
	if (mark.kind === 'text') {
		// Wider than any script sets it: a box too large only costs a little work.
		const width = (mark.text.length + 2) * mark.size * 1.2;
		const left = { start: 0, middle: 0.5, end: 1 }[mark.anchor] * width;
		return {
			x: mark.x - left - mark.size,
			y: mark.y - 1.5 * mark.size,
			width: width + 2 * mark.size,
			height: 2.2 * mark.size
		};
	}
	const box = pathBounds(readPath(mark.d)) ?? { x: 0, y: 0, width: 0, height: 0 };
	// A mitred corner reaches out by more than the stroke is wide.
	const more = mark.stroke === undefined ? 0.5 : 3 * (mark.strokeWidth ?? 1) + 0.5;
	return {
		x: box.x - more,
		y: box.y - more,
		width: box.width + 2 * more,
		height: box.height + 2 * more
	};
}

function reachOf(leaf: Leaf): { box: SceneBox; meets: (other: SceneBox) => boolean } {
	const { mark, x, y, scale } = leaf;
	const own = markBox(mark);
	const box = {
		x: x + own.x * scale,
		y: y + own.y * scale,
		width: own.width * scale,
		height: own.height * scale
	};
	if (mark.kind === 'text' || mark.fill !== undefined) {
		return { box, meets: (other) => boxesMeet(box, other) };
	}
	const segments = segmentsOf(readPath(mark.d)).map((piece) =>
		piece.map((n, at) => n * scale + (at % 2 === 0 ? x : y))
	);
	const more = (3 * (mark.strokeWidth ?? 1) + 1) * scale;
	const meets = (other: SceneBox) =>
		boxesMeet(box, other) &&
		segmentsMeet(segments, {
			x: other.x - more,
			y: other.y - more,
			width: other.width + 2 * more,
			height: other.height + 2 * more
		});
	return { box, meets };
}
