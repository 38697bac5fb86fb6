/** Walking a story: from view to view on this screen alone, and back to what was seen before. */
import { tick } from 'svelte';
import { standingOf, viewsOfStory, type Standing } from '../analysis/stories';
import type { ViewId } from '../model/schema';
import { readAddress, type Address } from './address';
import type { Point } from './arrangement.svelte';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import type { ViewCamera } from './view-camera';
import { openView } from './view-commands';

/** What a reader had before a story, to be given back when they leave it. */
export interface BeforeStory {
	/** Null where they came by a link to the story. */
	readonly address: Address | null;
	readonly camera: ViewCamera | null;
	readonly positions: ReadonlyMap<string, Point>;
	readonly legendFolded: boolean;
}

/** Where the screen stands in the story that is walked. */
export function standingIn(screen: NetworkScreen): Standing {
	return standingOf(screen.network, screen.story, screen.opened.id);
}

/** The hash of a link to a place of a story; to the story alone where it has no view there. */
export function storyHash(screen: NetworkScreen, id: string, place = 0): string {
	const story = screen.network.stories?.find((one) => one.id === id);
	const view: ViewId | undefined = story && viewsOfStory(screen.network, story)[place]?.id;
	return view ? screen.links.toView(view, `${id}/${place + 1}`) : `#/?story=${id}`;
}

/** Begins to walk a story, from a place of it. */
export function walkStory(screen: NetworkScreen, desk: Desk, id: string, place = 0): void {
	screen.beforeStory ??= {
		address: screen.links.address,
		camera: screen.canvas?.camera ?? null,
		positions: screen.arrangement.positions,
		legendFolded: desk.legendFolded
	};
	desk.panelFolded = desk.history = false;
	screen.reading.close();
	screen.story = `${id}/${place + 1}`;
	goTo(screen, desk, place);
}

/** Shows the view at a place of the story that is walked. */
export function goTo(screen: NetworkScreen, desk: Desk, place: number): void {
	const { story, views } = standingIn(screen);
	const view = views[place];
	if (!story || !view) return;
	screen.story = `${story.id}/${place + 1}`;
	openView(screen, desk, view.id);
}

/** Leaves the story for what was seen before it; for the first sight of the network where nothing was. */
export function leaveStory(screen: NetworkScreen, desk: Desk): void {
	const before = screen.beforeStory?.address;
	screen.links.follow({
		...(before ?? readAddress('', screen.index, screen.firstView)),
		story: null
	});
	void comeBack(screen, desk);
}

/** The story is left, by its own button or by Back: places and camera are what they were before. */
export async function comeBack(screen: NetworkScreen, desk: Desk): Promise<void> {
	const before = screen.beforeStory;
	if (!before) return;
	screen.beforeStory = null;
	desk.legendFolded = before.legendFolded;
	const { address, camera, positions } = before;
	if (!address || address.view !== (screen.opened.view?.id ?? null)) return;
	// A view that was changed since is as it was changed; without one, its own places are back already.
	if (address.view !== null) screen.arrangement.overlay(positions);
	if (!camera) return;
	await resized();
	screen.canvas?.look(camera, true);
}

/** Resolves when the drawing has taken the room that the sides leave it. */
export async function resized(): Promise<void> {
	await tick();
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
}
