/** What can be done to a story: an ordered list of saved views, each of which has its paragraph. */
import { newId } from '../model/new-id';
import type { Network, Story, ViewId } from '../model/schema';
import type { Edit } from './operation';
import { set, storyRemoval } from './removals';

/** An id for a story of this title that no story of the network has yet. */
export function newStoryId(network: Network, title: string): string {
	return newId(title, new Set<string>(network.stories?.map(({ id }) => id)), 'story');
}

/** Begins a story that leads through these views. */
export function addStory(
	network: Network,
	id: string,
	title: string,
	views: readonly ViewId[] = []
): Edit {
	const value = { id, title: title.trim(), views };
	return {
		label: `Began the story “${value.title}”`,
		operations: [{ op: 'put', kind: 'story', id, value }]
	};
}

/** Gives a story another title. */
export function renameStory(network: Network, id: string, title: string): Edit {
	const story = storyOf(network, id);
	return {
		label: `Renamed the story “${story.title}” to “${title.trim()}”`,
		operations:
			title.trim() === story.title ? [] : [set('story', id, 'title', title.trim(), story.title)]
	};
}

/** Puts a view at the end of a story; one that stands there already stands there twice then. */
export function addToStory(network: Network, id: string, view: ViewId): Edit {
	const story = storyOf(network, id);
	return {
		label: `Added the view “${titleOf(network, view)}” to the story “${story.title}”`,
		operations: [setViews(story, [...story.views, view])]
	};
}

/** Moves the view at one place of a story to another place; both are counted from 0. */
export function moveInStory(network: Network, id: string, from: number, to: number): Edit {
	const story = storyOf(network, id);
	const view = story.views[from];
	const place = Math.min(Math.max(to, 0), story.views.length - 1);
	if (view === undefined || place === from) return { label: 'Moved nothing', operations: [] };
	const rest = story.views.filter((_, at) => at !== from);
	return {
		label: `Moved the view “${titleOf(network, view)}” to place ${place + 1} of the story “${story.title}”`,
		operations: [setViews(story, [...rest.slice(0, place), view, ...rest.slice(place)])]
	};
}

/** Takes the view at one place out of a story; the view itself stays. */
export function takeFromStory(network: Network, id: string, at: number): Edit {
	const story = storyOf(network, id);
	const view = story.views[at];
	if (view === undefined) return { label: 'Took nothing out', operations: [] };
	return {
		label: `Took the view “${titleOf(network, view)}” out of the story “${story.title}”`,
		operations: [
			setViews(
				story,
				story.views.filter((_, place) => place !== at)
			)
		]
	};
}

/** Takes a story away; the views that it leads through stay. */
export function removeStory(network: Network, id: string): Edit {
	return {
		label: `Removed the story “${storyOf(network, id).title}”`,
		operations: storyRemoval(network, id)
	};
}

function setViews(story: Story, views: readonly ViewId[]) {
	return set('story', story.id, 'views', views, story.views);
}

function storyOf(network: Network, id: string): Story {
	const story = network.stories?.find((one) => one.id === id);
	if (!story) throw new Error(`the network has no story "${id}"`);
	return story;
}

function titleOf(network: Network, id: string): string {
	return network.views?.find((view) => view.id === id)?.title ?? id;
}
