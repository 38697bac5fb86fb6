import type { SceneBox, SceneMark, ScenePath } from '../picture/scene';
import { arrowScale, type ArrowLook, type LineLook } from './look';
import { curvePath, polygonPath, polylinePath, type Point } from './shape-path';
import { wavyPath, zigzagShape, type Curve } from './wavy-path';

/** Where a line runs: from the tip of one arrowhead to the tip of the other. */
export interface Course {
	readonly from: Point;
	/** Of a quadratic curve, one after another; none is a straight line. */
	readonly bends: readonly Point[];
	readonly to: Point;
	readonly middle: Point;
}

/** How large Cytoscape draws an arrowhead on a line of this width, in the unit of its shapes. */
const arrowSize = (width: number): number => Math.max((width * 13.37) ** 0.9, 29) * arrowScale;

/** Cytoscape's arrowheads: the tip at the origin, pointing along +y. */
const arrowPoints: Readonly<Record<'triangle' | 'tee', readonly Point[]>> = {
	triangle: [
		[-0.15, -0.3],
		[0, 0],
		[0.15, -0.3]
	],
	tee: [
		[-0.15, 0],
		[-0.15, -0.1],
		[0.15, -0.1],
		[0.15, 0]
	]
};

/** How far the line itself ends before the tip of its arrowhead, so that it does not stick out. */
const gapBefore = ({ shape }: ArrowLook, width: number): number =>
	shape === 'triangle' ? width * arrowScale * 2 : 0;

/** One relation's line with its arrowheads and marks, as Cytoscape draws it with this look. */
export function drawLine(course: Course, look: LineLook): SceneMark[] {
	const { hue, width, rails } = look;
	const { from, to, bends, middle } = course;
	const first = bends[0] ?? to;
	const last = bends.at(-1) ?? from;
	const start = towards(from, first, gapBefore(look.source, width));
	const end = towards(to, last, gapBefore(look.target, width));
	const points = coursePoints(start, bends, end);
	const curve: Curve = { kind: bends.length > 0 ? 'quadratic' : 'polyline', points };
	const stroke: ScenePath = {
		kind: 'path',
		d: look.zigzag ? polylinePath(wavyPath(curve, zigzagShape(width))) : curvePath(curve),
		stroke: hue,
		strokeWidth: width + rails,
		join: look.zigzag ? 'miter' : 'round',
		...(look.dash && !look.zigzag && { dash: look.dash, ...(look.cap && { cap: look.cap }) })
	};
	return [
		stroke,
		...(rails > 0 ? [{ ...stroke, strokeWidth: width, erases: true }] : []),
		...drawArrow(look.source, width, hue, from, along(points.slice(0, 6), 0.1)),
		...(look.bar ? drawBar(width, hue, middle, from, to) : []),
		...drawArrow(look.target, width, hue, to, along(points.slice(-6), 0.9))
	];
}

/** The square around the bar that says that a line is over; nothing should cover it. */
export function barBox([x, y]: Point): SceneBox {
	const side = arrowSize(1) * 0.3;
	return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}

function drawBar(width: number, hue: string, middle: Point, from: Point, to: Point): SceneMark[] {
	const behind: Point = [middle[0] - (to[0] - from[0]), middle[1] - (to[1] - from[1])];
	return drawArrow({ shape: 'tee', hollow: false }, width, hue, middle, behind);
}

function drawArrow(
	{ shape, hollow }: ArrowLook,
	width: number,
	hue: string,
	tip: Point,
	behind: Point
): ScenePath[] {
	if (shape === 'none') return [];
	const size = arrowSize(width);
	const [dx, dy] = direction(behind, tip);
	const corners = arrowPoints[shape].map(([x, y]): Point => [
		tip[0] + size * (dy * x + dx * y),
		tip[1] + size * (dy * y - dx * x)
	]);
	const d = polygonPath(corners);
	if (!hollow) return [{ kind: 'path', d, fill: hue }];
	const outline = { kind: 'path', d, stroke: hue, strokeWidth: width, join: 'miter' } as const;
	return [{ ...outline, fill: hue, erases: true }, outline];
}

/** Flat coordinates of the line from one place to another: start, bend, joint, bend… end. */
export function coursePoints(start: Point, bends: readonly Point[], end: Point): number[] {
	const points = [...start];
	bends.forEach((bend, place) => {
		const next = bends[place + 1];
		points.push(...bend);
		// Between two bends Cytoscape's curve passes halfway.
		if (next) points.push((bend[0] + next[0]) / 2, (bend[1] + next[1]) / 2);
	});
	points.push(...end);
	return points;
}

/** The place at `t` on a quadratic piece of three points, or on the line between two. */
function along(piece: readonly number[], t: number): Point {
	const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3, y3] = piece;
	if (x3 === undefined || y3 === undefined) return [x1 + (x2 - x1) * t, y1 + (y2 - y1) * t];
	const s = 1 - t;
	return [s * s * x1 + 2 * s * t * x2 + t * t * x3, s * s * y1 + 2 * s * t * y2 + t * t * y3];
}

function direction(from: Point, to: Point): Point {
	const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
	const length = Math.hypot(dx, dy);
	return length > 0 ? [dx / length, dy / length] : [0, 1];
}

function towards(from: Point, to: Point, distance: number): Point {
	const [dx, dy] = direction(from, to);
	return [from[0] + dx * distance, from[1] + dy * distance];
}
