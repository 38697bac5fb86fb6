import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { NetworkScene, SceneBox, SceneItem, SceneOptions } from '../formats/scene';
import type { LabelSide } from '../layout/layout-graph';
import type { ResolvedType } from '../model/relation-types';
import type { ActorId, RelationId } from '../model/schema';
import { drawActor } from './draw-actor';
import { badgeSize, drawActorLabel, drawBadge } from './draw-label';
import { coursePoints, drawLine, type Course } from './draw-line';
import { modelId, type ActorData, type RelationData } from './elements';
import type { Ground } from './encoding';
import { actorLook, lineLayer, lineLook } from './look';
import { placeItems } from './place-items';
import { placeNotes } from './place-notes';
import { boundsOf, contains, crosses, intersect, unite } from './scene-bounds';
import type { Point } from './shape-path';
import { flattenCurve } from './wavy-path';

interface Drawn<Id> {
	readonly id: Id;
	readonly items: readonly SceneItem[];
}

interface DrawnLine extends Drawn<RelationId> {
	/** Corners of the line, close enough to tell what it crosses. */
	readonly corners: readonly number[];
	/** Apart from the line, because it is never cut. */
	readonly badge: readonly SceneItem[];
	readonly note: string;
	readonly middle: Point;
}

interface DrawnActor extends Drawn<ActorId> {
	readonly box: SceneBox;
	readonly label: readonly SceneItem[];
}

/**
 * The network on the canvas as plain data, in the drawing order of the canvas: where everything lies
 * is read from Cytoscape, how it looks comes from the same encodings as its stylesheet. What only
 * serves reading on the screen (selection, hovering, what stands aside, pins) is left out. Of what is
 * in sight, actors and words are drawn whole, and lines are cut at the border.
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
	{ extent, ground, unsourced, notes = new Map() }: SceneOptions
): NetworkScene {
	const edges = cy
		.edges()
		.toArray()
		.filter((edge) => unsourced || !dataOf<RelationData>(edge).hollow);
	const lines = [...edges]
		.sort((a, b) => lineLayer(dataOf(a)) - lineLayer(dataOf(b)))
		.flatMap((edge) => readLine(edge, types, ground, notes) ?? []);
	const touched = new Set(edges.flatMap((edge) => [edge.source().id(), edge.target().id()]));
	const actors = cy
		.nodes()
		.toArray()
		// An actor that is on the screen for the sake of a line left out goes with it.
		.filter((node) => touched.has(node.id()) || node.connectedEdges().empty())
		.map((node) => readActor(node, ground));
	return extent === 'seen' ? crop(lines, actors, sight(cy), ground) : whole(lines, actors, ground);
}

function whole(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	ground: Ground
): NetworkScene {
	const items = [
		...lines.flatMap((line) => [...line.items, ...line.badge]),
		...drawNotes(lines, actors, ground),
		...actors.flatMap(wholeActor)
	];
	return sceneOf(items, boundsOf(items), lines, actors);
}

const wholeActor = (actor: DrawnActor) => [...actor.items, ...actor.label];

/** What lies in the window, with the room that the actors and words at its border need. */
function crop(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	window: SceneBox,
	ground: Ground
): NetworkScene {
	const actorsIn = actors.filter((actor) => intersect(actor.box, window));
	const drawnActors = actorsIn.flatMap(wholeActor);
	const room = unite([window, boundsOf(drawnActors)]) ?? window;
	const linesIn = lines.filter((line) => crosses(line.corners, room));
	const badgeOf = (line: DrawnLine) => (contains(room, line.middle) ? line.badge : []);
	const notes = drawNotes(linesIn, actorsIn, ground, room);
	const frame = unite([room, boundsOf([...linesIn.flatMap(badgeOf), ...notes])]) ?? room;
	const cut = (item: SceneItem): SceneItem =>
		item.kind === 'path' ? { ...item, clip: frame } : item;
	const items = [
		...linesIn.flatMap((line) => [...line.items.map(cut), ...badgeOf(line)]),
		...notes,
		...drawnActors
	];
	return sceneOf(items, frame, linesIn, actorsIn);
}

/** The notes, each on its own line where nothing else stands. The canvas has none of them. */
function drawNotes(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	ground: Ground,
	window: SceneBox | null = null
): SceneItem[] {
	const noted = lines.filter(({ note }) => note !== '');
	const taken = [
		...lines.flatMap((line) => boundsOf(line.badge) ?? []),
		...actors.flatMap((actor) => [actor.box, boundsOf(actor.label) ?? []].flat())
	];
	const sizes = noted.map((line) => ({ ...badgeSize(line.note), corners: line.corners }));
	return placeNotes(sizes, taken, window).flatMap((at, place) =>
		at ? drawBadge(at, noted[place]?.note ?? '', ground, { rise: 0, quiet: true }) : []
	);
}

function sceneOf(
	items: readonly SceneItem[],
	box: SceneBox | null,
	lines: readonly Drawn<RelationId>[],
	actors: readonly Drawn<ActorId>[]
): NetworkScene {
	// Whole pixels, so that at 1x it is as sharp as the canvas.
	const [x, y] = [Math.floor(box?.x ?? 0), Math.floor(box?.y ?? 0)];
	return {
		width: box ? Math.ceil(box.x + box.width) - x : 0,
		height: box ? Math.ceil(box.y + box.height) - y : 0,
		background: null,
		items: placeItems(items, { x: -x, y: -y }),
		actors: actors.map(({ id }) => id),
		relations: lines.map(({ id }) => id)
	};
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
		badge: drawBadge(course.middle, data.badge, ground, { bordered: data.contested }),
		note: notes.get(id) ?? '',
		middle: course.middle
	};
}

/** Where Cytoscape has worked out that the line runs; null where it can draw none. */
function courseOf(edge: EdgeSingular): Course | null {
	const from = pointOf(edge.sourceEndpoint());
	const to = pointOf(edge.targetEndpoint());
	const middle = pointOf(edge.midpoint());
	if (!from || !to || !middle) return null;
	// Nothing comes back for a straight line, whatever the types of Cytoscape say.
	const bends = (edge.controlPoints() as { x: number; y: number }[] | undefined) ?? [];
	return { from, bends: bends.map(({ x, y }): Point => [x, y]), to, middle };
}

function cornersOf({ from, bends, to }: Course): readonly number[] {
	const points = coursePoints(from, bends, to);
	return flattenCurve({ kind: bends.length > 0 ? 'quadratic' : 'polyline', points });
}

function pointOf(place: { readonly x: number; readonly y: number } | undefined): Point | null {
	return place && Number.isFinite(place.x) && Number.isFinite(place.y) ? [place.x, place.y] : null;
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
	const across = node.style('text-halign') as string;
	if (across === 'left' || across === 'right') return across;
	return node.style('text-valign') === 'top' ? 'above' : 'below';
}

function sight(cy: Core): SceneBox {
	const { x1, y1, w, h } = cy.extent();
	return { x: x1, y: y1, width: w, height: h };
}

function dataOf<Data>(element: EdgeSingular | NodeSingular): Data {
	return element.data() as Data;
}
