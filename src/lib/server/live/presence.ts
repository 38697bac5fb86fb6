import type { Person } from './feed-event';

/** Where it is written down who is here. */
export interface PresenceStore {
	touch(network: string, person: Person, at: string): Promise<void>;
	end(network: string, person: Person): Promise<void>;
	/** In an order that stays. */
	list(network: string, since: string): Promise<readonly Person[]>;
}

/** Who has one network open at this server: a room, or someone who looked in. */
interface Present {
	readonly listeners: Iterable<{ readonly person: Person }>;
}

/** Somewhere people are, who are to be told who else is. */
interface Place extends Present {
	showPeople(people: readonly Person[]): void;
}

/** A page is written down so often, in milliseconds; one that was not for twice as long is gone. */
const written = 10_000;
/** Who is here at other servers is looked up so often. */
const shown = 2000;

/** Who has which network open, at whichever server. */
export class Presence {
	readonly #store: PresenceStore;
	readonly #now: () => number;
	/** When each page was last written down. */
	readonly #writtenAt = new Map<string, number>();
	/** Those who left and are to be struck out, before anyone new is written down. */
	readonly #gone: (readonly [string, Person])[] = [];
	#shownAt = -Infinity;
	#isAsked = false;

	constructor(store: PresenceStore, now: () => number = Date.now) {
		this.#store = store;
		this.#now = now;
	}

	came(network: string, person: Person): void {
		this.#writtenAt.delete(keyOf(network, person));
		this.#isAsked = true;
	}

	left(network: string, person: Person): void {
		this.#writtenAt.delete(keyOf(network, person));
		this.#gone.push([network, person]);
		this.#isAsked = true;
	}

	/** Notes someone who looks in again and again instead of listening, and says who is there. */
	async visit(network: string, person: Person): Promise<readonly Person[]> {
		const now = this.#now();
		await this.#write(new Map([[network, { listeners: [{ person }] }]]), now);
		return this.#list(network, now);
	}

	/** Tells every room who is in it: every two seconds, and when someone came or went. */
	async show(rooms: ReadonlyMap<string, Place>): Promise<void> {
		const now = this.#now();
		if (!this.#isAsked && now - this.#shownAt < shown) return;
		this.#isAsked = false;
		this.#shownAt = now;
		await this.#write(rooms, now);
		for (const [network, room] of rooms) {
			room.showPeople(await this.#list(network, now));
		}
	}

	#list(network: string, now: number): Promise<readonly Person[]> {
		return this.#store.list(network, timeOf(now - 2 * written));
	}

	/** A store that cannot be written to still lets people read; only nobody sees them. */
	async #write(rooms: ReadonlyMap<string, Present>, now: number): Promise<void> {
		for (const [key, at] of this.#writtenAt) {
			if (now - at > 2 * written) this.#writtenAt.delete(key);
		}
		try {
			for (let gone = this.#gone.pop(); gone; gone = this.#gone.pop()) {
				await this.#store.end(...gone);
			}
			for (const [network, { listeners }] of rooms) {
				for (const { person } of listeners) {
					const key = keyOf(network, person);
					if (now - (this.#writtenAt.get(key) ?? -Infinity) < written) continue;
					this.#writtenAt.set(key, now);
					await this.#store.touch(network, person, timeOf(now));
				}
			}
		} catch {
			// Tried again in ten seconds, and nothing else depends on it.
		}
	}
}

function keyOf(network: string, { client }: Person): string {
	return `${network} ${client}`;
}

function timeOf(at: number): string {
	return new Date(at).toISOString();
}
