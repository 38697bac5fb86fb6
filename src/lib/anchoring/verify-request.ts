/** What the page and the verification worker say to each other. */
import type { ArticleId, Network } from '../model/schema';
import { checkNetwork, type CheckedNetwork } from './check-network';

/** Only what checking needs, so that a large network is not copied with its notes and positions. */
export interface VerifyRequest {
	readonly network: Network;
	readonly texts: ReadonlyMap<ArticleId, string>;
}

export type VerifyAnswer =
	| { readonly type: 'done'; readonly checked: CheckedNetwork }
	| { readonly type: 'failed'; readonly message: string };

/** Returns the answer to a request; never throws. */
export function answer({ network, texts }: VerifyRequest): VerifyAnswer {
	try {
		return { type: 'done', checked: checkNetwork(network, texts) };
	} catch (error) {
		return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}
