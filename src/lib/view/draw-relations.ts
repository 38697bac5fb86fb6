import type { Core, EventObject, NodeSingular } from 'cytoscape';
import type { ActorId } from '../model/schema';
import { actorElementId, modelId } from './elements';

/** A line on its way from an actor to the pointer, in pixels of the canvas. */
export interface LiveLine {
	readonly from: { readonly x: number; readonly y: number };
	readonly to: { readonly x: number; readonly y: number };
	/** How far round its beginning a ring marks where it begins. */
	readonly reach: number;
}

/** What the page knows of drawing relations by the pointer, and is told. */
export interface RelationDrawing {
	/** Null while relations are not drawn; else where the line begins, once that is chosen. */
	readonly state: () => { readonly from: ActorId | null } | null;
	readonly onfrom: (from: ActorId | null) => void;
	readonly onrelation: (source: ActorId, target: ActorId) => void;
	readonly online: (line: LiveLine | null) => void;
}

/** How far beside an actor a finger or a pointer still means it, in pixels. */
const reach = 8;

/**
 * While relations are drawn, a drag from one actor to another draws one, and so do two taps; the
 * actors stay where they are. Returns how to stop.
 */
export function drawRelations(cy: Core, drawing: RelationDrawing): () => void {
	/** The actor that is pressed, and whether that press chose it as the line's beginning. */
	let pressed: { readonly actor: ActorId; readonly isNew: boolean } | null = null;

	function begin(event: EventObject): void {
		const state = drawing.state();
		const actor = state && actorAt(cy, event);
		if (!state || !actor) return;
		pressed = { actor, isNew: state.from === null };
		if (state.from === null) drawing.onfrom(actor);
		show(actor, null);
	}

	/** The line from its beginning to a place; without one, only where it begins. */
	function show(actor: ActorId, to: LiveLine['to'] | null): void {
		const node = cy.getElementById(actorElementId(actor));
		if (node.empty()) return;
		const from = { ...node.renderedPosition() };
		drawing.online({ from, to: to ?? from, reach: node.renderedOuterWidth() / 2 + 5 });
	}

	function follow(event: EventObject): void {
		const state = drawing.state();
		const from = state && (pressed?.actor ?? state.from);
		if (from) show(from, placeOf(event));
	}

	/** The mark stays on its actor while the drawing is moved under it. */
	function stay(): void {
		const from = drawing.state()?.from;
		if (from && !pressed) show(from, null);
	}

	function end(event: EventObject): void {
		const state = drawing.state();
		const press = pressed;
		pressed = null;
		if (!state || !press) return;
		const actor = actorAt(cy, event);
		if (actor === press.actor && press.isNew) return;
		drawing.online(null);
		if (actor && actor !== press.actor) drawing.onrelation(press.actor, actor);
		else if (actor && state.from && actor !== state.from) drawing.onrelation(state.from, actor);
		// The same one again, or a line let go over nothing: it begins anew.
		else drawing.onfrom(null);
	}

	const listeners: readonly [string, (event: EventObject) => void][] = [
		['viewport', stay],
		['tapstart', begin],
		['tapdrag', follow],
		['tapend', end]
	];
	for (const [name, listener] of listeners) cy.on(name, listener);
	return () => {
		for (const [name, listener] of listeners) cy.off(name, listener);
	};
}

function placeOf({ renderedPosition }: EventObject): { x: number; y: number } {
	return { x: renderedPosition?.x ?? 0, y: renderedPosition?.y ?? 0 };
}

/** By place and not by the event's target, which under a finger is where the touch began. */
function actorAt(cy: Core, event: EventObject): ActorId | null {
	const at = placeOf(event);
	let nearest: NodeSingular | null = null;
	let least = Infinity;
	for (const node of cy.nodes().toArray()) {
		const { x, y } = node.renderedPosition();
		const away = Math.hypot(x - at.x, y - at.y) - node.renderedOuterWidth() / 2;
		if (away < least) [nearest, least] = [node, away];
	}
	return nearest && least <= reach ? (modelId(nearest.id()) as ActorId) : null;
}
