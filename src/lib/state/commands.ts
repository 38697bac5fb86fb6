/**
 * Everything a reader can do, said once: the palette, the keyboard, the menus and the sheet of keys
 * are all drawn from this list.
 */
import { actorName } from '../formats/words';
import { layouts } from '../layout/layouts';
import { actorCommands } from './actor-commands';
import { annotationCommands } from './annotation-commands';
import type { Point } from './arrangement.svelte';
import type { Desk } from './desk.svelte';
import { editingCommands } from './editing-commands';
import type { NetworkScreen } from './network-screen.svelte';
import { nothingSelected, selectedActors } from './selection';
import { keepingCommands } from './keeping-commands';
import { undoCommandFor, undoCommands } from './undo-commands';
import { stepQuotation } from './step-quotation';
import { readingCommands } from './reading-commands';
import { viewCommands } from './view-commands';

export interface Command {
	readonly id: string;
	readonly title: string;
	/** As printed on the sheet of keys, e.g. `F` or `Ctrl+K`; absent when it has none. */
	readonly key?: string;
	readonly group: 'Find' | 'Look' | 'Select' | 'Change' | 'Arrange' | 'Take away' | 'Page';
	/** False where there is nothing it could act on now. */
	readonly available: () => boolean;
	/** Said when its key is pressed where it is not available. */
	readonly needs?: string;
	/** `at` is a place in the drawing that it was asked for at, where there is one. */
	readonly run: (at?: Point) => void;
}

