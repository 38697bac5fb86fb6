import { normalisedStress } from '../../src/lib/analysis/stress';
import type { LaidOut } from './pages/layouts';
import { scaleFreeGraph } from './scale-free';

export interface LayoutQuality {
	/** Milliseconds. */
	readonly time: number;
	/** Normalised stress: lower is better. Above a thousand actors from 200 of them to all. */
	readonly stress: number;
	/** Pairs of actors whose boxes, symbol and label together, lie upon one another. */
	readonly overlaps: number;
	/** The longest time without a turn of the main thread, in milliseconds. */
	readonly gap?: number;
}

/** Judges the positions of a generated network. Ids may have the canvas's prefix before them. */
export function quality(
	size: { readonly actors: number; readonly relations: number },
	time: number,
	laidOut: LaidOut['positions']
): LayoutQuality {
	const { nodes, edges } = scaleFreeGraph(size.actors, size.relations);
	const placeOf = new Map(nodes.map(({ id }, place) => [id, place]));
	const positions = new Float64Array(2 * nodes.length).fill(NaN);
	for (const [id, x, y] of laidOut) {
		const place = placeOf.get(id.replace(/^a:/, ''))!;
		positions[2 * place] = x;
		positions[2 * place + 1] = y;
	}
	if (positions.some(Number.isNaN)) throw new Error('a layout left an actor without a place');
	const ties = Int32Array.from(
		edges.flatMap(({ source, target }) => [placeOf.get(source)!, placeOf.get(target)!])
	);
	let overlaps = 0;
	for (let a = 0; a < nodes.length; a++)
		for (let b = a + 1; b < nodes.length; b++) {
			const dx = Math.abs(positions[2 * a]! - positions[2 * b]!);
			const dy = Math.abs(positions[2 * a + 1]! - positions[2 * b + 1]!);
			const [one, other] = [nodes[a]!, nodes[b]!];
			// A pixel of rounding is no overlap.
			if (dx < (one.width + other.width) / 2 - 1 && dy < (one.height + other.height) / 2 - 1)
				overlaps++;
		}
	const sources = nodes.length > 1000 ? 200 : nodes.length;
	return { time, overlaps, stress: normalisedStress(positions, ties, sources) };
}
