import type { Desk } from '../../state/desk.svelte';
import type { NetworkScreen } from '../../state/network-screen.svelte';

/** How long the reader is left alone with what they reached for, in milliseconds. */
const patience = 2000;

/**
 * Whoever moves the pointer or presses a key is about to select something or to drop a file, and may then write: what
 * that takes is loaded while the server is there to load it from, so that a form and a note open
 * also when it has gone away. What cannot be loaded is asked for again when it is needed.
 */
export function loadAhead(screen: NetworkScreen, desk: Desk): void {
	void screen.search.load();
	void import('../evidence/SelectionPanel.svelte').catch(later);
	void import('../../state/open-files').catch(later);
	void import('./ContextMenu.svelte').catch(later);
	if (!screen.canEdit) return;
	setTimeout(() => {
		void import('../../state/open-intake').then(
			(intake) => intake.offerWaiting(screen, desk),
			later
		);
		void Promise.all([
			import('../annotations/Threads.svelte'),
			import('../annotations/AnnotationsDialog.svelte'),
			import('../editing/FormPanel.svelte'),
			import('../editing/EditingDialogs.svelte'),
			import('../history/HistoryPanel.svelte'),
			import('../views/ahead').then(({ loaded }) => loaded)
		]).catch(later);
	}, patience);
}

const later = () => undefined;
