import type { CanonicalGraph } from './canonical-graph';
import type { LayoutSteps } from './layout-steps';
import { stressLayout } from './stress-layout';
import { hopModel } from './stress-model';

/** Nodes as far apart as there are ties between them, whatever their signs. */
export function distances(graph: CanonicalGraph): LayoutSteps {
	return stressLayout(graph, hopModel, { rounds: 30, starts: 1, allPairsUpTo: 1000, pivots: 100 });
}
