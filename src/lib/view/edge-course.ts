import type { EdgeSingular } from 'cytoscape';
import { coursePoints, type Course } from './draw-line';
import type { Point } from './shape-path';
import { flattenCurve } from './wavy-path';

/** Where Cytoscape has worked out that the line runs; null where it can draw none. */
export function courseOf(edge: EdgeSingular): Course | null {
	const from = pointOf(edge.sourceEndpoint());
	const to = pointOf(edge.targetEndpoint());
	const middle = pointOf(edge.midpoint());
	if (!from || !to || !middle) return null;
	// Nothing comes back for a straight line, whatever the types of Cytoscape say.
	const bends = (edge.controlPoints() as { x: number; y: number }[] | undefined) ?? [];
	return { from, bends: bends.map(({ x, y }): Point => [x, y]), to, middle };
}

/** Flat coordinates of a polyline that follows the line closely. */
export function cornersOf({ from, bends, to }: Course): readonly number[] {
	const points = coursePoints(from, bends, to);
	return flattenCurve({ kind: bends.length > 0 ? 'quadratic' : 'polyline', points });
}

function pointOf(place: { readonly x: number; readonly y: number } | undefined): Point | null {
	return place && Number.isFinite(place.x) && Number.isFinite(place.y) ? [place.x, place.y] : null;
}
