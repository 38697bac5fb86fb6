/** Shapes as SVG path data of M, L, Q, C and Z with absolute coordinates, the grammar of a scene. */
import type { SceneBox } from '../picture/scene';
import { flattenCurve, type Curve } from './wavy-path';

export type Point = readonly [number, number];

/** Two decimals are a tenth of a pixel at 8x; more would only make the data longer. */
const number = (value: number): string => String(Math.round(value * 100) / 100);
const pair = (x: number, y: number): string => `${number(x)} ${number(y)}`;

/** A path through flat coordinates x, y, x, y…. */
export function polylinePath(points: readonly number[]): string {
	const corners: string[] = [];
	for (let at = 0; at + 1 < points.length; at += 2) {
		corners.push(`${at === 0 ? 'M' : 'L'}${pair(points[at]!, points[at + 1]!)}`);
	}
	return corners.join('');
}

export function polygonPath(corners: readonly Point[]): string {
	return `${polylinePath(corners.flat())}Z`;
}

/** A curve with its bends kept as they are; a cubic one is flattened. */
export function curvePath(curve: Curve): string {
	const { kind, points } = curve;
	if (kind !== 'quadratic') return polylinePath(flattenCurve(curve));
	let path = `M${pair(points[0]!, points[1]!)}`;
	for (let at = 2; at + 3 < points.length; at += 4) {
		path += `Q${pair(points[at]!, points[at + 1]!)} ${pair(points[at + 2]!, points[at + 3]!)}`;
	}
	return path;
}

/** How far the control points of a quarter circle lie from its ends, as a part of the radius. */
const quarter = 0.5522847;

/** A circle of four cubic curves, nowhere more than 0.03 % off. */
export function circlePath(x: number, y: number, radius: number): string {
	const reach = radius * quarter;
	const arc = (...[x1, y1, x2, y2, x3, y3]: [number, number, number, number, number, number]) =>
		`C${pair(x + x1, y + y1)} ${pair(x + x2, y + y2)} ${pair(x + x3, y + y3)}`;
	return (
		`M${pair(x + radius, y)}` +
		arc(radius, reach, reach, radius, 0, radius) +
		arc(-reach, radius, -radius, reach, -radius, 0) +
		arc(-radius, -reach, -reach, -radius, 0, -radius) +
		arc(reach, -radius, radius, -reach, radius, 0) +
		'Z'
	);
}

export function boxPath({ x, y, width, height }: SceneBox, radius = 0): string {
	const [right, bottom] = [x + width, y + height];
	const r = Math.min(radius, width / 2, height / 2);
	if (r <= 0) return polylinePath([x, y, right, y, right, bottom, x, bottom]) + 'Z';
	const corner = (x1: number, y1: number, x2: number, y2: number) =>
		`Q${pair(x1, y1)} ${pair(x2, y2)}`;
	return (
		`M${pair(x + r, y)}L${pair(right - r, y)}${corner(right, y, right, y + r)}` +
		`L${pair(right, bottom - r)}${corner(right, bottom, right - r, bottom)}` +
		`L${pair(x + r, bottom)}${corner(x, bottom, x, bottom - r)}` +
		`L${pair(x, y + r)}${corner(x, y, x + r, y)}Z`
	);
}
