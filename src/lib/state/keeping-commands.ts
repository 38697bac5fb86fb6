import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** What was changed, and the ways back from it; and what has no way back. */
export function keepingCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	return [
		{
			id: 'history',
			title: 'History: what was changed, by whom and when',
			key: 'Y',
			group: 'Change',
			available: () => true,
			run() {
				desk.history = !desk.history;
				if (desk.history) desk.panelFolded = false;
			}
		},
		{
			id: 'restore-example',
			title: 'Restore the example as it came',
			group: 'Change',
			available: () => canRestoreExample(screen),
			run: () =>
				void import('./restore-example')
					.then(({ restoreExample }) => restoreExample(screen))
					.then(
						(words) => desk.say(words, 12),
						() => desk.say('It was not restored: the server does not answer. Try again.', 12)
					)
		},
		{
			id: 'purge',
			title: 'Purge: take an article’s text or a name out for good…',
			group: 'Page',
			available: () => screen.kept.source !== null && screen.canEdit,
			run: () => (desk.dialog = 'purge')
		}
	];
}

/** Whether the network on screen is the example, and something was changed in it. */
export function canRestoreExample({ kept }: NetworkScreen): boolean {
	const isChanged = (kept.source?.number ?? 0) > 0 || kept.history.length > 0;
	return kept.source?.isExample === true && kept.canEdit && isChanged;
}
