/**
 * Everything a reader can do, said once: the palette, the keyboard, the menus and the sheet of keys
 * are all drawn from this list.
 */
import { layouts } from '../layout/layouts';
import { actorCommands } from './actor-commands';
import { annotationCommands } from './annotation-commands';
import type { Point } from './arrangement.svelte';
import type { Desk } from './desk.svelte';
import { editingCommands } from './editing-commands';
import type { NetworkScreen } from './network-screen.svelte';
import { nothingSelected, selectedActors } from './selection';
import { keepingCommands } from './keeping-commands';
import { lookCommands } from './look-commands';
import { pageCommands } from './page-commands';
import { undoCommands } from './undo-commands';
import { stepQuotation } from './step-quotation';
import { readingCommands } from './reading-commands';
import { storyWalk, viewCommands } from './view-commands';

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
		...lookCommands(screen),
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
				else if (screen.story) void storyWalk().then((walk) => walk.leaveStory(screen, desk));
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
		...pageCommands(screen, desk)
	];
}
