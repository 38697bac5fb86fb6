/** From drawn lines and actors to a network's scene: all of it, or what lies in a window. */
import type { NetworkScene, SceneBox, SceneItem, SceneMark } from '../formats/scene';
import type { ActorId, RelationId } from '../model/schema';
import { badgeSize, drawBadge } from './draw-label';
import type { Ground } from './encoding';
import { drawCallouts } from './frame-callouts';
import { placeItems } from './place-items';
import { placeNotes } from './place-notes';
import { boundsOf, contains, crosses, intersect, widen } from './scene-bounds';

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
	/** Of the note, which says by it whose it is. */
	readonly ink: string;
	/** Around the bar of what is over, which no note may cover. */
	readonly bar: SceneBox | null;
	/** The numbers of its annotations. */
	readonly callout?: string;
}

export interface DrawnActor extends Drawn<ActorId> {
	readonly box: SceneBox;
	readonly label: readonly SceneMark[];
	/** The numbers of its annotations. */
	readonly callout?: string;
}

/** All of it. */
export function frameAll(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	ground: Ground
): NetworkScene {
	const words = [...lines.map(({ badge }) => badge), ...drawNotes(lines, actors, ground)];
	const items = [
		...lines.flatMap((line) => line.items),
		...actors.flatMap((actor) => [...actor.items, ...actor.label]),
		// Above the actors: where there is no room beside them, a sign is still read whole.
		...groundFirst([...words, ...drawCallouts(lines, actors, words, ground, null)])
	];
	return sceneOf(items, boundsOf(items), lines, actors, false);
}

/**
 * What lies in the window, cut at its border as the screen cuts it, at this many of its pixels to
 * one of the canvas. Words are never cut: a name or a badge that would reach beyond the border
 * stands inside it. Where nothing is cut, the room that is left around is left out.
 */
export function frameDetail(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	window: SceneBox,
	ground: Ground,
	scale = 1
): NetworkScene {
	const actorsIn = actors.filter((actor) => intersect(actor.box, window));
	const linesIn = lines.filter((line) => crosses(line.corners, window));
	const signs = [
		...linesIn.map(({ badge }) => badge).filter((badge) => isMostlyIn(window, badge)),
		...drawNotes(linesIn, actorsIn, ground, window)
	];
	const words = [...signs, ...drawCallouts(linesIn, actorsIn, signs, ground, window)];
	const shapes = [...linesIn, ...actorsIn].flatMap(({ items }) => items);
	const isDetail =
		actorsIn.length < actors.length || linesIn.length < lines.length || !isWhollyIn(window, shapes);
	const all = boundsOf([...shapes, ...words.flat(), ...actorsIn.flatMap(({ label }) => label)]);
	const frame = isDetail ? window : ((all && intersect(window, widen(all, margin))) ?? window);
	const cut = (item: SceneMark): SceneMark =>
		item.kind === 'path' ? { ...item, clip: frame } : item;
	const items = [
		...linesIn.flatMap((line) => line.items.map(cut)),
		...actorsIn.flatMap((actor) => [
			...actor.items.map(cut),
			...groundFirst([actor.label], (label) => shiftInto(frame, label))
		]),
		...groundFirst(words, (word) => shiftInto(frame, word))
	];
	return sceneOf(items, frame, linesIn, actorsIn, isDetail, scale);
}

/** Pixels around a network that lies in the window as a whole. */
const margin = 8;

/** By how much these words must move to stand inside the frame. */
function shiftInto(frame: SceneBox, words: readonly SceneMark[]): { x: number; y: number } {
	const box = boundsOf(words) ?? frame;
	const along = (low: number, length: number, from: number, room: number) =>
		Math.max(Math.min(0, from + room - low - length), from - low);
	return {
		x: along(box.x, box.width, frame.x, frame.width),
		y: along(box.y, box.height, frame.y, frame.height)
	};
}

/** Words in their places. What they take away goes first, so that none is wiped out by the next. */
function groundFirst(
	words: readonly (readonly SceneMark[])[],
	shiftOf: (word: readonly SceneMark[]) => { x: number; y: number } = () => ({ x: 0, y: 0 })
): SceneItem[] {
	const placed = words
		.filter((word) => word.length > 0)
		.map((word) => ({ word, shift: shiftOf(word) }));
	const erases = (mark: SceneMark) => mark.kind === 'path' && mark.erases === true;
	const layer = (isGround: boolean) =>
		placed.flatMap(({ word, shift }): SceneItem[] => {
			const marks = word.filter((mark) => erases(mark) === isGround);
			const stays = shift.x === 0 && shift.y === 0;
			return stays || marks.length === 0 ? marks : [placeItems(marks, shift)];
		});
	return [...layer(true), ...layer(false)];
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
): SceneMark[][] {
	const noted = lines.filter(({ note }) => note !== '');
	const taken = [
		...lines.flatMap((line) => [boundsOf(line.badge) ?? [], line.bar ?? []].flat()),
		...actors.flatMap((actor) => [actor.box, boundsOf(actor.label) ?? []].flat())
	];
	const sizes = noted.map((line) => ({ ...badgeSize(line.note), corners: line.corners }));
	return placeNotes(sizes, taken, window).flatMap((at, place) => {
		const line = noted[place];
		return at && line ? [drawBadge(at, line.note, ground, { shift: [0, 0], ink: line.ink })] : [];
	});
}

function sceneOf(
	items: readonly SceneItem[],
	box: SceneBox | null,
	lines: readonly Drawn<RelationId>[],
	actors: readonly Drawn<ActorId>[],
	isDetail: boolean,
	scale = 1
): NetworkScene {
	// Whole pixels, so that at 1x it is as sharp as the canvas.
	const { x, y, width, height } = box ?? { x: 0, y: 0, width: 0, height: 0 };
	const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
	return {
		width: Math.ceil((x + width) * scale) - left,
		height: Math.ceil((y + height) * scale) - top,
		background: null,
		items: items.length > 0 ? [placeItems(items, { x: -left, y: -top, scale })] : [],
		actors: actors.map(({ id }) => id),
		relations: lines.map(({ id }) => id),
		isDetail
	};
}
