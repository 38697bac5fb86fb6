import type { CanonicalGraph } from './canonical-graph';
import type { LayoutSteps } from './layout-steps';
import { stressLayout } from './stress-layout';
import { campModel } from './stress-model';

/** Those who stand together lie together; hostile camps lie apart. */
export function camps(graph: CanonicalGraph): LayoutSteps {
	return stressLayout(graph, campModel, { rounds: 30, starts: 6, allPairsUpTo: 1000, pivots: 100 });
}
