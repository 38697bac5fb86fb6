import type { SceneBox, SceneMark } from '../picture/scene';
import { barBox, drawLine, type Course } from './draw-line';
import { cornersOf } from './edge-course';
import { pointAlong } from './place-notes';
import type { PresetLook } from './preset';
import { circlePath, polylinePath, type Point } from './shape-path';
import { zigzagShape } from './wavy-path';

/** Where along a line its marks stand: clear of its ends, and of the words at its middle. */
const stations = [0.27, 0.73];
/** A shorter line has room for one. */
const shortest = 56;

/** One relation's line with all its marks. */
export function drawPresetLine(course: Course, look: PresetLook): SceneMark[] {
	return [
		...drawLine(course, look),
		...placesOf(course, look).flatMap((place) =>
			look.mark === 'ring' ? drawRing(place.at, look) : [drawCross(place, look)]
		),
		...(look.walls > 0 ? drawWalls(course, look) : [])
	];
}

/** Around what stands on the line, which no words may cover. */
export function boxesOnLine(course: Course, look: PresetLook): SceneBox[] {
	const around = ([x, y]: Point, reach: number) => ({
		x: x - reach,
		y: y - reach,
		width: 2 * reach,
		height: 2 * reach
	});
	return [
		...(look.bar ? [barBox(course.middle)] : []),
		...(look.walls > 0 ? [around(course.middle, wallReach(look))] : []),
		...placesOf(course, look).map(({ at }) => around(at, markRadius(look) + 1))
	];
}

interface Place {
	readonly at: Point;
	/** Of the line here, of length 1. */
	readonly along: Point;
}

function placesOf(course: Course, look: PresetLook): Place[] {
	if (!look.mark) return [];
	const corners = cornersOf(course);
	const { from, to, bends } = course;
	const isShort = bends.length === 0 && Math.hypot(to[0] - from[0], to[1] - from[1]) < shortest;
	return (isShort ? stations.slice(0, 1) : stations).map((share) => placeAt(corners, share));
}

function placeAt(corners: readonly number[], share: number): Place {
	const [before, after] = [pointAlong(corners, share - 0.02), pointAlong(corners, share + 0.02)];
	const [dx, dy] = [after[0] - before[0], after[1] - before[1]];
	const length = Math.hypot(dx, dy) || 1;
	return { at: pointAlong(corners, share), along: [dx / length, dy / length] };
}

const markRadius = ({ width }: PresetLook) => 2.6 + 0.7 * width;
const markStroke = ({ width }: PresetLook) => Math.min(1.1 + 0.15 * width, 1.8);

function drawRing([x, y]: Point, look: PresetLook): SceneMark[] {
	const d = circlePath(x, y, markRadius(look));
	return [
		{ kind: 'path', d, fill: look.hue, erases: true },
		{ kind: 'path', d, stroke: look.hue, strokeWidth: markStroke(look) }
	];
}

/** Upright to the line, so that it is a cross on it wherever the line runs. */
function drawCross({ at, along }: Place, look: PresetLook): SceneMark {
	const reach = markRadius(look) * Math.SQRT1_2 * 1.25;
	const arm = (side: number) => {
		const [dx, dy] = [along[0] - side * along[1], along[1] + side * along[0]];
		return polylinePath([
			at[0] - reach * dx,
			at[1] - reach * dy,
			at[0] + reach * dx,
			at[1] + reach * dy
		]);
	};
	return {
		kind: 'path',
		d: arm(1) + arm(-1),
		stroke: look.hue,
		strokeWidth: markStroke(look) + 0.3
	};
}

const wallReach = ({ width, rails, zigzag }: PresetLook) =>
	4 + (zigzag ? zigzagShape(width).amplitude : (width + rails) / 2);
/** From the middle of the line to either wall, or to where a single one has its ground. */
const wallSide = 2.3;

/** Across the line, which is taken away between two walls, or on either side of one. */
function drawWalls(course: Course, look: PresetLook): SceneMark[] {
	const reach = wallReach(look);
	const [x, y] = course.middle;
	const { along } = placeAt(cornersOf(course), 0.5);
	const across = (side: number) => {
		const [cx, cy] = [x + side * along[0], y + side * along[1]];
		const [dx, dy] = [reach * along[1], reach * along[0]];
		return [cx - dx, cy + dy, cx + dx, cy - dy];
	};
	const [one, other] = [across(-wallSide), across(wallSide)];
	const ground = polylinePath([...one, ...other.slice(2), ...other.slice(0, 2)]);
	const walls = look.walls === 2 ? [one, other] : [across(0)];
	return [
		{ kind: 'path', d: `${ground}Z`, fill: look.hue, erases: true },
		{ kind: 'path', d: walls.map(polylinePath).join(''), stroke: look.hue, strokeWidth: 1.6 }
	];
}
