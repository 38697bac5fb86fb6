import type { Core } from 'cytoscape';
import {
	canvasRenderer,
	hasCompoundNodes,
	inForce,
	notInForce,
	wrapMethod,
	type Patch,
	type PrivateElement,
	type UpdateListener
} from './renderer-internals';

/** Events by which dragged elements say that they moved, and nothing else. */
const movements = new Set(['bounds', 'position']);

function isInDragLayer(element: PrivateElement): boolean {
	return (
		element._private.rscratch.inDragLayer === true ||
		(element.isNode() && element.grabbed() && !element.isParent())
	);
}

function areInDragLayer(elements: ArrayLike<PrivateElement>): boolean {
	for (let i = 0; i < elements.length; i++) if (!isInDragLayer(elements[i]!)) return false;
	return true;
}

/**
 * While nodes are dragged, redraws only the canvas that they are on; call what comes back to undo.
 *
 * Cytoscape keeps what is dragged (the nodes, their lines and neighbours) on a canvas of its own,
 * but each step of a drag tells the renderer that bounds changed, and the renderer answers every
 * such word with a redraw of both canvases. Here the word is not passed on to the canvas of what
 * stands still when all that moved is on the other one. Everything else still redraws both: a
 * change of style, data or viewport, elements that come or go, an animation that goes on during the
 * drag. Networks with compound nodes, whose parents grow with their children, are left alone.
 */
export function skipLayerHintsWhileDragging(cy: Core): Patch {
	const renderer = canvasRenderer(cy);
	if (!renderer) return notInForce;

	let onlyDraggedMoved = false;
	const undoNotify = wrapMethod(renderer, 'notify', (notify) => (event, elements) => {
		onlyDraggedMoved =
			renderer.hoverData.draggingEles === true &&
			movements.has(event) &&
			elements !== undefined &&
			!hasCompoundNodes(cy) &&
			areInDragLayer(elements as unknown as ArrayLike<PrivateElement>);
		try {
			notify(event, elements);
		} finally {
			onlyDraggedMoved = false;
		}
	});
	const undoHint = wrapMethod(renderer, 'redrawHint', (redrawHint) => (group, on) => {
		if (group === 'eles' && on && onlyDraggedMoved) return;
		redrawHint(group, on);
	});

	// Two things can change what stands still without a word of their own: a line that was added to a
	// dragged node during the drag moves with it, and elements that leave the drag layer (a second
	// finger ends a drag) fall back to the canvas below. Both are looked for before each frame.
	let standing: readonly unknown[] | undefined;
	const beforeFrame: UpdateListener = (willDraw, changed) => {
		if (!renderer.hoverData.draggingEles) return;
		if (!areInDragLayer(changed)) renderer.redrawHint('eles', true);
		if (!willDraw) return;
		const now = renderer.cachedZSortedEles?.nondrag;
		if (now !== standing) renderer.redrawHint('eles', true);
		standing = now;
	};
	renderer.onUpdateEleCalcs(beforeFrame);

	return inForce(() => {
		undoNotify();
		undoHint();
		const listeners = renderer.onUpdateEleCalcsFns;
		const index = listeners?.indexOf(beforeFrame) ?? -1;
		if (index >= 0) listeners?.splice(index, 1);
	});
}
