import type { RecordedChange } from '../editing/operation';
import type { KeptNetwork } from './kept-network.svelte';

/** As many as the server gives at once. */
const atOnce = 1000;

type Kept = Pick<KeptNetwork, 'history' | 'undoable' | 'hasWholeHistory' | 'fetchEarlier'>;

const looking = new WeakSet<Kept>();

/**
 * What Ctrl+Z would take back, sought in the whole history where the latest changes are all others';
 * null where there is nothing, undefined where it is being sought already.
 * @throws Error when the server does not give the earlier changes.
 */
export async function lookBack(kept: Kept): Promise<RecordedChange | null | undefined> {
	if (looking.has(kept)) return undefined;
	looking.add(kept);
	try {
		while (!kept.undoable && !kept.hasWholeHistory) {
			const known = kept.history.length;
			await kept.fetchEarlier(atOnce);
			if (kept.history.length === known) break;
		}
		return kept.undoable;
	} finally {
		looking.delete(kept);
	}
}
