import cytoscape from 'cytoscape';
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';
import { markWords } from '../analysis/annotations';
import { labelSides, type LabelSide } from '../layout/label-side';
import type { ActorId, RelationId } from '../model/schema';
import type { LayoutStatus } from '../state/arrangement.svelte';
import type { NetworkScreen } from '../state/network-screen.svelte';
import { maxZoom, minZoom } from './camera';
import { markAnnotations } from './annotation-marks';
import { canvasHandle } from './canvas-handle';
import { actorElementId, modelId, relationElementId, toElements } from './elements';
import type { Ground } from './encoding';
import { drawRelations, type RelationDrawing } from './draw-relations';
import { skipLayerHintsWhileDragging } from './fast-drag';
import { listen, type MenuRequest } from './gestures';
import { keepBadgesClear } from './keep-badges-clear';
import { keepSelectedInSight } from './keep-in-sight';
import { nameLandmarks } from './landmarks';
import { reconcile } from './reconcile';
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

/** To dim a larger network takes longer than a click should, for one line that is plain anyway. */
const mostDimmed = 1500;

/** Draws the screen's network in an element, follows what changes, and reports what is clicked. */
export function canvas(screen: NetworkScreen, options: CanvasOptions): Attachment<HTMLElement> {
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

		let drawn: object | null = null;
		let fitted: object | null = null;
		let fittedFor: LayoutStatus | null = null;
		$effect(() => {
			const { positions, pinned, labelSides: sides } = screen.arrangement;
			if (positions.size === 0 || screen.checks === null) return;
			const { index, shown } = screen;
			const elements = toElements({ index, shown, asOf: screen.filters.asOf, pinned });
			// The first sight of a network is the first that has something on it.
			const first = fitted !== screen.kept;
			reconcile(cy, elements, positions, {
				animate: !first && !options.reducedMotion() && shown.actors.length <= animatedActors
			});
			sideLabels(cy, sides);
			if (first && elements.length > 0) {
				fitted = screen.kept;
				fittedFor = untrack(() => screen.arrangement.status);
				untrack(() => screen.opened.look(true));
			}
			if (drawn !== screen.kept) {
				drawn = screen.kept;
				cy.one('render', () => options.ondrawn?.());
			}
		});

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
			mark(cy, screen);
		});

		$effect(() => marks.show(markWords(screen.annotations.openOnRelation)));

		return () => {
			screen.canvas = null;
			for (const end of endings) end();
			cy.destroy();
		};
	};
}

function sideLabels(cy: cytoscape.Core, sides: ReadonlyMap<string, LabelSide>): void {
	cy.batch(() => {
		for (const node of cy.nodes().toArray()) {
			const side = sides.get(modelId(node.id())) ?? 'below';
			for (const other of labelSides.slice(1)) {
				node.toggleClass(`label-${other}`, side === other);
			}
		}
	});
}

/** Marks what is selected, what is hovered, and what stands aside while a selection is read. */
function mark(cy: cytoscape.Core, screen: NetworkScreen): void {
	const { selection, hovered, connections } = screen;
	const selected = new Set<string>();
	let near: cytoscape.CollectionReturnValue | null = null;
	switch (selection.kind) {
		case 'relation': {
			const line = cy.getElementById(relationElementId(selection.id));
			selected.add(line.id());
			if (cy.elements().length <= mostDimmed) near = line.union(line.connectedNodes());
			break;
		}
		case 'actor':
			selected.add(actorElementId(selection.id));
			near = cy.getElementById(actorElementId(selection.id)).closedNeighborhood();
			break;
		case 'actors':
			for (const id of selection.ids) selected.add(actorElementId(id));
			break;
		case 'path':
			for (const chain of connections) {
				for (const step of chain) {
					for (const { relation } of step.lines) selected.add(relationElementId(relation.id));
					selected.add(actorElementId(step.from)).add(actorElementId(step.to));
				}
			}
			near = cy.elements().filter((element) => selected.has(element.id()));
			break;
		case 'article':
			near = cy.edges().filter((edge) => {
				const relation = screen.index.relations.get(modelId(edge.id()) as RelationId);
				return relation?.evidence.some((one) => one.article === selection.id) ?? false;
			});
			near = near.union(near.connectedNodes());
			break;
		case 'network':
			break;
	}
	const hoveredIds = new Set(
		hovered ? [actorElementId(hovered as ActorId), relationElementId(hovered as RelationId)] : []
	);
	cy.batch(() => {
		for (const element of cy.elements().toArray()) {
			element.toggleClass('selected', selected.has(element.id()));
			element.toggleClass('near', hoveredIds.has(element.id()));
			element.toggleClass('aside', near !== null && near.nonempty() && !near.has(element));
		}
	});
}

/** Benchmarks and pixel tests reach Cytoscape itself; only an address with `?bench` lets them. */
function exposeToBench(cy: cytoscape.Core): void {
	if (new URLSearchParams(location.search).has('bench'))
		Object.assign(window, { __entente: { cy } });
}
