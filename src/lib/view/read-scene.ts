import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { NetworkScene, SceneBox, SceneOptions } from '../formats/scene';
import { labelSides, type LabelSide } from '../layout/label-side';
import type { ResolvedType } from '../model/relation-types';
import type { ActorId, RelationId } from '../model/schema';
import { drawActor } from './draw-actor';
import { drawActorLabel, drawBadge } from './draw-label';
import { barBox, drawLine } from './draw-line';
import { cornersOf, courseOf } from './edge-course';
import { modelId, type ActorData, type RelationData } from './elements';
import { textHueOn, type Ground } from './encoding';
import { frameAll, frameDetail, type DrawnActor, type DrawnLine } from './frame-scene';
import { badgeShift } from './keep-badges-clear';
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
	options: SceneOptions
): NetworkScene {
	const marks = takeMarksOff(cy);
	try {
		return readUnmarked(cy, types, options);
	} finally {
		marks.putBack();
	}
}

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

function readUnmarked(
	cy: Core,
	types: readonly ResolvedType[],
	{ extent, ground, unsourced, notes = new Map(), callouts }: SceneOptions
): NetworkScene {
	const edges = cy
		.edges()
		.toArray()
		.filter((edge) => unsourced || !dataOf<RelationData>(edge).hollow);
	const lines = [...edges]
		.sort((a, b) => lineLayer(dataOf(a)) - lineLayer(dataOf(b)))
		.flatMap((edge) => readLine(edge, types, ground, notes) ?? [])
		.map((line): DrawnLine => ({ ...line, callout: callouts?.relations.get(line.id) ?? '' }));
	const touched = new Set(edges.flatMap((edge) => [edge.source().id(), edge.target().id()]));
	const actors = cy
		.nodes()
		.toArray()
		// An actor that is on the screen for the sake of a line left out goes with it.
		.filter((node) => touched.has(node.id()) || node.connectedEdges().empty())
		.map((node) => readActor(node, ground))
		.map((actor): DrawnActor => ({ ...actor, callout: callouts?.actors.get(actor.id) ?? '' }));
	return extent === 'seen'
		? frameDetail(lines, actors, sight(cy), ground, cy.zoom())
		: frameAll(lines, actors, ground);
}

function readLine(
	edge: EdgeSingular,
	types: readonly ResolvedType[],
	ground: Ground,
	notes: ReadonlyMap<RelationId, string>
): DrawnLine | null {
	const data = dataOf<RelationData>(edge);
	const type = types[data.type];
	const course = courseOf(edge);
	if (!type || !course) return null;
	const id = modelId(edge.id()) as RelationId;
	return {
		id,
		corners: cornersOf(course),
		items: drawLine(course, lineLook(type, ground, data)),
		badge: drawBadge(course.middle, data.badge, ground, {
			bordered: data.contested,
			ink: textHueOn(ground, type),
			shift: badgeShift(edge)
		}),
		note: notes.get(id) ?? '',
		ink: textHueOn(ground, type),
		bar: data.past ? barBox(course.middle) : null
	};
}

function readActor(node: NodeSingular, ground: Ground): DrawnActor {
	const { label, kind, diameter, unnamed } = dataOf<ActorData>(node);
	const { x, y } = node.position();
	const look = actorLook(ground, { unnamed });
	const shape = drawActor([x, y], diameter, kind as Parameters<typeof drawActor>[2], look);
	const radius = diameter / 2;
	return {
		id: modelId(node.id()) as ActorId,
		items: shape,
		label: drawActorLabel([x, y], diameter, label, labelSideOf(node), look),
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
