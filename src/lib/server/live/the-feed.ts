import type { Store } from '../db/adapter';
import { endPresence, listPresence, touchPresence } from '../store/presence';
import { Feed } from './feed';
import { Presence } from './presence';

const feeds = new WeakMap<Store, Feed>();

/** The one feed of an open store; it asks nothing as long as nobody listens. */
export function theFeed(store: Store): Feed {
	const feed = feeds.get(store) ?? makeFeed(store);
	feeds.set(store, feed);
	return feed;
}

/** A feed of its own, for whoever is a server of its own on the same store. */
export function makeFeed(store: Store, options: { readonly pause?: number } = {}): Feed {
	const { db } = store;
	const presence = new Presence({
		touch: (network, { client, name }, at) => touchPresence(store, network, client, name, at),
		end: (network, { client }) => endPresence(store, network, client),
		list: (network, since) => listPresence(db, network, since)
	});
	return new Feed(store, presence, options);
}
