import { sameJson } from '../editing/same-json';
import type { ArticleId, ViewId } from '../model/schema';
import { writeAddress, type Address } from './address';
import type { NetworkScreen } from './network-screen.svelte';
import { nothingSelected, type Selection } from './selection';

/** Links into what is on the screen, under the filters as they are, and the following of links. */
export class Links {
	readonly #screen: NetworkScreen;

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/** What the screen shows. */
	get address(): Address {
		const { selection, filters, mode, network, home, opened, reading, story } = this.#screen;
		const isHome = network.id === home.network.id;
		return {
			network: isHome ? null : network.id,
			view: opened.view?.id ?? null,
			story,
			selection,
			filters,
			mode,
			reading: reading.address
		};
	}

	/** What the address bar says of the screen; empty for what the page opens with. */
	get hash(): string {
		return this.#hashOf(this.address);
	}

	/** The hash of a link to something on the screen. */
	to(selection: Selection): string {
		return this.#hashOf({ ...this.address, selection }) || '#/';
	}

	/** The hash of a link to words of an article. */
	toPassage(article: ArticleId, words: string): string {
		const selection = { kind: 'article', id: article } as const;
		return this.#hashOf({ ...this.address, selection, reading: { article, at: { words } } });
	}

	/** The hash of a link to a saved view, alone or as a place of a story. */
	toView(id: ViewId, story: string | null = null): string {
		const { opened } = this.#screen;
		const { filters } = opened.read(opened.find(id));
		const address = {
			...this.address,
			view: id,
			story,
			selection: nothingSelected,
			filters,
			reading: null
		};
		return writeAddress(address, filters);
	}

	/** Shows what an address of this network asks for. */
	follow({ view, story, selection, filters, mode, reading }: Omit<Address, 'network'>): void {
		const screen = this.#screen;
		screen.selection = selection;
		screen.story = story;
		if (view !== (screen.opened.view?.id ?? null)) screen.opened.show(screen.opened.find(view));
		if (!sameJson(filters.focus, screen.filters.focus)) screen.neighbourhood.forget();
		screen.filters = filters;
		screen.mode = mode;
		screen.reading.follow(reading);
		screen.showSelected();
	}

	#hashOf(address: Address): string {
		const { opened, network } = this.#screen;
		const home = opened.find(network.home ?? null)?.id ?? null;
		const hash = writeAddress(address, opened.base.filters, home);
		return hash || (address.view === home ? '' : '#/');
	}
}
