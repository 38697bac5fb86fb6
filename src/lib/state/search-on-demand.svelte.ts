import type { createNetworkSearch, NetworkSearch, SearchHit } from '../analysis/search';
import type { NetworkIndex } from '../model/network-index';

type MakeSearch = typeof createNetworkSearch;

/** Search over the network on screen, loaded when somebody first wants it. */
export class SearchOnDemand {
	readonly #index: () => NetworkIndex;
	readonly #load: () => Promise<MakeSearch>;
	#make = $state.raw<MakeSearch | null>(null);
	/** Why nothing can be found, in words; null where it can, or is not known yet. */
	failure = $state<string | null>(null);
	#loading: Promise<void> | null = null;
	readonly #search = $derived.by((): NetworkSearch | null => this.#make?.(this.#index()) ?? null);

	/** `index` is read anew when the network has changed. */
	constructor(
		index: () => NetworkIndex,
		load = async () => (await import('../analysis/search')).createNetworkSearch
	) {
		this.#index = index;
		this.#load = load;
	}

	/** Loads it, once; never throws. What could not be loaded is tried again at the next call. */
	load(): Promise<void> {
		return (this.#loading ??= this.#load().then(
			(make) => {
				this.#make = make;
				this.failure = null;
			},
			() => {
				this.#loading = null;
				this.failure =
					'The search could not be loaded from the server. Is it still running? Type on to try again.';
			}
		));
	}

	/** What `createNetworkSearch` finds; nothing until it is loaded, and then whoever asked is told. */
	find(query: string, limit?: number): readonly SearchHit[] {
		if (!this.#search) void this.load();
		return this.#search?.(query, limit) ?? [];
	}

	/** Whether what `find` gives is all there is. */
	get isReady(): boolean {
		return this.#search !== null;
	}
}
