import type { CollectionReturnValue, Core } from 'cytoscape';
import { createSubscriber } from 'svelte/reactivity';
import type { ResolvedType } from '../model/relation-types';
import type { CanvasHandle } from '../state/canvas-handle';
import {
	cameraToSee,
	closeUpZoom,
	closeZoom,
	fitPadding,
	isStillSeen,
	shiftToShow,
	toViewCamera,
	type Camera
} from './camera';
import { cameraForNames } from './camera-for-names';
import { actorElementId, relationElementId } from './elements';
import type { Landmarks } from './landmarks';

const duration = 250;

/** What the rest of the page may ask of the canvas, by the ids of the model. */
export function canvasHandle(
	cy: Core,
	landmarks: Landmarks,
	reducedMotion: () => boolean,
	types: () => readonly ResolvedType[]
): CanvasHandle {
	const size = () => ({ width: cy.width(), height: cy.height() });
	function cameraCloseTo(elements: CollectionReturnValue): Camera {
		landmarks.clear();
		const box = elements.boundingBox({ includeOverlays: false });
		return cameraForNames(
			box,
			landmarks.foresee(elements.nodes()),
			size(),
			fitPadding,
			closeUpZoom
		);
	}
	function cameraInSightOf(elements: CollectionReturnValue): Camera | null {
		const shift = shiftToShow(elements.renderedBoundingBox(), size());
		const { x, y } = cy.pan();
		return shift && { zoom: cy.zoom(), pan: { x: x + shift.x, y: y + shift.y } };
	}
	const follow = createSubscriber((update) => {
		cy.on('viewport resize', update);
		return () => cy.off('viewport resize', update);
	});
	const cameraNow = (): Camera => ({ zoom: cy.zoom(), pan: { ...cy.pan() } });
	return {
		get camera() {
			follow();
			return toViewCamera(cameraNow(), size());
		},
		look(camera, atOnce) {
			const target = cameraToSee(camera, size());
			cy.stop();
			if (atOnce || reducedMotion()) cy.viewport(target);
			else cy.animate(target, { duration });
		},
		looksAt(camera) {
			follow();
			return isStillSeen(camera, cameraNow(), size());
		},
		fit() {
			if (cy.elements().empty()) return;
			landmarks.clear();
			const box = cy.elements().boundingBox({ includeOverlays: false });
			cy.viewport(cameraForNames(box, landmarks.foresee(), size()));
		},
		zoomBy(factor) {
			cy.zoom({
				level: cy.zoom() * factor,
				renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 }
			});
		},
		show(ids, atOnce = false) {
			let elements = cy.collection();
			for (const id of ids) {
				const line = cy.getElementById(relationElementId(id));
				// A line says nothing without the names at its ends.
				elements = elements
					.union(cy.getElementById(actorElementId(id)))
					.union(line)
					.union(line.connectedNodes());
			}
			if (elements.empty()) return;
			const camera = cy.zoom() < closeZoom ? cameraCloseTo(elements) : cameraInSightOf(elements);
			if (!camera) return;
			if (atOnce || reducedMotion()) cy.viewport(camera);
			else cy.animate(camera, { duration });
		},
		placeOf(id) {
			const actor = cy.getElementById(actorElementId(id));
			if (actor.nonempty()) return actor.renderedPosition();
			const relation = cy.getElementById(relationElementId(id));
			return relation.nonempty() ? relation.renderedMidpoint() : null;
		},
		scene: (options, reader) => reader.read(cy, types(), options)
	};
}
