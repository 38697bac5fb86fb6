import type { Verification } from '../../src/lib/model/verification';
import { NetworkScreen } from '../../src/lib/state/network-screen.svelte';
import { sampleNetwork } from './sample-network';

const exact: Verification = { state: 'exact', ranges: [] };

/** A screen with the sample on it, every quotation taken as found word for word. */
export function openSample(): NetworkScreen {
	const screen = new NetworkScreen(sampleNetwork);
	screen.quotations.found = new Map([...screen.index.evidence.keys()].map((id) => [id, exact]));
	return screen;
}
