import cytoscape from 'cytoscape';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { markWords } from '../analysis/annotations';
import type { LayoutStatus } from '../state/arrangement.svelte';
import type { CanvasScreen } from './canvas-screen';
import { maxZoom, minZoom } from './camera';
import { markAnnotations } from './annotation-marks';
import { canvasHandle } from './canvas-handle';
import { toElements } from './elements';
import type { Ground } from './encoding';
import { drawRelations, type RelationDrawing } from './draw-relations';
import { skipLayerHintsWhileDragging } from './fast-drag';
import { listen, type MenuRequest } from './gestures';
import { keepBadgesClear } from './keep-badges-clear';
import { keepSelectedInSight } from './keep-in-sight';
import { nameLandmarks } from './landmarks';
import { markSelection } from './mark-selection';
import { reconcile } from './reconcile';
import { sideLabels } from './side-labels';
import { stylesheet } from './stylesheet';
import { warmLayersWhileIdle } from './warm-layers';
import { drawZigzagLines } from './zigzag-lines';

export interface CanvasOptions {
	readonly ground: () => Ground;
	readonly reducedMotion: () => boolean;
	/** The reader asked for the menu of something, at this place on the page. */
	readonly onmenu: (request: MenuRequest) => void;
	/** The reader clicked twice on empty ground, at this place of the drawing. */
	readonly onground: (at: readonly [number, number]) => void;
	readonly drawing: RelationDrawing;
	/** The first draw of a network is on the screen. */
	readonly ondrawn?: () => void;
}

/** Above this many actors a new layout is shown at once: moving them all would stutter. */
const animatedActors = 300;

/** Draws the screen's network in an element, follows what changes, and reports what is clicked. */
export function canvas(screen: CanvasScreen, options: CanvasOptions): Attachment<HTMLElement> {
	return (container) => {
		const cy = cytoscape({
			container,
			layout: { name: 'preset' },
			style: stylesheet(
				[...screen.index.types.values()],
				untrack(options.ground),
				devicePixelRatio
			),
			minZoom,
			maxZoom,
			boxSelectionEnabled: true,
			selectionType: 'additive'
		});
		const landmarks = nameLandmarks(cy);
		const marks = markAnnotations(cy, {
			onhover: (id) => (screen.hovered = id),
			onchoose: (id) => screen.selectRelation(id)
		});
		const endings = [
			marks.stop,
			landmarks.stop,
			skipLayerHintsWhileDragging(cy),
			drawZigzagLines(cy, (edge) => edge.data('line') === 'zigzag'),
			warmLayersWhileIdle(cy),
			keepBadgesClear(cy),
			keepSelectedInSight(cy),
			drawRelations(cy, options.drawing),
			listen(cy, screen, options.onmenu, options.onground, () => options.drawing.state() !== null)
		];
		const handle = canvasHandle(cy, landmarks, options.reducedMotion, () => [
			...screen.index.types.values()
		]);
		screen.canvas = handle;
		exposeToBench(cy);

		$effect(() => {
			cy.style(stylesheet([...screen.index.types.values()], options.ground(), devicePixelRatio));
		});

		// While lines are drawn from actor to actor, the actors themselves are not dragged.
		$effect(() => {
			cy.autoungrabify(options.drawing.state() !== null);
		});

		// Without them the first sight could not be fitted, names included.
		const areSided = $derived(screen.arrangement.labelSides !== null);
		let drawn: object | null = null;
		let fitted: object | null = null;
		let fittedFor: LayoutStatus | null = null;
		$effect(() => {
			const { positions, pinned } = screen.arrangement;
			if (positions.size === 0 || !areSided || screen.checks === null) return;
			const { index, shown } = screen;
			const elements = toElements({ index, shown, asOf: screen.filters.asOf, pinned });
			// The first sight of a network is the first that has something on it.
			const first = fitted !== screen.kept;
			reconcile(cy, elements, positions, {
				animate: !first && !options.reducedMotion() && shown.actors.length <= animatedActors
			});
			untrack(() => sideLabels(cy, screen.arrangement.labelSides));
			if (first && elements.length > 0) {
				fitted = screen.kept;
				fittedFor = untrack(() => screen.arrangement.status);
				untrack(() => {
					// Which names are drawn from afar depends on what is selected.
					markSelection(cy, screen);
					screen.lookFirst();
				});
			}
			if (drawn !== screen.kept) {
				drawn = screen.kept;
				cy.one('render', () => options.ondrawn?.());
			}
		});

		// On its own: to draw all anew would stop the camera on its way to a view that was opened.
		$effect(() => sideLabels(cy, screen.arrangement.labelSides));

		$effect(() => {
			const { status } = screen.arrangement;
			// The first sight is fitted above, at once: a reader may have moved the camera since.
			if (status.type !== 'done' || status === fittedFor) return;
			const timer = setTimeout(() => handle.fit(), options.reducedMotion() ? 0 : 420);
			return () => clearTimeout(timer);
		});

		$effect(() => {
			void screen.shown;
			void screen.arrangement.positions;
			markSelection(cy, screen);
		});

		$effect(() => marks.show(markWords(screen.annotations.openOnRelation)));

		return () => {
			screen.canvas = null;
			for (const end of endings) end();
			cy.destroy();
		};
	};
}

/** Benchmarks and pixel tests reach Cytoscape itself; only an address with `?bench` lets them. */
function exposeToBench(cy: cytoscape.Core): void {
	if (new URLSearchParams(location.search).has('bench'))
		Object.assign(window, { __entente: { cy } });
}
