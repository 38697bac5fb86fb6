import type { Core, EdgeSingular } from 'cytoscape';
import {
	canvasRenderer,
	inForce,
	notInForce,
	wrapMethod,
	type Box,
	type Patch,
	type PrivateElement
} from './renderer-internals';
import { wavyPath, zigzagShape, type Curve } from './wavy-path';

/**
 * Teeth of less than this many device pixels are only a blur, and slow: such a line is stroked
 * smooth.
 */
const smallestTooth = 2.5;

/**
 * How far a tooth may stand out of the bounds that Cytoscape has for its line. A multiple of 16, so
 * that layers grow by whole pixels at every level of the cache and show what they showed before.
 */
const layerMargin = 16;

const curves: Record<string, Curve['kind']> = {
	bezier: 'quadratic',
	self: 'quadratic',
	compound: 'quadratic',
	multibezier: 'quadratic',
	straight: 'polyline',
	haystack: 'polyline',
	segments: 'polyline'
};

interface Stroke {
	readonly width: number;
	readonly path: Path2D;
}

function pathThrough(corners: readonly number[]): Path2D {
	const path = new Path2D();
	path.moveTo(corners[0]!, corners[1]!);
	for (let i = 2; i + 1 < corners.length; i += 2) path.lineTo(corners[i]!, corners[i + 1]!);
	return path;
}

/**
 * Draws the edges for which `isZigzag` holds as zigzags along their own curves; call what comes
 * back to undo.
 *
 * Cytoscape has no such line style. Only the stroke of the line itself (and of its outline) is
 * replaced: overlays and underlays stay smooth bands, arrowheads, labels and hit areas stay where
 * they were. `isZigzag` is asked at every draw of an edge, so it must be quick; when its answer for
 * an edge changes, the edge has to be redrawn by a change of data or style, as for any style.
 */
export function drawZigzagLines(cy: Core, isZigzag: (edge: EdgeSingular) => boolean): Patch {
	const renderer = canvasRenderer(cy);
	if (!renderer || typeof Path2D === 'undefined') return notInForce;

	// Cytoscape makes a new array of points whenever it works out a curve anew, so the array itself is
	// the key, and a path goes when its curve goes.
	const strokes = new WeakMap<readonly number[], Stroke>();
	const strokeOf = (points: readonly number[], kind: Curve['kind'], width: number): Path2D => {
		const known = strokes.get(points);
		if (known?.width === width) return known.path;
		const path = pathThrough(wavyPath({ kind, points }, zigzagShape(width)));
		strokes.set(points, { width, path });
		return path;
	};

	// A layer that replaces another asks with the box of the first, which has its margin already.
	const widened = new WeakSet<Box>();

	let inBand = false;
	const asBand =
		(draw: (context: CanvasRenderingContext2D, edge: EdgeSingular) => void) =>
		(context: CanvasRenderingContext2D, edge: EdgeSingular) => {
			inBand = true;
			try {
				draw(context, edge);
			} finally {
				inBand = false;
			}
		};

	const undo = [
		wrapMethod(renderer, 'drawEdgeOverlay', asBand),
		wrapMethod(renderer, 'drawEdgeUnderlay', asBand),
		wrapMethod(renderer, 'drawEdgePath', (drawEdgePath) => (edge, context, points, lineStyle) => {
			const { edgeType, badLine } = (edge as unknown as PrivateElement)._private.rscratch;
			const kind = edgeType === undefined ? undefined : curves[edgeType];
			if (inBand || badLine || !kind || !isZigzag(edge)) {
				drawEdgePath(edge, context, points, lineStyle);
				return;
			}
			const width = edge.numericStyle('width') as number;
			if (zigzagShape(width).wavelength * levelScale(context) < smallestTooth) {
				drawEdgePath(edge, context, points, lineStyle);
				return;
			}
			// Sharp teeth, but no spike where a corner of the line folds two of them together.
			context.lineJoin = 'miter';
			context.miterLimit = 3;
			context.stroke(strokeOf(points, kind, width));
			context.lineJoin = 'round';
			context.miterLimit = 10;
		}),
		wrapMethod(renderer.data.lyrTxrCache, 'makeLayer', (makeLayer) => (box, level) => {
			const roomy = widened.has(box) ? box : widen(box);
			widened.add(roomy);
			return makeLayer(roomy, level);
		})
	];
	// What was drawn before must not stay in the layer cache.
	const drawAnew = () => {
		cy.edges().emit('dirty');
		renderer.redrawHint('eles', true);
		renderer.redrawHint('drag', true);
		renderer.redraw();
	};
	drawAnew();
	return inForce(() => {
		for (const each of undo) each();
		if (!cy.destroyed()) drawAnew();
	});
}

function widen(box: Box): Box {
	return {
		x1: box.x1 - layerMargin,
		y1: box.y1 - layerMargin,
		x2: box.x2 + layerMargin,
		y2: box.y2 + layerMargin,
		w: box.w + 2 * layerMargin,
		h: box.h + 2 * layerMargin
	};
}

/**
 * The scale that is drawn at, rounded up to the power of two that the layer cache would use, so that
 * a line does not change its look when Cytoscape goes over from drawing to its cache.
 */
function levelScale(context: CanvasRenderingContext2D): number {
	const { a, b } = context.getTransform();
	return 2 ** Math.ceil(Math.log2(Math.sqrt(a * a + b * b)));
}
