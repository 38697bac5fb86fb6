import { stressLayout } from './stress-layout';
import { hopModel } from './stress-model';
import type { Layout } from './watch';

/** Nodes as far apart as there are ties between them, whatever their signs. */
export const distances: Layout = (graph, watch) =>
	stressLayout(
		graph,
		{ modelOf: hopModel, rounds: 30, startsFor: () => 1, allPairsUpTo: 1000, pivots: 100 },
		watch
	);
