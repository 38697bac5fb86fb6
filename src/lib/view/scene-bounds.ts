import type { SceneBox, SceneGroup, SceneItem, ScenePath, SceneText } from '../picture/scene';
import { textWidth } from '../layout/text-width';

/** How far the shipped Inter reaches above and below its baseline, in parts of its size. */
export const textAscent = 0.969;
export const textDescent = 0.242;

/** The box that holds everything the items draw; null where there is nothing. */
export function boundsOf(items: readonly SceneItem[]): SceneBox | null {
	return unite(
		items.map((item) =>
			item.kind === 'text' ? textBox(item) : item.kind === 'path' ? pathBox(item) : groupBox(item)
		)
	);
}

/** The smallest box around all of them; null where there is none. */
export function unite(boxes: readonly (SceneBox | null)[]): SceneBox | null {
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (const box of boxes) {
		if (!box) continue;
		left = Math.min(left, box.x);
		top = Math.min(top, box.y);
		right = Math.max(right, box.x + box.width);
		bottom = Math.max(bottom, box.y + box.height);
	}
	return right < left ? null : { x: left, y: top, width: right - left, height: bottom - top };
}

/** What two boxes have in common; null where they do not meet. */
export function intersect(a: SceneBox, b: SceneBox): SceneBox | null {
	const x = Math.max(a.x, b.x);
	const y = Math.max(a.y, b.y);
	const width = Math.min(a.x + a.width, b.x + b.width) - x;
	const height = Math.min(a.y + a.height, b.y + b.height) - y;
	return width < 0 || height < 0 ? null : { x, y, width, height };
}

export function contains(
	{ x, y, width, height }: SceneBox,
	[px, py]: readonly [number, number]
): boolean {
	return px >= x && px <= x + width && py >= y && py <= y + height;
}

/** Whether a polyline of flat coordinates has any point in the box. */
export function crosses(corners: readonly number[], box: SceneBox): boolean {
	for (let at = 0; at + 3 < corners.length; at += 2) {
		const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners.slice(at, at + 4);
		if (segmentMeets(x1, y1, x2, y2, box)) return true;
	}
	return false;
}

/** Liang and Barsky's clipping: the part of the segment within all four sides. */
function segmentMeets(x1: number, y1: number, x2: number, y2: number, box: SceneBox): boolean {
	let [enters, leaves] = [0, 1];
	const sides: readonly (readonly [number, number])[] = [
		[x1 - x2, x1 - box.x],
		[x2 - x1, box.x + box.width - x1],
		[y1 - y2, y1 - box.y],
		[y2 - y1, box.y + box.height - y1]
	];
	for (const [step, room] of sides) {
		if (step === 0) {
			if (room < 0) return false;
		} else if (step < 0) enters = Math.max(enters, room / step);
		else leaves = Math.min(leaves, room / step);
	}
	return enters <= leaves;
}

export function widen(box: SceneBox, margin: number): SceneBox {
	return {
		x: box.x - margin,
		y: box.y - margin,
		width: box.width + 2 * margin,
		height: box.height + 2 * margin
	};
}

function groupBox({ x, y, scale, items }: SceneGroup): SceneBox | null {
	const box = boundsOf(items);
	return (
		box && {
			x: box.x * scale + x,
			y: box.y * scale + y,
			width: box.width * scale,
			height: box.height * scale
		}
	);
}

function textBox({ text, x, y, size, weight, italic, anchor }: SceneText): SceneBox {
	// A slanted letter leans out of its advance width.
	const lean = italic ? size * 0.25 : 0;
	const width = textWidth(text, size, weight);
	const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
	return {
		x: left - lean,
		y: y - size * textAscent,
		width: width + 2 * lean,
		height: size * (textAscent + textDescent)
	};
}

/** By the corners and control points, so a curve may be smaller than its box, never larger. */
function pathBox({ d, stroke, strokeWidth = 1, clip }: ScenePath): SceneBox | null {
	const numbers = (d.match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number);
	let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
	for (let at = 0; at + 1 < numbers.length; at += 2) {
		left = Math.min(left, numbers[at]!);
		right = Math.max(right, numbers[at]!);
		top = Math.min(top, numbers[at + 1]!);
		bottom = Math.max(bottom, numbers[at + 1]!);
	}
	if (right < left) return null;
	const box = { x: left, y: top, width: right - left, height: bottom - top };
	const drawn = stroke === undefined ? box : widen(box, strokeWidth / 2);
	return clip ? intersect(drawn, clip) : drawn;
}
