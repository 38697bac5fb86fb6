import { NetworkList, NotDoneError } from '../sync/network-list';
import type { NetworkScreen } from './network-screen.svelte';

/** Makes the example as it came, by a change like any other; what comes back says what became of it. */
export async function restoreExample({ kept }: NetworkScreen): Promise<string> {
	if (kept.status.type !== 'saved') return 'Wait until your changes are saved, then restore it.';
	const author = kept.author ? { author: kept.author } : {};
	try {
		const changed = await new NetworkList().reset(kept.network.id, {
			client: kept.client,
			...author
		});
		return changed
			? 'The example is as it came. Ctrl+Z takes this back.'
			: 'The example is as it came already.';
	} catch (error) {
		if (!(error instanceof NotDoneError)) throw error;
		return `The example was not restored: ${error.message}`;
	}
}
