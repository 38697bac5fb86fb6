import { checkNetwork } from '../../src/lib/anchoring/check-network';
import type { Placements } from '../../src/lib/anchoring/check-network';
import { sha256Hex } from '../../src/lib/anchoring/sha256';
import type { ArticleId, Network } from '../../src/lib/model/schema';

/** The network with the hash of the text that its first article is quoted from. */
export function quotedFrom(network: Network, text: string): Network {
	const [first, ...rest] = network.articles;
	return { ...network, articles: [{ ...first!, sha256: sha256Hex(text), norm: 1 }, ...rest] };
}

/** What the text of its first article says of a network. */
export function foundIn(network: Network, text: string): Placements {
	const texts = new Map<ArticleId, string>([[network.articles[0]!.id, text]]);
	return checkNetwork(network, texts).placements;
}
