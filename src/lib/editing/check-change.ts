import { checkNetwork } from '../model/check-network';
import type { Network } from '../model/schema';
import type { Problem } from '../model/problems';

/**
 * What is wrong with a network after a change, by the rules of the file: the first hundred problems
 * with their places; empty where it may stand.
 */
export function checkChange(after: Network): readonly Problem[] {
	return checkNetwork(after).listed;
}
