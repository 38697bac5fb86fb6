import { campModel } from './camp-model';
import { stressLayout, type StressOptions } from './stress-layout';
import type { Layout } from './watch';

const options: StressOptions = {
	modelOf: campModel,
	rounds: 30,
	// Signs can lock a small network in a poor arrangement; in a large one starts hardly differ.
	startsFor: (size) => (size <= 300 ? 6 : size <= 1000 ? 2 : 1),
	allPairsUpTo: 1000,
	pivots: 100
};

/** Those who stand together lie together; hostile camps lie apart. */
export const camps: Layout = (graph, watch) => stressLayout(graph, options, watch);
