/** From drawn lines and actors to a network's scene: all of it, or what lies in a window. */
import type { NetworkScene, SceneBox, SceneItem, SceneMark } from '../picture/scene';
import type { ActorId, RelationId } from '../model/schema';
import { badgeSize, drawBadge } from './draw-label';
import type { Ground } from './encoding';
import { drawCallouts } from './frame-callouts';
import { badgeOf, groundFirst, told, unnamed, wordsOn, type Words } from './frame-words';
import { placeItems } from './place-items';
import { placeNotes } from './place-notes';
import { boundsOf, contains, crosses, intersect, widen } from './scene-bounds';

export interface Drawn<Id> {
	readonly id: Id;
	readonly items: readonly SceneMark[];
	/** What it says to whom it is named. */
	readonly title?: string;
	/** There for the sake of others beside it, and no part of what this picture shows. */
	readonly faint?: boolean;
}

export interface DrawnLine extends Drawn<RelationId> {
	/** Corners of the line, close enough to tell what it crosses. */
	readonly corners: readonly number[];
	/** Apart from the line, because it is never cut, nor struck out by a line drawn later. */
	readonly badge: readonly SceneMark[];
	readonly note: string;
	/** Of the note, which says by it whose it is. */
	readonly ink: string;
	/** Around the signs on the line itself, such as the bar of what is over: no note may cover them. */
	readonly signs: readonly SceneBox[];
	/** The numbers of its annotations. */
	readonly callout?: string;
}

export interface DrawnActor extends Drawn<ActorId> {
	readonly box: SceneBox;
	readonly label: readonly SceneMark[];
	/** The numbers of its annotations. */
	readonly callout?: string;
}

/** All of it, in a frame of its own size where none is given. */
export function frameAll(
	lines: readonly DrawnLine[],
	actors: readonly DrawnActor[],
	ground: Ground,
	frame: SceneBox | null = null
): NetworkScene {
	const notes = drawNotes(lines, actors, ground);
	const words = [...lines.map(({ badge }) => badge), ...notes.map(({ marks }) => marks)];
	const callouts = drawCallouts(lines, actors, words, ground, null);
	const items = [
		...lines.flatMap((line) => told('relation', line, line.items)),
		...actors.flatMap((actor) => told('actor', actor, [...actor.items, ...actor.label])),
		// Above the actors: where there is no room beside them, a sign is still read whole.
		...groundFirst([...lines.map(badgeOf), ...notes, ...callouts.map(unnamed)])
	];
	return sceneOf(items, frame ?? boundsOf(items), lines, actors, false);
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
	const badges = linesIn.map(badgeOf).filter(({ marks }) => isMostlyIn(window, marks));
	const notes = drawNotes(linesIn, actorsIn, ground, window);
	const signs = [...badges, ...notes];
	const placed = signs.map(({ marks }) => marks);
	const callouts = drawCallouts(linesIn, actorsIn, placed, ground, window).map(unnamed);
	const words = [...signs, ...callouts];
	const shapes = [...linesIn, ...actorsIn].flatMap(({ items }) => items);
	const isDetail =
		actorsIn.length < actors.length || linesIn.length < lines.length || !isWhollyIn(window, shapes);
	const all = boundsOf([
		...shapes,
		...words.flatMap(({ marks }) => marks),
		...actorsIn.flatMap(({ label }) => label)
	]);
	const frame = isDetail ? window : ((all && intersect(window, widen(all, margin))) ?? window);
	const cut = (item: SceneMark): SceneMark =>
		item.kind === 'path' ? { ...item, clip: frame } : item;
	const items = [
		...linesIn.flatMap((line) => told('relation', line, line.items.map(cut))),
		...actorsIn.flatMap((actor) =>
			told('actor', actor, [
				...actor.items.map(cut),
				...groundFirst([unnamed(actor.label)], (label) => shiftInto(frame, label))
			])
		),
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
): Words[] {
	const noted = lines.filter(({ note }) => note !== '');
	const taken = [
		...lines.flatMap((line) => [boundsOf(line.badge) ?? [], line.signs].flat()),
		...actors.flatMap((actor) => [actor.box, boundsOf(actor.label) ?? []].flat())
	];
	const sizes = noted.map((line) => ({ ...badgeSize(line.note), corners: line.corners }));
	return placeNotes(sizes, taken, window).flatMap((at, place) => {
		const line = noted[place];
		if (!at || !line) return [];
		const marks = drawBadge(at, line.note, ground, { shift: [0, 0], ink: line.ink });
		return [wordsOn(line, 'note', marks)];
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
		actors: actors.filter(({ faint }) => !faint).map(({ id }) => id),
		relations: lines.filter(({ faint }) => !faint).map(({ id }) => id),
		isDetail
	};
}
