import type { Core } from 'cytoscape';
import { fitPadding, shiftToShow, type Size } from './camera';

/** Half the width of an actor that only just shows. */
const glimpse = 4;

/**
 * Keeps what is selected in sight when the canvas changes its size, as when a sheet opens over its
 * lower half; what was out of sight before stays there. Returns how to stop.
 */
export function keepSelectedInSight(cy: Core): () => void {
	const sizeNow = (): Size => ({ width: cy.width(), height: cy.height() });
	let before = sizeNow();
	function keep() {
		const size = sizeNow();
		const selected = cy.elements('.selected');
		if (selected.nonempty()) {
			const box = selected.renderedBoundingBox({ includeLabels: false, includeOverlays: false });
			const wasInSight =
				box.x2 > glimpse &&
				box.y2 > glimpse &&
				box.x1 < before.width - glimpse &&
				box.y1 < before.height - glimpse;
			// Below stand the tools, as they do below a network that is fitted.
			const clear = { ...size, height: size.height - (fitPadding.bottom - fitPadding.top) };
			const shift = wasInSight ? shiftToShow(box, clear, fitPadding.top) : null;
			if (shift) cy.panBy(shift);
		}
		before = size;
	}
	cy.on('resize', keep);
	return () => cy.off('resize', keep);
}
