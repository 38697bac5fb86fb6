import { goBack } from '../editing/go-back';
import type { RecordedChange } from '../editing/operation';
import { timeWords } from './history-days';
import type { NetworkScreen } from './network-screen.svelte';

/**
 * Makes the network what it was right after a change, or before the first where there is none, as a
 * new change. What comes back says in words what became of it.
 */
export function goBackTo(screen: NetworkScreen, point: RecordedChange | null): string {
	const later = screen.kept.history.filter(({ number }) => number > (point?.number ?? 0));
	const way = goBack(screen.network, later);
	if (way.type === 'closed') {
		return way.why === 'purged'
			? `There is no way back past ${timeWords(way.by.at).long}: what was changed then was purged.`
			: `There is no way back past “${way.by.label}”: the network was replaced since.`;
	}
	if (way.operations.length === 0) return 'The network is as it was then already.';
	const words = point
		? `to ${timeWords(point.at).long}, after “${point.label}”`
		: 'to the network as it came';
	const label = `Went back ${words}`;
	screen.edit({
		label: label.length > 500 ? `${label.slice(0, 499)}…` : label,
		operations: way.operations
	});
	return `${label}. This is a change like any other: it can be taken back.`;
}
