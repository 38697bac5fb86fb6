import type { NetworkIndex } from '../model/network-index';
import type { RelationTypeId } from '../model/schema';

/** A network in a few lines, as the list of networks shows it: points of a square, 0 to 1000. */
export interface SmallPicture {
	readonly points: readonly (readonly [x: number, y: number])[];
	/** From which point to which, and the hue as #RRGGBB. */
	readonly lines: readonly (readonly [from: number, to: number, hue: string])[];
}

export const mostPoints = 300;
export const mostLines = 600;
const side = 1000;

/** A relation as it is drawn. */
interface DrawnLine {
	readonly source: string;
	readonly target: string;
	readonly relation: { readonly type: RelationTypeId };
}

/**
 * A small picture of what is drawn: the actors with most lines, and the lines between them, as large
 * as the square allows and in its middle. Actors without a place are left out.
 */
export function smallPicture(
	{ types }: Pick<NetworkIndex, 'types'>,
	actors: readonly { readonly id: string }[],
	lines: readonly DrawnLine[],
	positions: ReadonlyMap<string, readonly [number, number]>
): SmallPicture {
	const degrees = new Map<string, number>();
	for (const { source, target } of lines) {
		for (const id of [source, target]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
	}
	const chosen = actors
		.filter(({ id }) => positions.has(id))
		.sort((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0))
		.slice(0, mostPoints);
	const places = new Map(chosen.map(({ id }, at) => [id, at]));
	const toSquare = fitting(chosen.map(({ id }) => positions.get(id)!));
	return {
		points: chosen.map(({ id }) => toSquare(positions.get(id)!)),
		lines: lines
			.flatMap(({ source, target, relation }): [number, number, string][] => {
				const [from, to] = [places.get(source), places.get(target)];
				const hue = types.get(relation.type)?.style.hue ?? '#808080';
				return from === undefined || to === undefined ? [] : [[from, to, hue]];
			})
			.slice(0, mostLines)
	};
}

type Point = readonly [number, number];

/** What puts points into the square, all by the same measure. */
function fitting(points: readonly Point[]): (point: Point) => [number, number] {
	const [left, right] = span(points.map(([x]) => x));
	const [top, bottom] = span(points.map(([, y]) => y));
	const scale = side / Math.max(right - left, bottom - top, 1);
	const place = (value: number, low: number, high: number) =>
		Math.round(side / 2 + (value - (low + high) / 2) * scale);
	return ([x, y]) => [place(x, left, right), place(y, top, bottom)];
}

function span(values: readonly number[]): [number, number] {
	return values.reduce<[number, number]>(
		([low, high], value) => [Math.min(low, value), Math.max(high, value)],
		[Infinity, -Infinity]
	);
}
