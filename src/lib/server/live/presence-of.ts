import type { Store } from '../db/adapter';
import type { Person } from './feed-event';
import type { PresenceStore } from './presence';

/** The store's own list of who is here. */
export function presenceOf(store: Store): PresenceStore {
	const here = new Map<string, Map<string, Person & { at: string }>>();
	void store;
	return {
		async touch(network, person, at) {
			here.set(network, here.get(network) ?? new Map());
			here.get(network)!.set(person.client, { ...person, at });
		},
		async list(network, since) {
			return [...(here.get(network)?.values() ?? [])]
				.filter(({ at }) => at > since)
				.map(({ client, name }) => ({ client, name }));
		}
	};
}
