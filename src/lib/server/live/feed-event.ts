import type { RecordedChange } from '../../editing/operation';
import type { KeptText } from '../store/article-texts';

/** Someone who has a network open. */
export interface Person {
	/** The browser's id. */
	readonly client: string;
	/** What they call themselves; empty where they did not say. */
	readonly name: string;
}

/** What whoever listens to a network is told. */
export type FeedEvent =
	| { readonly type: 'change'; readonly change: RecordedChange }
	| { readonly type: 'people'; readonly people: readonly Person[] }
	/** What they know cannot be brought up to date by changes: it must be fetched anew. */
	| { readonly type: 'reload'; readonly incarnation: string; readonly number: number }
	/** The articles whose texts the store keeps now: said to whoever comes, and whenever it changes. */
	| { readonly type: 'texts'; readonly texts: readonly KeptText[] }
	| { readonly type: 'deleted' };