export function commands(screen: NetworkScreen, desk: Desk): Command[] {
	const actors = () => selectedActors(screen.selection);
	const always = () => true;
	return [
		{
			id: 'search',
			title: 'Search actors and quotations',
			key: '/',
			group: 'Find',
			available: always,
			run: () => document.getElementById('search')?.focus()
		},
		{
			id: 'palette',
			title: 'Everything you can do or find',
			key: 'Ctrl+K',
			group: 'Find',
			available: always,
			run: () => (desk.dialog = 'palette')
		},
		{
			id: 'path',
			title:
				actors().length === 1
					? 'Find how the selected actor is connected to another'
					: 'Find how two actors are connected',
			key: 'P',
			group: 'Find',
			available: always,
			run() {
				const [from, to] = actors();
				// Of a chain that is shown, the ends are connected already: another is asked for.
				if (from && to && screen.selection.kind !== 'path') screen.findPath(from, to);
				else desk.dialog = 'path';
			}
		},
		{
			id: 'unfocus',
			title: screen.neighbourhood.before
				? `Back to the neighbourhood of ${actorName(screen.index, screen.neighbourhood.before.actor)}`
				: 'Back from the neighbourhood to the whole network',
			key: 'B',
			group: 'Look',
			available: () => screen.filters.focus !== null,
			needs: 'The whole network is in view: there is no neighbourhood to go back from.',
			run: () => screen.neighbourhood.leave()
		},
		{
			id: 'fit',
			title: 'Fit the network into the window',
			key: 'F',
			group: 'Look',
			available: always,
			run: () => screen.canvas?.fit()
		},
		{
			id: 'zoom-in',
			title: 'Zoom in',
			key: '+',
			group: 'Look',
			available: always,
			run: () => screen.canvas?.zoomBy(1.25)
		},
		{
			id: 'zoom-out',
			title: 'Zoom out',
			key: '-',
			group: 'Look',
			available: always,
			run: () => screen.canvas?.zoomBy(0.8)
		},
		{
			id: 'graph',
			title: 'Show as graph',
			key: 'G',
			group: 'Look',
			available: always,
			run: () => (screen.mode = 'graph')
		},
		{
			id: 'list',
			title: 'Show as list',
			key: 'L',
			group: 'Look',
			available: always,
			run: () => (screen.mode = 'list')
		},
		{
			id: 'matrix',
			title: 'Show as matrix',
			key: 'M',
			group: 'Look',
			available: always,
			run: () => (screen.mode = 'matrix')
		},
		{
			id: 'clear',
			title: 'Close what is open, clear the selection, leave the neighbourhood',
			key: 'Esc',
			group: 'Select',
			available: always,
			run() {
				if (desk.menu) desk.menu = null;
				else if (desk.history) desk.history = false;
				else if (desk.editing.drawing) desk.editing.drawing = null;
				else if (screen.selection.kind !== 'network') screen.select(nothingSelected);
				else if (screen.reading.article) screen.reading.close();
				else screen.neighbourhood.leave();
			}
		},
		{
			id: 'next-quotation',
			title: 'Next quotation',
			key: ']',
			group: 'Select',
			available: always,
			run: () => stepQuotation(screen, 1)
		},
		{
			id: 'previous-quotation',
			title: 'Previous quotation',
			key: '[',
			group: 'Select',
			available: always,
			run: () => stepQuotation(screen, -1)
		},
		...viewCommands(screen, desk),
		...actorCommands(screen),
		...readingCommands(screen),
		...annotationCommands(screen, desk),
		...editingCommands(screen, desk),
		...undoCommands(screen, desk),
		...keepingCommands(screen, desk),
		{
			id: 'reset',
			title: 'Back to the first view: reset all filters',
			key: 'R',
			group: 'Take away',
			available: () => !screen.isFirstView,
			needs: 'The filters are as in the first view already.',
			run: () => screen.resetFilters()
		},
		{
			id: 'unpin-all',
			title: 'Let all pinned actors go',
			group: 'Arrange',
			available: () => screen.arrangement.pinned.size > 0,
			run: () => screen.placing.unpin(screen.arrangement.pinned)
		},
		...layouts.map((layout): Command => ({
			id: `layout-${layout.name}`,
			title: `Lay out: ${layout.label}`,
			group: 'Arrange',
			available: () => screen.network.actors.length <= layout.nodeLimit,
			run: () => void screen.placing.arrange(layout.name)
		})),
		{
			id: 'picture',
			title: 'Save or copy a picture',
			key: 'S',
			group: 'Page',
			available: always,
			run: () => (desk.dialog = 'picture')
		},
		{
			id: 'open',
			title: 'Open a network file',
			key: 'O',
			group: 'Page',
			available: always,
			run: () => document.getElementById('open-file')?.click()
		},
		{
			id: 'networks',
			title: 'All networks',
			group: 'Page',
			available: always,
			run: () => document.getElementById('all-networks')?.click()
		},
		{
			id: 'home',
			title: `Back to ${screen.home.network.title}`,
			group: 'Page',
			available: () => screen.kept !== screen.home,
			run: () => screen.open(screen.home)
		},
		{
			id: 'theme',
			title: 'Switch between light and dark',
			key: 'D',
			group: 'Page',
			available: always,
			run: () => desk.chooseTheme(desk.ground === 'dark' ? 'light' : 'dark')
		},
		{
			id: 'keys',
			title: 'Show all keys',
			key: '?',
			group: 'Page',
			available: always,
			run: () => (desk.dialog = 'keys')
		}
	];
}

/** Where a letter is something written or chosen, not a command. */
const typingFields =
	'input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"]), textarea, select, [contenteditable], dialog';

/** The command whose key this event is; null while the reader types in a field or holds a modifier. */
export function commandFor(event: KeyboardEvent, list: readonly Command[]): Command | null {
	const isTyping = (event.target as HTMLElement | null)?.closest(typingFields);
	if ((event.ctrlKey || event.metaKey) && !event.altKey) {
		const key = event.key.toLowerCase();
		const id = key === 'k' ? 'palette' : isTyping ? null : undoCommandFor(key, event.shiftKey);
		return list.find((command) => command.id === id) ?? null;
	}
	if (event.ctrlKey || event.metaKey || event.altKey || isTyping) return null;
	const pressed =
		event.key === 'Escape' ? 'esc' : event.key === '=' ? '+' : event.key.toLowerCase();
	return list.find((command) => command.key?.toLowerCase() === pressed) ?? null;
}
