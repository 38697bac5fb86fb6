import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { SceneBox } from '../picture/scene';
import { badgeSize } from './draw-label';
import { barBox } from './draw-line';
import { cornersOf, courseOf } from './edge-course';
import type { ActorData, RelationData } from './elements';
import { lineLayer } from './look';
import { placeNotes } from './place-notes';
import type { Point } from './shape-path';

/** Beyond so many lines badges are too small to read before they are few, and this would be slow. */
const mostEdges = 1500;
/** Milliseconds without a change after which the network counts as at rest. */
const rest = 80;

/**
 * Keeps the badges of lines off the actors, their names and each other, whenever the network comes
 * to rest; call what comes back to stop.
 *
 * Each badge slides along its own line, so it is still plain whose it is. Cytoscape puts all labels
 * of a fan of lines, and of lines that cross, on the middle.
 */
export function keepBadgesClear(cy: Core): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const changed = () => {
		clearTimeout(timer);
		timer = setTimeout(settle, rest);
	};
	function settle(): void {
		if (cy.destroyed()) return;
		if (cy.nodes(':grabbed').nonempty() || cy.animated()) changed();
		else if (cy.edges().length <= mostEdges) placeBadges(cy);
	}
	const events = 'add remove position data free';
	cy.on(events, changed);
	changed();
	return () => {
		clearTimeout(timer);
		cy.off(events, changed);
	};
}

/** Puts every badge where there is room for it on its line; touches only those that move. */
export function placeBadges(cy: Core): void {
	const lines = cy
		.edges()
		.toArray()
		.flatMap((edge) => {
			const { badge } = edge.data() as RelationData;
			const course = badge === '' ? null : courseOf(edge);
			return course ? [{ edge, course, corners: cornersOf(course), ...badgeSize(badge) }] : [];
		})
		// The contested ones choose first: they are what a reader looks for.
		.sort(
			(a, b) => lineLayer(b.edge.data() as RelationData) - lineLayer(a.edge.data() as RelationData)
		);
	const places = placeNotes(lines, [...cy.nodes().toArray().flatMap(boxesOf), ...barsOf(cy)]);
	cy.batch(() => {
		lines.forEach(({ edge, course }, place) => {
			const at = places[place] ?? course.middle;
			slide(edge, [at[0] - course.middle[0], at[1] - course.middle[1]]);
		});
	});
}

/** The bars across what is over. */
export function barsOf(cy: Core): SceneBox[] {
	return cy
		.edges()
		.toArray()
		.flatMap((edge) => {
			const course = (edge.data() as RelationData).past ? courseOf(edge) : null;
			return course ? [barBox(course.middle)] : [];
		});
}

/** Where the badges of the lines lie now. */
export function badgesOf(cy: Core): SceneBox[] {
	return cy
		.edges()
		.toArray()
		.flatMap((edge) => {
			const { badge } = edge.data() as RelationData;
			const course = badge === '' ? null : courseOf(edge);
			if (!course) return [];
			const { width, height } = badgeSize(badge);
			const [x, y] = badgeShift(edge);
			const [left, top] = [course.middle[0] + x - width / 2, course.middle[1] + y - height / 2];
			return [{ x: left, y: top, width, height }];
		});
}

/** An actor's shape and its name, apart, because between them there may be room. */
export function boxesOf(node: NodeSingular): SceneBox[] {
	const { x, y } = node.position();
	const { diameter } = node.data() as ActorData;
	const label = node.boundingBox({
		includeNodes: false,
		includeOverlays: false,
		includeUnderlays: false
	});
	return [
		{ x: x - diameter / 2, y: y - diameter / 2, width: diameter, height: diameter },
		{ x: label.x1, y: label.y1, width: label.w, height: label.h }
	].filter(({ width, height }) => width > 0 && height > 0);
}

function slide(edge: EdgeSingular, [x, y]: Point): void {
	const before = badgeShift(edge);
	if (Math.abs(before[0] - x) < 0.5 && Math.abs(before[1] - y) < 0.5) return;
	edge.style({ 'text-margin-x': x, 'text-margin-y': y });
}

/** From the middle of a line to the middle of its badge, in model pixels. */
export function badgeShift(edge: EdgeSingular): Point {
	return [
		edge.numericStyle('text-margin-x') as number,
		edge.numericStyle('text-margin-y') as number
	];
}
