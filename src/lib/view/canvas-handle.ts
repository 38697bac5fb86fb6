import type { Core } from 'cytoscape';
import type { ResolvedType } from '../model/relation-types';
import type { CanvasHandle } from '../state/network-screen.svelte';
import { shiftToShow, cameraToFit } from './camera';
import { actorElementId, relationElementId } from './elements';
import { readScene } from './read-scene';

const duration = 250;

/** What the rest of the page may ask of the canvas, by the ids of the model. */
export function canvasHandle(
	cy: Core,
	reducedMotion: () => boolean,
	types: () => readonly ResolvedType[]
): CanvasHandle {
	const size = () => ({ width: cy.width(), height: cy.height() });
	return {
		fit() {
			if (cy.elements().empty()) return;
			const box = cy.elements().boundingBox({ includeOverlays: false });
			cy.viewport(cameraToFit(box, size()));
		},
		zoomBy(factor) {
			cy.zoom({
				level: cy.zoom() * factor,
				renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 }
			});
		},
		show(ids) {
			let elements = cy.collection();
			for (const id of ids) {
				elements = elements
					.union(cy.getElementById(actorElementId(id)))
					.union(cy.getElementById(relationElementId(id)));
			}
			if (elements.empty()) return;
			const shift = shiftToShow(elements.renderedBoundingBox(), size());
			if (!shift) return;
			if (reducedMotion()) cy.panBy(shift);
			else cy.animate({ panBy: shift }, { duration });
		},
		scene: (options) => readScene(cy, types(), options)
	};
}
