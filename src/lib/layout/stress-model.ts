import type { CanonicalGraph } from './canonical-graph';
import { cappedLengthsFrom, hopsFrom } from './shortest-paths';

/** What makes one stress layout differ from another: how far apart two nodes should lie. */
export interface StressModel {
	/** Writes the wanted distance, in units, from a node to every other one it can reach. */
	distancesFrom(node: number, into: Int32Array): void;
	/** The wanted distance, in units, of two nodes with a tie of this sign. */
	tieLength(sign: number): number;
	/** How much heavier the term of a tie is than that of another pair as far apart. */
	readonly tieEmphasis: number;
	/** The units in the length 1. */
	readonly unitsPerLength: number;
}

/** As far apart as there are ties between: the model of Kamada and Kawai. */
export function hopModel(graph: CanonicalGraph): StressModel {
	const queue = new Int32Array(graph.size);
	return {
		distancesFrom: (node, into) => hopsFrom(graph, node, into, queue),
		tieLength: () => 1,
		tieEmphasis: 1,
		unitsPerLength: 1
	};
}

/** Friendly ties short, hostile ones long, in fifths, and nothing wanted farther than 4. */
export function campModel(graph: CanonicalGraph): StressModel {
	const tieLength = (sign: number) => (sign === 1 ? 5 : sign === 0 ? 8 : sign === -1 ? 15 : 10);
	const lengths = Int8Array.from(graph.neighbourSigns, tieLength);
	return {
		distancesFrom: (node, into) => cappedLengthsFrom(graph, node, lengths, 20, into),
		tieLength,
		tieEmphasis: 2,
		unitsPerLength: 5
	};
}
