import type { ArticleId, EvidenceId, Network } from '../model/schema';
import type { Verification } from '../model/verification';
import { checkNetwork } from './check-network';

/**
 * Returns the verification of every quotation of a network, in the file's order.
 *
 * @param texts The normalised texts that are at hand, as `normaliseBytes` gives them. The quotations
 * of other articles are checked by fingerprint.
 */
export function verifyNetwork(
	network: Network,
	texts: ReadonlyMap<ArticleId, string>
): ReadonlyMap<EvidenceId, Verification> {
	return checkNetwork(network, texts).verifications;
}
