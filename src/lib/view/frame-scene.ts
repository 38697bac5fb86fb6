/** From drawn lines and actors to a network's scene: all of it, or what lies in a window. */
import type { NetworkScene, SceneBox, SceneItem, SceneMark } from '../formats/scene';
import type { ActorId, RelationId } from '../model/schema';
import { badgeSize, drawBadge } from './draw-label';
import { palettes, type Ground } from './encoding';
import { placeItems } from './place-items';
import { placeNotes } from './place-notes';
import { boundsOf, contains, crosses, intersect, unite } from './scene-bounds';

interface Drawn<Id> {
	readonly id: Id;
	readonly items: readonly SceneMark[];
}

export interface DrawnLine extends Drawn<RelationId> {
	/** Corners of the line, close enough to tell what it crosses. */
	readonly corners: readonly number[];
	/** Apart from the line, because it is never cut, nor struck out by a line drawn later. */
	readonly badge: readonly SceneMark[];
	readonly note: string;
	/** Around the bar of what is over, which no note may cover. */
	readonly bar: SceneBox | null;
}

export interface DrawnActor extends Drawn<ActorId> {
	readonly box: SceneBox;
	readonly label: readonly SceneMark[];
}

/** All of it. */
export function frameAll(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	ground: Ground
): NetworkScene {
	const items = [
		...lines.flatMap((line) => line.items),
		...groundFirst([...lines.flatMap((line) => line.badge), ...drawNotes(lines, actors, ground)]),
		...actors.flatMap(wholeActor)
	];
	return sceneOf(items, boundsOf(items), lines, actors, false);
}

const wholeActor = (actor: DrawnActor) => [...actor.items, ...actor.label];

/** What lies in the window, with the room that the actors and words at its border need. */
export function frameDetail(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	window: SceneBox,
	ground: Ground
): NetworkScene {
	const actorsIn = actors.filter((actor) => intersect(actor.box, window));
	const room = unite([window, boundsOf(actorsIn.flatMap(wholeActor))]) ?? window;
	const linesIn = lines.filter((line) => crosses(line.corners, room));
	const words = groundFirst([
		...linesIn.flatMap((line) => (isMostlyIn(room, line.badge) ? line.badge : [])),
		...drawNotes(linesIn, actorsIn, ground, room)
	]);
	const frame = unite([room, boundsOf(words)]) ?? room;
	// Making room for names brings others into the frame: cut as lines are, named if that fits.
	const drawn = actors.filter((actor) => intersect(actor.box, frame));
	const atBorder = drawn.filter((actor) => !intersect(actor.box, window));
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
	const isDetail = drawn.length < actors.length || linesIn.length < lines.length;
	return sceneOf(items, frame, linesIn, drawn, isDetail);
}

/** What is taken away goes first, so that no word is wiped out by the next. */
function groundFirst(words: readonly SceneMark[]): SceneMark[] {
	const erases = (mark: SceneMark) => mark.kind === 'path' && mark.erases === true;
	return [...words.filter(erases), ...words.filter((mark) => !erases(mark))];
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
		...lines.flatMap((line) => [boundsOf(line.badge) ?? [], line.bar ?? []].flat()),
		...actors.flatMap((actor) => [actor.box, boundsOf(actor.label) ?? []].flat())
	];
	const sizes = noted.map((line) => ({ ...badgeSize(line.note), corners: line.corners }));
	return placeNotes(sizes, taken, window).flatMap((at, place) =>
		at
			? drawBadge(at, noted[place]?.note ?? '', ground, {
					shift: [0, 0],
					ink: palettes[ground].quietInk
				})
			: []
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
