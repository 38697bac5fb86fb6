import type { Change } from '../editing/operation';

/** A change that was made and that no server has acknowledged, and what it was made on. */
export interface WaitingChange {
	readonly change: Change;
	/** Which of the waiting changes comes first: grows from one to the next. */
	readonly order: number;
	/** Which incarnation of the network it was made on. */
	readonly incarnation: string;
}

/** The part of `localStorage` that is used here. */
export type KeyValueStore = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** Thrown when the browser refuses to keep a change; the change is still in the page. */
export class OutboxFullError extends Error {
	override readonly name = 'OutboxFullError';
	constructor() {
		super(
			'This browser has no room left to keep the change until it is saved; keep this page open.'
		);
	}
}

/**
 * The changes to one network that wait for the server, written through to the browser's own storage
 * before anything is sent: they outlive a reload, a crash of the tab and a server that is down.
 *
 * Each has a key of its own, so that two pages of one browser never write over one another.
 */
export class Outbox {
	readonly #store: KeyValueStore | null;
	readonly #prefix: string;
	/** Where the browser refuses storage altogether, the page is all there is. */
	readonly #inPage: WaitingChange[] = [];

	constructor(network: string, store: KeyValueStore | null) {
		this.#store = store;
		this.#prefix = `entente.waiting.${network}.`;
	}

	/** False where the waiting changes last only as long as the page. */
	get outlivesPage(): boolean {
		return this.#store !== null;
	}

	/** Everything that waits, of every page of this browser, in the order it was made. */
	list(): readonly WaitingChange[] {
		const found: WaitingChange[] = [...this.#inPage];
		const store = this.#store;
		for (let at = 0; store && at < store.length; at += 1) {
			const key = store.key(at);
			// Ids of networks may hold dots, those of changes none: "a." begins what is of "a.b" as well.
			if (!key?.startsWith(this.#prefix) || key.includes('.', this.#prefix.length)) continue;
			const waiting = readWaiting(store.getItem(key));
			if (waiting) found.push(waiting);
		}
		return found.sort((a, b) => a.order - b.order);
	}

	/**
	 * Keeps a change until it is taken out.
	 * @throws OutboxFullError when the browser has no room; the change then lasts as long as the page.
	 */
	add(change: Change, incarnation: string, now: number): WaitingChange {
		const last = this.list().at(-1)?.order ?? 0;
		const waiting = { change, order: Math.max(now, last + 1), incarnation };
		try {
			if (!this.#store) throw new OutboxFullError();
			this.#store.setItem(this.#prefix + change.id, JSON.stringify(waiting));
		} catch {
			this.#inPage.push(waiting);
			if (this.#store) throw new OutboxFullError();
		}
		return waiting;
	}

	/** Takes a change out: it was acknowledged, or whoever made it gave it up. */
	take(id: string): void {
		const at = this.#inPage.findIndex(({ change }) => change.id === id);
		if (at >= 0) this.#inPage.splice(at, 1);
		this.#store?.removeItem(this.#prefix + id);
	}
}

/** What another version of the program left, or somebody else's hand, is passed over, not thrown at. */
function readWaiting(text: string | null): WaitingChange | null {
	try {
		const value = JSON.parse(text ?? '') as WaitingChange;
		return typeof value.order === 'number' && Array.isArray(value.change.operations) ? value : null;
	} catch {
		return null;
	}
}
