import type { Core, EdgeSingular } from 'cytoscape';
import type { RelationId } from '../model/schema';
import { cornersOf, courseOf } from './edge-course';
import { relationElementId } from './elements';
import { badgesOf, barsOf, boxesOf } from './keep-badges-clear';
import { placeNotes } from './place-notes';
import type { Point } from './shape-path';

export interface AnnotationMarks {
	/** Marks these lines, as far as they are drawn, each with its words; all other marks go. */
	show(words: ReadonlyMap<RelationId, string>): void;
	stop(): void;
}

/** What a pointer on a mark does. */
export interface MarkEvents {
	/** It rests on the mark of a line, or on none any more. */
	onhover(id: RelationId | null): void;
	onchoose(id: RelationId): void;
}

/** Height of a mark on the screen in pixels; it is as large from near and from afar. */
const height = 18;
/** Beyond so many lines what is in the way is too much to be looked at, and marks keep to the middle. */
const mostEdges = 1500;
/** Milliseconds without a change after which a place is looked for: the badges have theirs by then. */
const rest = 140;

/**
 * Small numbers beside lines that somebody annotated. They are elements that lie over the canvas, so
 * that no line has to be drawn anew for them, and they stay as large as they are at every zoom.
 */
export function markAnnotations(cy: Core, { onhover, onchoose }: MarkEvents): AnnotationMarks {
	const layer = document.createElement('div');
	layer.className = 'annotation-marks';
	// The panel, the list and the status bar say it in words.
	layer.setAttribute('aria-hidden', 'true');
	cy.container()!.append(layer);
	const marks = new Map<RelationId, Mark>();
	let words: ReadonlyMap<RelationId, string> = new Map();
	let timer: ReturnType<typeof setTimeout> | undefined;
	let isStale = false;

	/** One mark for each annotated line that is drawn. */
	function match(): void {
		for (const [id, mark] of marks) {
			if (words.has(id) && edgeOf(cy, id)) continue;
			mark.element.remove();
			marks.delete(id);
		}
		for (const [id, text] of words) {
			if (!edgeOf(cy, id)) continue;
			let mark = marks.get(id);
			if (!mark) {
				mark = { element: makeMark(id), shift: [0, 0] };
				marks.set(id, mark);
				layer.append(mark.element);
			}
			mark.element.textContent = text;
		}
	}

	function makeMark(id: RelationId): HTMLElement {
		const element = document.createElement('span');
		element.className = 'annotation-mark';
		// What is pressed on a mark is not pressed on the drawing behind it.
		for (const press of ['mousedown', 'touchstart'] as const) {
			element.addEventListener(press, (event) => event.stopPropagation(), { passive: true });
		}
		element.addEventListener('pointerenter', () => onhover(id));
		element.addEventListener('pointerleave', () => onhover(null));
		element.addEventListener('click', () => onchoose(id));
		return element;
	}

	/** Looks for a place on or beside each line where a mark covers nothing. */
	function place(): void {
		if (cy.destroyed() || marks.size === 0) return;
		if (cy.animated() || cy.nodes(':grabbed').nonempty()) return changed();
		const zoom = cy.zoom();
		const placed = [...marks].flatMap(([id, mark]) => {
			const edge = edgeOf(cy, id);
			const course = edge && courseOf(edge);
			if (!course) return [];
			const width = (8 + 7 * (mark.element.textContent?.length ?? 1)) / zoom;
			const box = { width: Math.max(width, height / zoom), height: height / zoom };
			return [{ mark, course, corners: cornersOf(course), ...box }];
		});
		const isLarge = cy.edges().length > mostEdges;
		const taken = isLarge
			? []
			: [...cy.nodes().toArray().flatMap(boxesOf), ...badgesOf(cy), ...barsOf(cy)];
		const places = placeNotes(placed, taken);
		placed.forEach(({ mark, course }, at) => {
			const [x, y] = places[at] ?? course.middle;
			mark.shift = [x - course.middle[0], y - course.middle[1]];
		});
		follow();
	}

	/** Puts the marks beside their lines as these lie now. */
	function follow(): void {
		isStale = false;
		for (const [id, { element, shift }] of marks) {
			const edge = edgeOf(cy, id);
			const middle = edge && courseOf(edge)?.middle;
			element.hidden = !middle;
			if (!edge || !middle) continue;
			element.style.left = `${middle[0] + shift[0]}px`;
			element.style.top = `${middle[1] + shift[1]}px`;
			element.classList.toggle('aside', edge.hasClass('aside'));
		}
	}

	/** Panning and zooming moves the layer, not each of the marks. */
	function rendered(): void {
		if (marks.size === 0) return;
		const { x, y } = cy.pan();
		layer.style.transform = `translate(${x}px, ${y}px) scale(${cy.zoom()})`;
		layer.style.setProperty('--unzoom', String(1 / cy.zoom()));
		if (isStale) follow();
	}

	function changed(): void {
		isStale = true;
		clearTimeout(timer);
		timer = setTimeout(place, rest);
	}
	function renewed(): void {
		match();
		changed();
	}
	cy.on('add remove', renewed);
	// What stands aside is another look, not another place.
	const dimmed = () => void (isStale = true);
	cy.on('position data zoom free', changed);
	cy.on('class', dimmed);
	cy.on('render', rendered);

	return {
		show(asked) {
			words = asked;
			match();
			follow();
			rendered();
			changed();
		},
		stop() {
			clearTimeout(timer);
			cy.off('add remove', renewed);
			cy.off('position data zoom free', changed);
			cy.off('class', dimmed);
			cy.off('render', rendered);
			layer.remove();
		}
	};
}

interface Mark {
	readonly element: HTMLElement;
	/** From the middle of the line, in model pixels. */
	shift: Point;
}

function edgeOf(cy: Core, id: RelationId): EdgeSingular | null {
	const found = cy.getElementById(relationElementId(id));
	return found.nonempty() ? (found[0] as EdgeSingular) : null;
}
