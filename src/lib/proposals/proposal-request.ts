/** What the page and the worker that proposes relations say to each other. */
import type { Network } from '../model/schema';
import type { TextRange } from '../model/verification';
import { guess, type Guessed } from './guess';
import { propose } from './propose';
import type { Proposed, ProposeOptions } from './types';

/** Everything that is proposed of a text, or what a selection of it seems to say. */
export type Question = {
	readonly text: string;
	/** Only what the rules read of a network: its actors and types. */
	readonly network: Network;
	readonly options: ProposeOptions;
} & ({ readonly type: 'propose' } | { readonly type: 'guess'; readonly selection: TextRange });

export type ProposalRequest = Question & { readonly id: number };

export type ProposalAnswer = { readonly id: number } & (
	| { readonly type: 'proposed'; readonly found: Proposed }
	| { readonly type: 'guessed'; readonly found: Guessed }
	| { readonly type: 'failed'; readonly message: string }
);

/** Returns the answer to a request; never throws. */
export function answer(request: ProposalRequest): ProposalAnswer {
	const { id, text, network, options } = request;
	try {
		return request.type === 'propose'
			? { id, type: 'proposed', found: propose(text, network, options) }
			: { id, type: 'guessed', found: guess(text, request.selection, network, options) };
	} catch (error) {
		return { id, type: 'failed', message: error instanceof Error ? error.message : String(error) };
	}
}
