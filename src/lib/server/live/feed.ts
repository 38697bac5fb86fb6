import type { Store } from '../db/adapter';
import { StoreError } from '../db/store-error';
import { listArticleTexts } from '../store/article-texts';
import { readNumbers } from '../store/numbers';
import type { Presence } from './presence';
import { Room, type Listener } from './room';

/** How often the store is asked, in milliseconds, while anyone listens. */
const usualPause = 500;

/** As many as one process can serve without the others noticing. */
const mostListeners = 1000;
/** A browser has six connections to one server for all its pages, and needs some of them to ask. */
const mostOfOneBrowser = 3;

/**
 * Tells pages what happens to their networks, whichever server did it: two small questions to the
 * store every half second for all of them together, and one at once after a change made here, or
 * where the database passes on that another server wrote. That is a hint and no more: poolers swallow
 * it, and SQLite has none.
 */
export class Feed {
	readonly #store: Store;
	readonly #presence: Presence;
	readonly #pause: number;
	readonly #rooms = new Map<string, Room>();
	#timer: ReturnType<typeof setTimeout> | undefined;
	#asking: Promise<void> | null = null;
	#askAgain = false;
	#isStopped = false;
	#stopListening: (() => void) | null = null;
	#wasWell = true;

	constructor(store: Store, presence: Presence, { pause = usualPause } = {}) {
		this.#store = store;
		this.#presence = presence;
		this.#pause = pause;
	}

	/** How many pages listen. */
	get size(): number {
		return [...this.#rooms.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
	}

	/** Whether one more page of a browser can listen for as long as it is open; else it can `glance`. */
	hasRoomFor(client: string): boolean {
		const everyone = [...this.#rooms.values()].flatMap(({ listeners }) => [...listeners]);
		const ofClient = everyone.filter(({ person }) => person.client === client);
		return everyone.length < mostListeners && ofClient.length < mostOfOneBrowser;
	}

	/** Tells a page once what it does not know yet, and notes that it is here. @throws StoreError */
	async glance(network: string, listener: Listener): Promise<void> {
		const numbers = await readNumbers(this.#store.db);
		const room = new Room(network);
		room.listeners.add(listener);
		const state = numbers.find(({ id }) => id === network) ?? null;
		await room.follow(this.#store.db, state);
		const texts = await listArticleTexts(this.#store.db, [network]);
		if (state) room.showTexts(texts.get(network) ?? []);
		room.showPeople(await this.#presence.visit(network, listener.person));
	}

	get isStopped(): boolean {
		return this.#isStopped;
	}

	/** Has a page hear of a network from the change that it knows on; returns how to leave. */
	join(network: string, listener: Listener): () => void {
		const room = this.#rooms.get(network) ?? new Room(network);
		this.#rooms.set(network, room);
		room.listeners.add(listener);
		room.forgetTold();
		this.#presence.came(network, listener.person);
		this.#stopListening ??= this.#store.adapter.listen(() => {
			if (this.#rooms.size > 0) this.hurry();
		});
		this.hurry();
		return () => {
			if (!room.listeners.delete(listener)) return;
			const { client } = listener.person;
			const isStillHere = [...room.listeners].some(({ person }) => person.client === client);
			if (!isStillHere) this.#presence.left(network, listener.person);
			if (room.listeners.size === 0) this.#rooms.delete(network);
			this.hurry();
		};
	}

	/** Asks the store now: something was changed here. */
	hurry(): void {
		clearTimeout(this.#timer);
		if (this.#isStopped) return;
		if (this.#asking) {
			this.#askAgain = true;
			return;
		}
		this.#asking = this.#ask().finally(() => {
			this.#asking = null;
			if (this.#askAgain) {
				this.#askAgain = false;
				this.hurry();
			} else if (this.#rooms.size > 0 && !this.#isStopped) {
				this.#timer = setTimeout(() => this.hurry(), this.#pause);
			}
		});
	}

	/** Says goodbye to everyone, and asks nothing any more. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		clearTimeout(this.#timer);
		this.#stopListening?.();
		for (const room of this.#rooms.values()) {
			for (const listener of [...room.listeners]) listener.end();
		}
		await this.#asking;
		// Those who were here are struck out, so that other servers need not wait to notice.
		await this.#presence.show(new Map()).catch(() => {});
	}

	async #ask(): Promise<void> {
		try {
			const numbers = await readNumbers(this.#store.db);
			const states = new Map(numbers.map((state) => [state.id, state]));
			const rooms = [...this.#rooms.values()];
			const texts = await listArticleTexts(
				this.#store.db,
				rooms.map(({ network }) => network)
			);
			for (const room of rooms) {
				await room.follow(this.#store.db, states.get(room.network) ?? null);
				if (states.has(room.network)) room.showTexts(texts.get(room.network) ?? []);
			}
			await this.#presence.show(this.#rooms);
			this.#wasWell = true;
		} catch (error) {
			// The store may answer again; until then pages know no more than they do. Said once.
			if (this.#wasWell) {
				console.error(error instanceof StoreError ? error.message : error);
			}
			this.#wasWell = false;
		}
	}
}
