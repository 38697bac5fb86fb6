import type { SceneBox } from '../picture/scene';
import { contains, intersect, widen } from './scene-bounds';
import type { Point } from './shape-path';

/** A line that is to carry a note of this size. */
export interface NotedLine {
	/** Flat coordinates of the line. */
	readonly corners: readonly number[];
	readonly width: number;
	readonly height: number;
}

/** Where along a line a note may stand: its middle, then further and further to either side. */
const stations = [0.5, ...[1, 2, 3, 4, 5, 6, 7, 8].flatMap((n) => [0.5 - n / 24, 0.5 + n / 24])];

/** Where there is no room on a line, beside it: by so many of the note's heights. */
const besides = [0, 1.1, -1.1];

/** Pixels that a note keeps from what is there already. */
const clearance = 2.5;

/**
 * The middle of each line's note: as near the middle of the line as there is room beside what is
 * there already and the notes before it, else where it covers least. Null where the line has no
 * station within `window`.
 */
export function placeNotes(
	lines: readonly NotedLine[],
	taken: readonly SceneBox[],
	window: SceneBox | null = null
): (Point | null)[] {
	const grid = new BoxGrid();
	for (const box of taken) grid.add(widen(box, clearance));
	return lines.map(({ corners, width, height }) => {
		const spots = spotsAlong(corners, height);
		let best: { at: Point; box: SceneBox; covered: number } | null = null;
		for (const at of spots) {
			const box = { x: at[0] - width / 2, y: at[1] - height / 2, width, height };
			if (window && !contains(window, at)) continue;
			const covered = grid.coveredBy(box);
			if (!best || covered < best.covered) best = { at, box, covered };
			if (covered === 0) break;
		}
		if (best) grid.add(best.box);
		return best?.at ?? null;
	});
}

/** Where a note of this height can stand: along the line, and after that a little beside it. */
function spotsAlong(corners: readonly number[], height: number): Point[] {
	const [x1 = 0, y1 = 0] = corners;
	const [x2 = x1, y2 = y1] = corners.slice(-2);
	const length = Math.hypot(x2 - x1, y2 - y1) || 1;
	const across: Point = [-(y2 - y1) / length, (x2 - x1) / length];
	return besides.flatMap((beside) =>
		stations.map((station): Point => {
			const [x, y] = pointAlong(corners, station);
			return [x + beside * height * across[0], y + beside * height * across[1]];
		})
	);
}

/** The place at a share of a polyline's length. */
export function pointAlong(corners: readonly number[], share: number): Point {
	const steps: number[] = [];
	for (let at = 2; at + 1 < corners.length; at += 2) {
		steps.push(Math.hypot(corners[at]! - corners[at - 2]!, corners[at + 1]! - corners[at - 1]!));
	}
	let left = share * steps.reduce((sum, step) => sum + step, 0);
	let piece = 0;
	while (piece < steps.length - 1 && left > steps[piece]!) left -= steps[piece++]!;
	const part = steps[piece] ? left / steps[piece]! : 0;
	const [x1 = 0, y1 = 0, x2 = x1, y2 = y1] = corners.slice(2 * piece, 2 * piece + 4);
	return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}

/** Boxes by the squares of a grid that they touch, so that few have to be compared. */
class BoxGrid {
	static readonly #side = 80;
	readonly #squares = new Map<string, Set<SceneBox>>();

	add(box: SceneBox): void {
		for (const square of this.#squaresOf(box)) {
			const boxes = this.#squares.get(square);
			if (boxes) boxes.add(box);
			else this.#squares.set(square, new Set([box]));
		}
	}

	/** The area of the box that others lie on. */
	coveredBy(box: SceneBox): number {
		const near = new Set<SceneBox>();
		for (const square of this.#squaresOf(box)) {
			for (const other of this.#squares.get(square) ?? []) near.add(other);
		}
		let area = 0;
		for (const other of near) {
			const both = intersect(box, other);
			if (both) area += both.width * both.height;
		}
		return area;
	}

	*#squaresOf({ x, y, width, height }: SceneBox): Generator<string> {
		const at = (value: number) => Math.floor(value / BoxGrid.#side);
		for (let column = at(x); column <= at(x + width); column++) {
			for (let row = at(y); row <= at(y + height); row++) yield `${column},${row}`;
		}
	}
}
