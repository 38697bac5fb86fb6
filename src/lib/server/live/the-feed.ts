import type { Store } from '../db/adapter';
import { Feed } from './feed';
import { Presence } from './presence';
import { presenceOf } from './presence-of';

const feeds = new WeakMap<Store, Feed>();

/** The one feed of an open store; it asks nothing as long as nobody listens. */
export function theFeed(store: Store): Feed {
	const feed = feeds.get(store) ?? new Feed(store, new Presence(presenceOf(store)));
	feeds.set(store, feed);
	return feed;
}
