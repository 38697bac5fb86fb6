import type { Command } from './commands';
import { undoCommandFor } from './undo-commands';

/** Where a letter is something written or chosen, not a command. */
const typingFields =
	'input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"]), textarea, select, [contenteditable], dialog';

/** The command whose key this event is; null while the reader types in a field or holds a modifier. */
export function commandFor(event: KeyboardEvent, list: readonly Command[]): Command | null {
	const isTyping = (event.target as HTMLElement | null)?.closest(typingFields);
	if ((event.ctrlKey || event.metaKey) && !event.altKey) {
		const key = event.key.toLowerCase();
		const id = key === 'k' ? 'palette' : isTyping ? null : controlled(key, event.shiftKey);
		return list.find((command) => command.id === id) ?? null;
	}
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return null;
	const pressed =
		event.key === 'Escape' ? 'esc' : event.key === '=' ? '+' : event.key.toLowerCase();
	return list.find((command) => command.key?.toLowerCase() === pressed) ?? null;
}

function controlled(key: string, shift: boolean): string | null {
	return key === 's' && !shift ? 'save-file' : undoCommandFor(key, shift);
}
