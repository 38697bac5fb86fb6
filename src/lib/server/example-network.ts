import example from '../../../static/networks/four-articles.entente.json?raw';
import { parseNetwork } from '../model/parse-network';
import type { Network } from '../model/schema';

let parsed: Network | null = null;

/**
 * The example network, read as any other file would be.
 * @throws Error when this installation's example is broken.
 */
export function readExampleNetwork(): Network {
	if (parsed) return parsed;
	const result = parseNetwork(example);
	if (!result.ok) throw new Error(`The example network cannot be read. ${result.summary}`);
	parsed = result.network;
	return parsed;
}
