import { checkReferences } from './check-references';
import { shapeCheck } from './check-shape';
import { ProblemList } from './problems';
import { NetworkSchema } from './schema';

const checkShape = shapeCheck(NetworkSchema);

/** Everything that is wrong with parsed JSON as a network: the shape first, then the references. */
export function checkNetwork(value: unknown): ProblemList {
	const problems = new ProblemList();
	checkShape(value, problems);
	if (!problems.isFull) checkReferences(value, problems);
	return problems;
}
