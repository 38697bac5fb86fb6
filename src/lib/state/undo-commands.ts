import type { RecordedChange } from '../editing/operation';
import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

const nothing = 'There is no change of yours to take back.';

/** Taking back one's own last change, and doing it again. */
export function undoCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	const { kept } = screen;
	const back = (change: RecordedChange | null, act: () => void) => {
		act();
		if (change && !kept.question)
			desk.say(`${change.undoes ? 'Did again' : 'Took back'}: ${lastWords(change)}`);
	};
	/** The latest changes are all others': one's own may lie farther back than the page knows. */
	const seek = async () => {
		desk.say('Looking for your last change among the earlier ones…', 60);
		try {
			const { lookBack } = await import('./look-back');
			const found = await lookBack(kept);
			if (found === undefined) return;
			desk.hush();
			if (found) back(found, () => kept.takeBack(found));
			else desk.say(nothing);
		} catch (error) {
			const why = error instanceof Error ? error.message : String(error);
			desk.say(`The earlier changes could not be fetched: ${why}`);
		}
	};
	return [
		{
			id: 'undo',
			title: kept.undoable ? `Take back: ${kept.undoable.label}` : 'Take back my last change',
			key: 'Ctrl+Z',
			group: 'Change',
			available: () => kept.canEdit && (kept.undoable !== null || !kept.hasWholeHistory),
			needs: nothing,
			run: () => (kept.undoable ? back(kept.undoable, () => kept.undo()) : void seek())
		},
		{
			id: 'redo',
			title: kept.redoable ? `Do again: ${lastWords(kept.redoable)}` : 'Do again what I took back',
			key: 'Ctrl+Shift+Z',
			group: 'Change',
			available: () => kept.canEdit && kept.redoable !== null,
			needs: 'You took nothing back that could be done again.',
			run: () => back(kept.redoable, () => kept.redo())
		}
	];
}

/** The command of Ctrl with this key; null where it has none. */
export function undoCommandFor(key: string, shift: boolean): 'undo' | 'redo' | null {
	if (key === 'z') return shift ? 'redo' : 'undo';
	return key === 'y' ? 'redo' : null;
}

/** A change's own words, without those that say that it was taken back. */
function lastWords({ label }: RecordedChange): string {
	return label.replace(/^(Took back|Did again): /, '');
}
