/** Stories as they are walked: which views they lead through, and what each of them shows. */
import type { NetworkIndex } from '../model/network-index';
import type { Network, Story, View, ViewId } from '../model/schema';
import { firstView } from './filter';
import { readViewFilters, type ReadFilters } from './view-filters';

/** Where a walk stands: a view of the story by its place, from 0. */
export type StoryPlace = number;

/** The views that a story leads through, in its order; those that the network does not have are passed over. */
export function viewsOfStory(
	{ views = [] }: Pick<Network, 'views'>,
	story: Story
): readonly View[] {
	const known = new Map(views.map((view) => [view.id, view]));
	return story.views.flatMap((id) => known.get(id) ?? []);
}

/** Where a reader stands in a story. */
export interface Standing {
	/** Null where the network has no such story. */
	readonly story: Story | null;
	readonly views: readonly View[];
	/** From 0; of no view where there are none. */
	readonly place: StoryPlace;
	/** Whether the view of this place is the one that is open. */
	readonly isOpen: boolean;
}

/**
 * Reads what an address says of a story, `rise/2`, beside the view that is open. Whoever reorders the
 * story meanwhile does not take its reader along: the place is that of the open view, where it stands
 * in the story.
 */
export function standingOf(
	network: Pick<Network, 'stories' | 'views'>,
	said: string | null,
	open: ViewId | null
): Standing {
	const [id = '', number = '1'] = said?.split('/') ?? [];
	const story = network.stories?.find((one) => one.id === id) ?? null;
	const views = story ? viewsOfStory(network, story) : [];
	const asked = Math.min(Math.max((Number.parseInt(number) || 1) - 1, 0), views.length - 1);
	if (views[asked]?.id === open) return { story, views, place: asked, isOpen: open !== null };
	const found = views.findIndex((view) => view.id === open);
	return { story, views, place: found < 0 ? asked : found, isOpen: found >= 0 };
}

/** The place that a step leads to; null past either end. */
export function placeBeside(
	views: readonly View[],
	place: StoryPlace,
	step: 1 | -1
): StoryPlace | null {
	const next = place + step;
	return next >= 0 && next < views.length ? next : null;
}

/**
 * The step that a key asks for while a story is walked: 1, -1, or to its first or last view; null for
 * any other key.
 */
export function stepOfKey(key: string): 1 | -1 | 'first' | 'last' | null {
	switch (key) {
		case 'ArrowRight':
		case 'PageDown':
			return 1;
		case 'ArrowLeft':
		case 'PageUp':
			return -1;
		case 'Home':
			return 'first';
		case 'End':
			return 'last';
		default:
			return null;
	}
}

/** What a view shows: its settings in this network, and where it has the actors. Its camera is read by `readCamera`. */
export interface Sight extends ReadFilters {
	readonly places: ReadonlyMap<string, readonly [number, number]>;
}

/** Never throws: what the view names and the network does not have is passed over, and named. */
export function sightOf(view: View, index: NetworkIndex): Sight {
	return {
		...readViewFilters(view, index, firstView(index)),
		places: new Map(Object.entries(view.positions ?? {}))
	};
}

/** "View 2 of 5: Who sponsors whom": what a screen reader hears of a step. */
export function stepWords(views: readonly View[], place: StoryPlace): string {
	return `View ${place + 1} of ${views.length}: ${views[place]?.title ?? ''}`;
}
