import type { CanonicalGraph } from './canonical-graph';

/**
 * A layout as a series of small steps: yields the fraction done, some ten milliseconds of work
 * apart, and returns x and y of every node in the order of the canonical graph. `next(true)` says
 * that time is up: it then returns the best so far at once, still without overlaps.
 */
export type LayoutSteps = Generator<number, Float64Array, boolean>;

/** A layout: from a graph to its steps. */
export type Layout = (graph: CanonicalGraph) => LayoutSteps;

/**
 * Takes the steps to the end, or until `timeIsUp`; the one loop of the worker and of Node.
 * `finished` is false if time was up before.
 */
export function runSteps(
	steps: LayoutSteps,
	timeIsUp: () => boolean = () => false,
	onprogress: (fraction: number) => void = () => {}
): { positions: Float64Array; finished: boolean } {
	let hurry = false;
	for (;;) {
		const { done, value } = steps.next(hurry);
		if (done) return { positions: value, finished: !hurry };
		hurry ||= timeIsUp();
		if (!hurry) onprogress(value);
	}
}
