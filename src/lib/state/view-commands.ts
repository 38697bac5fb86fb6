import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Shows a saved view as it was saved, and says what of it this network no longer has. */
export function openView(screen: NetworkScreen, desk: Desk, id: string): void {
	const view = screen.opened.find(id);
	if (!view) return;
	const missing = screen.opened.open(view);
	if (missing.length === 0) return;
	desk.say(`“${view.title}” names ${missing.join(', ')}, which this network does not have.`, 30);
}

/** What walks stories, which is loaded with the first. */
export const storyWalk = () => import('./story-walk');

/** What a reader can do with saved views. */
export function viewCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	const { opened } = screen;
	return [
		{
			id: 'save-view',
			title: 'Save what is seen as a view',
			key: 'V',
			group: 'Look',
			available: () => screen.canEdit,
			needs: 'You may look at this network, not change it.',
			run: () => (desk.dialog = 'view')
		},
		{
			id: 'close-view',
			title: `Leave the view “${opened.view?.title ?? ''}” for the whole network`,
			group: 'Look',
			available: () => opened.view !== null,
			run: () => screen.resetFilters()
		},
		...(screen.network.stories ?? []).map((story): Command => ({
			id: `story-${story.id}`,
			title: `Walk the story “${story.title}”`,
			group: 'Look',
			available: () => true,
			run: () => void storyWalk().then((walk) => walk.walkStory(screen, desk, story.id))
		})),
		...(screen.network.views ?? []).map((view): Command => ({
			id: `view-${view.id}`,
			title: `Open the view “${view.title}”`,
			group: 'Look',
			available: () => true,
			run: () => openView(screen, desk, view.id)
		}))
	];
}
