import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { ActorId, RelationId } from '../model/schema';
import type { CanvasScreen } from './canvas-screen';
import { nothingSelected, selectionOf } from '../state/selection';
import { modelId } from './elements';

/** Where on the page the menu is asked for, and of what. */
export interface MenuRequest {
	readonly x: number;
	readonly y: number;
	/** The same place in the drawing. */
	readonly at?: readonly [number, number];
	readonly target:
		| { readonly kind: 'actor'; readonly id: ActorId }
		| { readonly kind: 'relation'; readonly id: RelationId }
		| { readonly kind: 'network' };
}

/** Turns what the pointer does on the canvas into calls on the screen; returns how to stop. */
export function listen(
	cy: Core,
	screen: CanvasScreen,
	onmenu: (request: MenuRequest) => void,
	onground: (at: readonly [number, number]) => void,
	isDrawing: () => boolean
): () => void {
	const container = cy.container() as HTMLElement;

	cy.on('tap', 'node', ({ target, originalEvent }) => {
		if (isDrawing()) return;
		const id = modelId(target.id()) as ActorId;
		if (originalEvent.shiftKey) screen.toggleActor(id);
		else screen.selectActor(id);
	});
	cy.on('tap', 'edge', ({ target }) => {
		if (isDrawing()) return;
		screen.selectRelation(modelId(target.id()) as RelationId);
	});
	cy.on('tap', ({ target }) => {
		if (target === cy && !isDrawing()) screen.select(nothingSelected);
	});
	cy.on('dbltap', ({ target, position }) => {
		if (target === cy && !isDrawing()) onground([position.x, position.y]);
	});
	cy.on('dbltap', 'node', ({ target }) => {
		if (!isDrawing()) screen.neighbourhood.show(modelId(target.id()) as ActorId);
	});
	cy.on('cxttap taphold', (event: EventObject) => {
		if (isDrawing()) return;
		const { x, y } = event.position;
		onmenu({ ...pageplace(event, container), at: [x, y], target: menuTarget(event, cy) });
	});
	cy.on('mouseover', 'node, edge', ({ target }) => {
		screen.hovered = modelId(target.id()) as ActorId | RelationId;
		container.style.cursor = 'pointer';
	});
	cy.on('mouseout', 'node, edge', () => {
		screen.hovered = null;
		container.style.cursor = '';
	});
	// One release of the pointer ends the drag of all nodes that were dragged together.
	const dragged = new Map<ActorId, readonly [number, number]>();
	let waiting = 0;
	cy.on('dragfree', 'node', ({ target }) => {
		const node = target as NodeSingular;
		const { x, y } = node.position();
		dragged.set(modelId(node.id()) as ActorId, [x, y]);
		waiting ||= window.setTimeout(() => {
			screen.placing.move(new Map(dragged));
			dragged.clear();
			waiting = 0;
		});
	});
	cy.on('boxend', () => {
		setTimeout(() => {
			if (cy.destroyed()) return;
			const ids = cy.nodes(':selected').map((node) => modelId(node.id()) as ActorId);
			if (ids.length > 0) screen.select(selectionOf(ids));
			cy.elements(':selected').unselect();
		});
	});
	const noBrowserMenu = (event: Event) => event.preventDefault();
	container.addEventListener('contextmenu', noBrowserMenu);

	return () => {
		clearTimeout(waiting);
		container.removeEventListener('contextmenu', noBrowserMenu);
	};
}

function pageplace(event: EventObject, container: HTMLElement): { x: number; y: number } {
	const bounds = container.getBoundingClientRect();
	const at = event.renderedPosition ?? { x: 0, y: 0 };
	return { x: bounds.left + at.x, y: bounds.top + at.y };
}

function menuTarget({ target }: EventObject, cy: Core): MenuRequest['target'] {
	if (target === cy) return { kind: 'network' };
	return target.isNode()
		? { kind: 'actor', id: modelId(target.id()) as ActorId }
		: { kind: 'relation', id: modelId(target.id()) as RelationId };
}
