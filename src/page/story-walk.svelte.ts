import { placeBeside, stepOfKey, stepWords, viewsOfStory } from '../lib/analysis/stories';
import type { Story, View } from '../lib/model/schema';
import { nothingSelected } from '../lib/state/selection';
import type { PublishedScreen } from './published-screen.svelte';

/** The story that is walked, if one is, and where the walk stands. */
export class StoryWalk {
	readonly #screen: PublishedScreen;
	/** The stories of the network that lead anywhere. */
	readonly all: readonly Story[];
	story = $state.raw<Story | null>(null);
	place = $state(0);
	/** What the view names and the network does not have. */
	missing = $state.raw<readonly string[]>([]);

	constructor(screen: PublishedScreen) {
		this.#screen = screen;
		const { network } = screen;
		this.all = (network.stories ?? []).filter((story) => viewsOfStory(network, story).length > 0);
	}

	readonly views: readonly View[] = $derived.by(() =>
		this.story ? viewsOfStory(this.#screen.network, this.story) : []
	);
	readonly view: View | null = $derived.by(() => this.views[this.place] ?? null);
	readonly words = $derived.by(() => (this.view ? stepWords(this.views, this.place) : ''));
	readonly before = $derived.by(() => placeBeside(this.views, this.place, -1));
	readonly after = $derived.by(() => placeBeside(this.views, this.place, 1));

	begin(story: Story, place = 0): void {
		this.story = story;
		this.go(place);
	}

	/** Shows the view at this place; stays where there is none. */
	go(place: number | null): void {
		if (place === null || !this.views[place]) return;
		this.place = place;
		this.missing = this.#screen.show(this.views[place]);
	}

	/** A further step; what a reader selected meanwhile is put away with the view that it was of. */
	step(by: 1 | -1): void {
		this.go(by === 1 ? this.after : this.before);
	}

	/** Whether the key asked for a step, which is then made. */
	takeKey(key: string): boolean {
		const step = this.story && stepOfKey(key);
		if (!step) return false;
		if (step === 'first') this.go(0);
		else if (step === 'last') this.go(this.views.length - 1);
		else this.step(step);
		return true;
	}

	/** Ends the walk where it stands. */
	leave(): void {
		this.story = null;
		this.missing = [];
	}

	/** Ends the walk and shows what the page began with. */
	end(): void {
		this.leave();
		this.#screen.show(this.#screen.home);
		this.#screen.select(nothingSelected);
	}
}
