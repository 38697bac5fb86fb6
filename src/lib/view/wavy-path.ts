/**
 * A curve as Cytoscape gives it: flat coordinates x, y, x, y…
 *
 * `polyline`: the corners. `quadratic`: start, then a control point and an end for each piece.
 * `cubic`: start, then two control points and an end for each piece.
 */
export interface Curve {
	readonly kind: 'polyline' | 'quadratic' | 'cubic';
	readonly points: readonly number[];
}

/** The measures of a zigzag, in the units of the curve. */
export interface ZigzagShape {
	/** From the curve to the tip of a tooth. */
	readonly amplitude: number;
	/** Wished length of a tooth to either side and back; fitted so that a whole number of them fits. */
	readonly wavelength: number;
	/** Left straight at each end, so that an arrowhead sits on a line and not on a tooth. */
	readonly straight: number;
}

/** More teeth than any screen shows; a longer line gets longer teeth. */
const maxTeeth = 2000;
/** About how long a piece of a flattened bezier is, in the units of the curve. */
const pieceLength = 3;
const maxPieces = 128;

/** The zigzag that reads well on a line of the given width: fine, yet not to be taken for a dash. */
export function zigzagShape(lineWidth: number): ZigzagShape {
	return {
		amplitude: 1.2 + 0.7 * lineWidth,
		wavelength: 4.6 + 1.6 * lineWidth,
		straight: 4 + lineWidth
	};
}

function distance(x1: number, y1: number, x2: number, y2: number): number {
	return Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
}

function lengthOf(points: readonly number[]): number {
	let length = 0;
	for (let i = 2; i + 1 < points.length; i += 2)
		length += distance(points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!);
	return length;
}

/** The corners of a polyline that follows the curve closely; a polyline comes back as it is. */
export function flattenCurve({ kind, points }: Curve): readonly number[] {
	if (kind === 'polyline') return points;
	const step = kind === 'quadratic' ? 4 : 6;
	const flat = [points[0]!, points[1]!];
	for (let start = 0; start + step + 1 < points.length; start += step) {
		const hull = points.slice(start, start + step + 2);
		const pieces = Math.min(maxPieces, Math.max(4, Math.ceil(lengthOf(hull) / pieceLength)));
		for (let piece = 1; piece <= pieces; piece++) {
			const [x, y] = bezierAt(hull, piece / pieces);
			flat.push(x, y);
		}
	}
	return flat;
}

/** De Casteljau's construction, which ends on the last control point to the bit when t is 1. */
function bezierAt(hull: readonly number[], t: number): readonly [number, number] {
	if (t === 1) return [hull[hull.length - 2]!, hull[hull.length - 1]!];
	const p = [...hull];
	for (let count = p.length - 2; count > 0; count -= 2)
		for (let i = 0; i < count; i++) p[i] = p[i]! + (p[i + 2]! - p[i]!) * t;
	return [p[0]!, p[1]!];
}

/** Reads places off a polyline by their distance from its start. */
function ruler(points: readonly number[]) {
	const reached = [0];
	for (let i = 2; i + 1 < points.length; i += 2)
		reached.push(
			reached[reached.length - 1]! +
				distance(points[i - 2]!, points[i - 1]!, points[i]!, points[i + 1]!)
		);
	const length = reached[reached.length - 1]!;

	/** The last corner that lies no further than `along`. */
	function cornerBefore(along: number): number {
		let low = 0;
		let high = reached.length - 2;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (reached[middle]! <= along) low = middle;
			else high = middle - 1;
		}
		return low;
	}
	function at(along: number): readonly [number, number] {
		const corner = cornerBefore(along);
		const piece = reached[corner + 1]! - reached[corner]!;
		const part = piece > 0 ? Math.min(1, Math.max(0, (along - reached[corner]!) / piece)) : 0;
		const [x1, y1, x2, y2] = points.slice(2 * corner, 2 * corner + 4);
		return [x1! + (x2! - x1!) * part, y1! + (y2! - y1!) * part];
	}
	return { length, reached, at };
}

/**
 * The corners of a zigzag along a curve, as flat coordinates x, y, x, y….
 *
 * It starts and ends where the curve does, runs along it at both ends, and between them has a whole
 * number of teeth, first to the left of the curve's course and then to the right. The same curve
 * gives the same corners to the bit on every machine (only + − × ÷ and square roots), and run
 * through backwards it gives the same picture. A curve too short for one tooth, or with a
 * coordinate that is no number, comes back flattened and smooth.
 */
export function wavyPath(curve: Curve, shape: ZigzagShape): readonly number[] {
	const flat = flattenCurve(curve);
	if (flat.length < 4) return flat;
	const { length, reached, at } = ruler(flat);
	const { amplitude, wavelength, straight } = shape;
	const body = length - 2 * straight;
	if (!(body >= wavelength) || !Number.isFinite(length)) return flat;

	const teeth = Math.min(maxTeeth, Math.round(body / wavelength));
	const quarter = body / teeth / 4;
	const path: number[] = [];
	const follow = (from: number, to: number) => {
		for (let corner = 0; corner < reached.length; corner++)
			if (reached[corner]! > from && reached[corner]! < to)
				path.push(flat[2 * corner]!, flat[2 * corner + 1]!);
	};
	const tip = (along: number, side: number) => {
		const [x, y] = at(along);
		// The course around the tip, so that a corner of the curve does not tear a tooth apart.
		const [x1, y1] = at(along - quarter);
		const [x2, y2] = at(along + quarter);
		const chord = distance(x1, y1, x2, y2);
		const reach = chord > 0 ? (side * amplitude) / chord : 0;
		path.push(x + (y2 - y1) * reach, y - (x2 - x1) * reach);
	};

	path.push(flat[0]!, flat[1]!);
	follow(0, straight);
	path.push(...at(straight));
	for (let tooth = 0; tooth < teeth; tooth++) {
		tip(straight + (4 * tooth + 1) * quarter, 1);
		tip(straight + (4 * tooth + 3) * quarter, -1);
	}
	path.push(...at(length - straight));
	follow(length - straight, length);
	path.push(flat[flat.length - 2]!, flat[flat.length - 1]!);
	return path;
}
