import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { ConflictError } from './conflict';
import { diffNetworks } from './diff-networks';
import type { Operation, RecordedChange } from './operation';

/** What going back to a point of the history comes to. */
export type WayBack =
	/** The operations that lead there, as one change; none where nothing differs from it. */
	| { readonly type: 'open'; readonly operations: readonly Operation[] }
	/** A change on the way says nothing any more, or what it left is no longer what is there. */
	| {
			readonly type: 'closed';
			readonly by: RecordedChange;
			readonly why: 'purged' | 'does-not-fit';
	  };

/**
 * How to get from a network to what it was before the changes in `later`, which are all that were
 * made since, the oldest first. It is a new change like any other: nothing of the history goes.
 */
export function goBack(network: Network, later: readonly RecordedChange[]): WayBack {
	let then = network;
	for (const change of later.toReversed()) {
		if (change.purged) return { type: 'closed', by: change, why: 'purged' };
		try {
			then = applyOperations(then, change.inverse).network;
		} catch (error) {
			if (!(error instanceof ConflictError)) throw error;
			return { type: 'closed', by: change, why: 'does-not-fit' };
		}
	}
	return { type: 'open', operations: diffNetworks(network, then) };
}
