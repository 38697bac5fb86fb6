/** What the page and the worker that proposes relations say to each other. */
import type { Network } from '../model/schema';
import { propose } from './propose';
import type { Proposed, ProposeOptions } from './types';

/** Only what the rules read of a network: its actors and types. */
export interface ProposalRequest {
	readonly text: string;
	readonly network: Network;
	readonly options: ProposeOptions;
}

export type ProposalAnswer =
	| { readonly type: 'done'; readonly proposed: Proposed }
	| { readonly type: 'failed'; readonly message: string };

/** Returns the answer to a request; never throws. */
export function answer({ text, network, options }: ProposalRequest): ProposalAnswer {
	try {
		return { type: 'done', proposed: propose(text, network, options) };
	} catch (error) {
		return { type: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}
