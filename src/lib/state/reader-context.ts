import { createContext } from 'svelte';
import type { ArticleReading } from './article-reading.svelte';
import type { Links } from './links';
import type { NetworkScreen } from './network-screen.svelte';

/**
 * What those parts of the page ask that show a network and change nothing of it: the legend, the links,
 * the quotations. The app answers with its screen, an interactive page that was saved with its own.
 */
export type Reader = Pick<
	NetworkScreen,
	| 'network'
	| 'index'
	| 'annotations'
	| 'firstView'
	| 'readings'
	| 'checks'
	| 'shown'
	| 'isFirstView'
	| 'filters'
	| 'selection'
	| 'hovered'
	| 'filter'
	| 'toggle'
	| 'lift'
	| 'resetFilters'
	| 'showSelected'
> & {
	readonly links: Pick<Links, 'to'> & { readonly address: Pick<Links['address'], 'network'> };
	readonly reading: Pick<ArticleReading, 'lit' | 'light'>;
};

export const [getReader, setReader] = createContext<Reader>();

/** On what the page is drawn now, asked anew whenever it matters. */
export const [getGround, setGround] = createContext<() => 'light' | 'dark'>();
