import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import type { NetworkScene, SceneBox, SceneItem, SceneMark, SceneOptions } from '../formats/scene';
import type { LabelSide } from '../layout/layout-graph';
import type { ResolvedType } from '../model/relation-types';
import type { ActorId, RelationId } from '../model/schema';
import { drawActor } from './draw-actor';
import { badgeSize, drawActorLabel, drawBadge } from './draw-label';
import { drawLine } from './draw-line';
import { cornersOf, courseOf } from './edge-course';
import { modelId, type ActorData, type RelationData } from './elements';
import type { Ground } from './encoding';
import { badgeShift } from './keep-badges-clear';
import { actorLook, lineLayer, lineLook } from './look';
import { placeItems } from './place-items';
import { placeNotes } from './place-notes';
import { boundsOf, contains, crosses, intersect, unite } from './scene-bounds';

interface Drawn<Id> {
	readonly id: Id;
	readonly items: readonly SceneMark[];
}

interface DrawnLine extends Drawn<RelationId> {
	/** Corners of the line, close enough to tell what it crosses. */
	readonly corners: readonly number[];
	/** Apart from the line, because it is never cut, nor struck out by a line drawn later. */
	readonly badge: readonly SceneMark[];
	readonly note: string;
}

interface DrawnActor extends Drawn<ActorId> {
	readonly box: SceneBox;
	readonly label: readonly SceneMark[];
}

/**
 * The network on the canvas as plain data, in the drawing order of the canvas but for the badges,
 * which lie on top of all lines: where everything lies is read from Cytoscape, how it looks comes
 * from the same encodings as its stylesheet. What only
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
		...lines.flatMap((line) => line.items),
		...lines.flatMap((line) => line.badge),
		...drawNotes(lines, actors, ground),
		...actors.flatMap(wholeActor)
	];
	return sceneOf(items, boundsOf(items), lines, actors, false);
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
	const room = unite([window, boundsOf(actorsIn.flatMap(wholeActor))]) ?? window;
	const linesIn = lines.filter((line) => crosses(line.corners, room));
	const words = [
		...linesIn.flatMap((line) => (isMostlyIn(room, line.badge) ? line.badge : [])),
		...drawNotes(linesIn, actorsIn, ground, room)
	];
	const frame = unite([room, boundsOf(words)]) ?? room;
	// Making room for names brings others into the frame: cut as lines are, named if that fits.
	const atBorder = actors.filter(
		(actor) => !actorsIn.includes(actor) && intersect(actor.box, frame)
	);
	const cut = (item: SceneMark): SceneMark =>
		item.kind === 'path' ? { ...item, clip: frame } : item;
	const items = [
		...linesIn.flatMap((line) => line.items.map(cut)),
		...words,
		...atBorder.flatMap((actor) => [
			...actor.items.map(cut),
			...(isWhollyIn(frame, actor.label) ? actor.label : [])
		]),
		...actorsIn.flatMap(wholeActor)
	];
	const drawn = actors.filter((actor) => actorsIn.includes(actor) || atBorder.includes(actor));
	const isDetail = drawn.length < actors.length || linesIn.length < lines.length;
	return sceneOf(items, frame, linesIn, drawn, isDetail);
}

function isMostlyIn(box: SceneBox, items: readonly SceneItem[]): boolean {
	const bounds = boundsOf(items);
	return (
		bounds !== null && contains(box, [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2])
	);
}

function isWhollyIn(box: SceneBox, items: readonly SceneItem[]): boolean {
	const { x, y, width, height } = boundsOf(items) ?? box;
	return contains(box, [x, y]) && contains(box, [x + width, y + height]);
}

/** The notes, each on its own line where nothing else stands. The canvas has none of them. */
function drawNotes(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	ground: Ground,
	window: SceneBox | null = null
): SceneMark[] {
	const noted = lines.filter(({ note }) => note !== '');
	const taken = [
		...lines.flatMap((line) => boundsOf(line.badge) ?? []),
		...actors.flatMap((actor) => [actor.box, boundsOf(actor.label) ?? []].flat())
	];
	const sizes = noted.map((line) => ({ ...badgeSize(line.note), corners: line.corners }));
	return placeNotes(sizes, taken, window).flatMap((at, place) =>
		at ? drawBadge(at, noted[place]?.note ?? '', ground, { shift: [0, 0], quiet: true }) : []
	);
}

function sceneOf(
	items: readonly SceneItem[],
	box: SceneBox | null,
	lines: readonly Drawn<RelationId>[],
	actors: readonly Drawn<ActorId>[],
	isDetail: boolean
): NetworkScene {
	// Whole pixels, so that at 1x it is as sharp as the canvas.
	const [x, y] = [Math.floor(box?.x ?? 0), Math.floor(box?.y ?? 0)];
	return {
		width: box ? Math.ceil(box.x + box.width) - x : 0,
		height: box ? Math.ceil(box.y + box.height) - y : 0,
		background: null,
		items: [placeItems(items, { x: -x, y: -y })],
		actors: actors.map(({ id }) => id),
		relations: lines.map(({ id }) => id),
		isDetail
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
		badge: drawBadge(course.middle, data.badge, ground, {
			bordered: data.contested,
			shift: badgeShift(edge)
		}),
		note: notes.get(id) ?? ''
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
