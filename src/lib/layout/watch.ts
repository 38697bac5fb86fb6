import type { CanonicalGraph } from './canonical-graph';

/** How a running layout is kept an eye on. */
export interface Watch {
	/** Once true, stays true: the layout then answers with the best so far, still without overlaps. */
	timeIsUp(): boolean;
	/** Told the fraction done, from 0 to 1, every few milliseconds. */
	onprogress(fraction: number): void;
}

/**
 * A layout: x and y of every node, in pixels and in the order of the canonical graph. A plain
 * function of its arrays, so that the worker and a test run the very same one.
 */
export type Layout = (graph: CanonicalGraph, watch: Watch) => Float64Array;

/** Nobody waits and nobody looks. */
export const unwatched: Watch = { timeIsUp: () => false, onprogress: () => {} };

/** A watch over one part of the work, whose progress runs from one fraction of the whole to another. */
export function watchPart(watch: Watch, from: number, to: number): Watch {
	return {
		timeIsUp: () => watch.timeIsUp(),
		onprogress: (fraction) => watch.onprogress(from + fraction * (to - from))
	};
}
