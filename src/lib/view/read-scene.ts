import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { NetworkScene, SceneBox, SceneOptions } from '../picture/scene';
import { labelSides, type LabelSide } from '../layout/label-side';
import type { ResolvedType } from '../model/relation-types';
import type { ActorId, RelationId } from '../model/schema';
import type { SceneReader } from '../state/canvas-handle';
import { drawActor } from './draw-actor';
import { drawActorLabel, drawBadge } from './draw-label';
import { barBox, drawLine, type Course } from './draw-line';
import { cornersOf, courseOf } from './edge-course';
import { modelId, type ActorData, type RelationData } from './elements';
import { textHueOn, type Ground } from './encoding';
import { faintActor } from './faint';
import { frameAll, frameDetail, type DrawnActor, type DrawnLine } from './frame-scene';
import { badgeShift } from './keep-badges-clear';
import { placeDressedBadges, type Costume, type DressedLine } from './line-dress';
import { actorLook, lineLayer, lineLook } from './look';

/**
 * The network on the canvas as plain data, in the drawing order of the canvas but for the badges,
 * which lie on top of all lines: where everything lies is read from Cytoscape, how it looks comes
 * from the same encodings as its stylesheet. What only serves reading on the screen (selection,
 * hovering, what stands aside, pins) is left out.
 */
export function readScene(
	cy: Core,
	types: readonly ResolvedType[],
	options: SceneOptions,
	costume: Costume | null = null
): NetworkScene {
	const marks = takeMarksOff(cy);
	try {
		const { lines, actors } = readDrawn(cy, types, options, costume);
		const { extent, ground } = options;
		return extent === 'seen'
			? frameDetail(lines, actors, sight(cy), ground, cy.zoom())
			: frameAll(lines, actors, ground);
	} finally {
		marks.putBack();
	}
}

/** What reads the canvas for a picture, in this costume where it has one. */
export const sceneReader = (costume: Costume | null): SceneReader => ({
	read: (drawing, types, options) => readScene(drawing as Core, types, options, costume)
});

/** A selected actor has a wider border, so the lines at it end elsewhere. */
function takeMarksOff(cy: Core): { putBack(): void } {
	const taken = ['selected', 'near', 'aside'].map((mark) => ({
		mark,
		elements: cy.elements(`.${mark}`)
	}));
	for (const { mark, elements } of taken) elements.removeClass(mark);
	// Cytoscape works a style out when it is asked for, and only then knows that lines have moved.
	for (const { elements } of taken) elements.forEach((element) => void element.style('opacity'));
	return {
		putBack() {
			for (const { mark, elements } of taken) elements.addClass(mark);
		}
	};
}

/** What is drawn of the network, in no frame yet. */
export function readDrawn(
	cy: Core,
	types: readonly ResolvedType[],
	options: SceneOptions,
	costume: Costume | null
): { lines: DrawnLine[]; actors: DrawnActor[] } {
	const { ground, unsourced, callouts, titles } = options;
	const edges = cy
		.edges()
		.toArray()
		.filter((edge) => unsourced || !dataOf<RelationData>(edge).hollow);
	const touched = new Set(edges.flatMap((edge) => [edge.source().id(), edge.target().id()]));
	const actors = cy
		.nodes()
		.toArray()
		// An actor that is on the screen for the sake of a line left out goes with it.
		.filter((node) => touched.has(node.id()) || node.connectedEdges().empty())
		.flatMap((node) => readActor(node, ground, costume) ?? [])
		.map((actor): DrawnActor => {
			if (actor.faint) return actor;
			const callout = callouts?.actors.get(actor.id) ?? '';
			return { ...actor, callout, ...(titles && { title: titles.actor(actor.id) }) };
		});
	const inOrder = [...edges].sort((a, b) => lineLayer(dataOf(a)) - lineLayer(dataOf(b)));
	const lines = costume
		? placeDressedBadges(
				inOrder.flatMap((edge) => readDressed(edge, costume, options) ?? []),
				actors,
				ground
			)
		: inOrder.flatMap((edge) => readLine(edge, types, options) ?? []);
	return { lines, actors };
}

/** What a line has in whichever way it is drawn. */
function partsOf(edge: EdgeSingular, course: Course, { notes, callouts, titles }: SceneOptions) {
	const id = modelId(edge.id()) as RelationId;
	return {
		id,
		corners: cornersOf(course),
		note: notes?.get(id) ?? '',
		callout: callouts?.relations.get(id) ?? '',
		...(titles && { title: titles.relation(id) })
	};
}

function readLine(
	edge: EdgeSingular,
	types: readonly ResolvedType[],
	options: SceneOptions
): DrawnLine | null {
	const data = dataOf<RelationData>(edge);
	const type = types[data.type];
	const course = courseOf(edge);
	if (!type || !course) return null;
	const { ground } = options;
	const ink = textHueOn(ground, type);
	return {
		...partsOf(edge, course, options),
		items: drawLine(course, lineLook(type, ground, data)),
		badge: drawBadge(course.middle, data.badge, ground, {
			bordered: data.contested,
			ink,
			shift: badgeShift(edge)
		}),
		ink,
		signs: data.past ? [barBox(course.middle)] : []
	};
}

function readDressed(
	edge: EdgeSingular,
	costume: Costume,
	options: SceneOptions
): DressedLine | null {
	const course = courseOf(edge);
	const dress = costume.line(modelId(edge.id()) as RelationId);
	if (!course || !dress) return null;
	const parts = partsOf(edge, course, options);
	const { id, corners } = parts;
	const line: DrawnLine = {
		...(dress.faint ? { id, corners, note: '', faint: true } : parts),
		items: dress.draw(course),
		badge: [],
		ink: dress.ink,
		signs: dress.signs(course)
	};
	return { line, dress };
}

function readActor(node: NodeSingular, ground: Ground, costume: Costume | null): DrawnActor | null {
	const id = modelId(node.id()) as ActorId;
	const wears = costume?.actor ? costume.actor(id) : 'drawn';
	if (!wears) return null;
	const faint = wears === 'faint';
	const { label, kind, diameter, unnamed } = dataOf<ActorData>(node);
	const { x, y } = node.position();
	const look = faint ? faintActor(ground) : actorLook(ground, { unnamed });
	const shape = drawActor([x, y], diameter, kind as Parameters<typeof drawActor>[2], look);
	const radius = diameter / 2;
	return {
		id,
		...(faint && { faint }),
		items: shape,
		label: faint ? [] : drawActorLabel([x, y], diameter, label, labelSideOf(node), look),
		box: { x: x - radius, y: y - radius, width: diameter, height: diameter }
	};
}

function labelSideOf(node: NodeSingular): LabelSide {
	return labelSides.find((side) => node.hasClass(`label-${side}`)) ?? 'below';
}

function sight(cy: Core): SceneBox {
	const { x1, y1, w, h } = cy.extent();
	return { x: x1, y: y1, width: w, height: h };
}

function dataOf<Data>(element: EdgeSingular | NodeSingular): Data {
	return element.data() as Data;
}
