import type { Arrangement } from '../state/arrangement.svelte';
import type { Neighbourhood } from '../state/neighbourhood.svelte';
import type { NetworkScreen } from '../state/network-screen.svelte';
import type { Placing } from '../state/placing';

/** What the canvas draws, and what it tells of the pointer: the app's screen, or that of a saved page. */
export type CanvasScreen = Pick<
	NetworkScreen,
	| 'index'
	| 'checks'
	| 'shown'
	| 'filters'
	| 'annotations'
	| 'selection'
	| 'connections'
	| 'hovered'
	| 'canvas'
	| 'lookFirst'
	| 'select'
	| 'selectActor'
	| 'selectRelation'
	| 'toggleActor'
> & {
	/** Another one is another network. */
	readonly kept: object;
	readonly arrangement: Pick<Arrangement, 'positions' | 'pinned' | 'labelSides' | 'status'>;
	readonly neighbourhood: Pick<Neighbourhood, 'show'>;
	readonly placing: Pick<Placing, 'move'>;
};
