import type { CanonicalGraph } from './canonical-graph';
import { hopsFrom } from './shortest-paths';

/** What makes one stress layout differ from another: how far apart two nodes should lie. */
export interface StressModel {
	/** Writes the wanted distance, in units, from a node to every other one it can reach. */
	distancesFrom(node: number, into: Int32Array): void;
	/** The wanted length, in units, of the tie behind each entry of the graph's `neighbours`. */
	readonly tieLengths: Int8Array;
	/** How much heavier the term of a tie is than that of another pair as far apart. */
	readonly tieEmphasis: number;
	/** The units in the length 1. */
	readonly unitsPerLength: number;
}

/** As far apart as there are ties between: the model of Kamada and Kawai (1989). */
export function hopModel(graph: CanonicalGraph): StressModel {
	const queue = new Int32Array(graph.size);
	return {
		distancesFrom: (node, into) => hopsFrom(graph, node, into, queue),
		tieLengths: new Int8Array(graph.neighbours.length).fill(1),
		tieEmphasis: 1,
		unitsPerLength: 1
	};
}
