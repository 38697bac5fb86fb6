import type { Person } from './feed-event';
import type { Room } from './room';

/**
 * Who has which network open, at whichever server. Every page is written down when it comes and
 * every ten seconds; one that was not for twice as long counts as gone.
 */
export class Presence {
	readonly #store: PresenceStore;
	readonly #now: () => number;
	/** When each page was last written down. */
	readonly #written = new Map<string, number>();
	#shownAt = -Infinity;
	#isAsked = false;

	constructor(store: PresenceStore, now: () => number = Date.now) {
		this.#store = store;
		this.#now = now;
	}

	came(network: string, person: Person): void {
		this.#written.delete(keyOf(network, person));
		this.#isAsked = true;
	}

	left(network: string, person: Person): void {
		this.#written.delete(keyOf(network, person));
		this.#isAsked = true;
		// Long ago is as good as never, and needs no deleting.
		void this.#touch(network, person, 0);
	}

	/** Tells every room who is in it, every two seconds and when someone came or went. */
	async show(rooms: ReadonlyMap<string, Room>): Promise<void> {
		const now = this.#now();
		if (!this.#isAsked && now - this.#shownAt < 2000) return;
		this.#isAsked = false;
		this.#shownAt = now;
		for (const [network, room] of rooms) {
			for (const { person } of room.listeners) {
				const key = keyOf(network, person);
				if (now - (this.#written.get(key) ?? 0) < 10_000) continue;
				this.#written.set(key, now);
				await this.#touch(network, person, now);
			}
			room.showPeople(await this.#store.list(network, timeOf(now - 20_000)));
		}
	}

	/** A store that cannot be written to still lets people read; only nobody sees them. */
	async #touch(network: string, person: Person, at: number): Promise<void> {
		try {
			await this.#store.touch(network, person, timeOf(at));
		} catch {
			this.#written.delete(keyOf(network, person));
		}
	}
}

/** Where it is written down who is here. */
export interface PresenceStore {
	touch(network: string, person: Person, at: string): Promise<void>;
	/** In the order in which they should stand. */
	list(network: string, since: string): Promise<readonly Person[]>;
}

function keyOf(network: string, { client }: Person): string {
	return `${network} ${client}`;
}

function timeOf(at: number): string {
	return new Date(at).toISOString();
}
