import { campModel } from './camp-model';
import { stressLayout } from './stress-layout';
import type { Layout } from './watch';

/** Those who stand together lie together; hostile camps lie apart. */
export const camps: Layout = (graph, watch) =>
	stressLayout(
		graph,
		{ modelOf: campModel, rounds: 30, starts: 6, allPairsUpTo: 1000, pivots: 100 },
		watch
	);
