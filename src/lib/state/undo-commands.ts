import type { RecordedChange } from '../editing/operation';
import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Taking back one's own last change, and doing it again. */
export function undoCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	const { kept } = screen;
	const back = (change: RecordedChange | null, act: () => void) => {
		act();
		if (change && !kept.question)
			desk.say(`${change.undoes ? 'Did again' : 'Took back'}: ${lastWords(change)}`);
	};
	return [
		{
			id: 'undo',
			title: kept.undoable ? `Take back: ${kept.undoable.label}` : 'Take back my last change',
			key: 'Ctrl+Z',
			group: 'Change',
			available: () => kept.canEdit && kept.undoable !== null,
			needs: 'There is no change of yours to take back.',
			run: () => back(kept.undoable, () => kept.undo())
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
