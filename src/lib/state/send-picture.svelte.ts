import { untrack } from 'svelte';
import { applyFilters } from '../analysis/filter';
import { smallPicture } from '../picture/small-picture';
import { NetworkList } from '../sync/network-list';
import type { NetworkScreen } from './network-screen.svelte';

/** How long the network must have been left alone, in milliseconds. */
const rest = 1500;

/**
 * Keeps the small picture of the list of networks true: sends a new one some time after the network
 * was drawn, if it is at a later change than the last one. Called while a component is made.
 */
export function sendPictureWhenDrawn(screen: NetworkScreen, list = new NetworkList()): void {
	let sentAt = screen.home.source?.drawnAt ?? -1;
	$effect(() => {
		const { kept, home, canvas, checks, arrangement } = screen;
		const { source, history } = kept;
		if (kept !== home || !source || !kept.canEdit || !canvas || checks === null) return;
		if (kept.status.type !== 'saved' || arrangement.positions.size === 0) return;
		const number = Math.max(source.number, history.at(-1)?.number ?? 0);
		if (number <= sentAt) return;
		const timer = setTimeout(() => {
			sentAt = number;
			// A picture that does not arrive is drawn again by the next page; nobody has to be told.
			list.putPicture(kept.network.id, number, drawn()).catch(() => {});
		}, rest);
		return () => clearTimeout(timer);
	});
	const drawn = () =>
		untrack(() => {
			const { index, readings, firstView, arrangement } = screen;
			const { actors, relations } = applyFilters(index, readings, firstView);
			return smallPicture(index, actors, relations, arrangement.positions);
		});
}
