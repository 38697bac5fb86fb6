/** The path data of a scene (M, L, Q, C and Z, absolute) as plain steps, and what it crosses. */
import type { SceneBox } from './scene';

export interface PathStep {
	readonly letter: 'M' | 'L' | 'Q' | 'C' | 'Z';
	/** x, y, x, y…: control points first, the end last. */
	readonly points: readonly number[];
}

const taken = { M: 2, L: 2, Q: 4, C: 6, Z: 0 } as const;

/**
 * The steps of a path.
 * @throws RangeError where the data is not of a scene's grammar.
 */
export function readPath(d: string): PathStep[] {
	return [...d.matchAll(/([A-Za-z])([^A-Za-z]*(?:e[-+]?\d+[^A-Za-z]*)*)/g)].map(
		([, letter = '', rest = '']) => {
			const points = (rest.match(/-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/g) ?? []).map(Number);
			if (!(letter in taken) || points.length !== taken[letter as keyof typeof taken]) {
				throw new RangeError(`readPath: "${letter}${rest}" is no step of a scene's path`);
			}
			return { letter: letter as PathStep['letter'], points };
		}
	);
}

/** The box around a path's corners and control points; null where it has none. */
export function pathBounds(steps: readonly PathStep[]): SceneBox | null {
	const xs = steps.flatMap(({ points }) => points.filter((_, at) => at % 2 === 0));
	const ys = steps.flatMap(({ points }) => points.filter((_, at) => at % 2 === 1));
	if (xs.length === 0) return null;
	const [x, y] = [least(xs), least(ys)];
	return { x, y, width: -least(xs.map((n) => -n)) - x, height: -least(ys.map((n) => -n)) - y };
}

const least = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b), Infinity);

/** Straight pieces of a curve: enough that none is further off than the margins allow. */
const pieces = 12;

/** The path as straight pieces, each of four numbers. */
export function segmentsOf(steps: readonly PathStep[]): number[][] {
	const segments: number[][] = [];
	let [x, y, startX, startY] = [0, 0, 0, 0];
	const to = (nextX: number, nextY: number) => {
		segments.push([x, y, nextX, nextY]);
		[x, y] = [nextX, nextY];
	};
	for (const { letter, points } of steps) {
		const [endX = startX, endY = startY] = points.slice(-2);
		if (letter === 'M') {
			[x, y] = [startX, startY] = [endX, endY];
		} else if (letter === 'L' || letter === 'Z') to(endX, endY);
		else {
			const all = [x, y, ...points];
			for (let n = 1; n <= pieces; n += 1) to(...pointAt(all, n / pieces));
		}
	}
	return segments;
}

/** De Casteljau's: the place at `t` on a curve of any degree. */
function pointAt(points: readonly number[], t: number): [number, number] {
	if (points.length <= 2) return [points[0] ?? 0, points[1] ?? 0];
	const nearer: number[] = [];
	for (let at = 0; at + 3 < points.length; at += 2) {
		nearer.push(points[at]! + (points[at + 2]! - points[at]!) * t);
		nearer.push(points[at + 1]! + (points[at + 3]! - points[at + 1]!) * t);
	}
	return pointAt(nearer, t);
}

export function boxesMeet(a: SceneBox, b: SceneBox): boolean {
	return (
		a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
	);
}

/** Whether any of the pieces has a point in the box (Liang and Barsky's clipping). */
export function segmentsMeet(segments: readonly (readonly number[])[], box: SceneBox): boolean {
	return segments.some(([x1 = 0, y1 = 0, x2 = 0, y2 = 0]) => {
		let [enters, leaves] = [0, 1];
		for (const [step, room] of [
			[x1 - x2, x1 - box.x],
			[x2 - x1, box.x + box.width - x1],
			[y1 - y2, y1 - box.y],
			[y2 - y1, box.y + box.height - y1]
		] as const) {
			if (step === 0) {
				if (room < 0) return false;
			} else if (step < 0) enters = Math.max(enters, room / step);
			else leaves = Math.min(leaves, room / step);
		}
		return enters <= leaves;
	});
}
