import type { NetworkScreen } from './network-screen.svelte';
import { ProposalQueue } from './proposal-queue.svelte';

/** The queue of a screen; it outlives the article, and the component, that first asked for it. */
export function queueOf(screen: NetworkScreen): ProposalQueue {
	// What is derived inside a component is derived no more when that is gone.
	if (!screen.proposals) $effect.root(() => void (screen.proposals = new ProposalQueue(screen)));
	return screen.proposals as ProposalQueue;
}
