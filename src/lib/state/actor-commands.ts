import type { Command } from './commands';
import type { NetworkScreen } from './network-screen.svelte';
import { selectedActors } from './selection';

const needsActor = 'Select an actor first: click one, or find it with /.';

/** What a reader can do with the actors that are selected. */
export function actorCommands(screen: NetworkScreen): readonly Command[] {
	const actors = () => selectedActors(screen.selection);
	const isAny = () => actors().length > 0;
	const isFolded = () => actors().some((id) => screen.standsFor(id) !== id);
	const areDrawn = () => isAny() && !isFolded();
	const needsDrawn = isFolded()
		? 'An organ that is folded into its state is not drawn: unfold organs first.'
		: needsActor;
	const areAll = (those: { has(id: string): boolean }) =>
		isAny() && actors().every((id) => those.has(id));
	const areHidden = () => areAll(new Set<string>(screen.filters.actorsOff));
	const arePinned = () => areAll(screen.arrangement.pinned);
	const named =
		actors().length > 1 ? `the ${actors().length} selected actors` : 'the selected actor';
	const theyAre = actors().length > 1 ? 'they are' : 'it is';
	return [
		{
			id: 'focus',
			title:
				actors().length > 1
					? 'Focus on the neighbourhood of the first selected actor'
					: 'Focus on the neighbourhood of the selected actor',
			key: 'N',
			group: 'Look',
			available: isAny,
			needs: needsActor,
			run() {
				const [actor] = actors();
				if (actor) screen.neighbourhood.show(actor);
			}
		},
		{
			id: 'hide',
			title: areHidden() ? `Show ${named} again` : `Hide ${named}`,
			key: 'H',
			group: 'Take away',
			available: areDrawn,
			needs: needsDrawn,
			run: () => (areHidden() ? screen.unhide(actors()) : screen.hide(actors()))
		},
		{
			id: 'pin',
			title: arePinned() ? `Let ${named} go` : `Pin ${named} where ${theyAre}`,
			key: 'I',
			group: 'Arrange',
			available: areDrawn,
			needs: needsDrawn,
			run() {
				if (arePinned()) screen.placing.unpin(actors());
				else screen.placing.pin(actors());
			}
		}
	];
}
