/** A store that lives in the test, with a wire that can be cut: what the courier is tried against. */
import { applyOperations } from '../../src/lib/editing/apply-operations';
import { ConflictError } from '../../src/lib/editing/conflict';
import type { Change, RecordedChange } from '../../src/lib/editing/operation';
import type { Network } from '../../src/lib/model/schema';
import type { ApiClient, SendAnswer } from '../../src/lib/sync/api-client';
import type { FeedListener } from '../../src/lib/sync/change-feed';
import type { KeyValueStore } from '../../src/lib/sync/outbox';

export type Wire =
	| 'whole'
	/** Nothing gets through. */
	| 'cut'
	/** What is asked gets through, the answer does not. */
	| 'deaf';

export class StoreInMemory {
	network: Network;
	incarnation = 'first';
	readonly history: RecordedChange[] = [];
	readonly #listeners = new Set<FeedListener>();
	wire: Wire = 'whole';
	/** What the next change is answered instead of being looked at. */
	answerNext: SendAnswer | null = null;
	sent = 0;
	/** Changes are too large to be told whole: pages hear their numbers, makers are answered in short. */
	isTerse = false;

	constructor(network: Network) {
		this.network = network;
	}

	get number(): number {
		return this.history.at(-1)?.number ?? 0;
	}

	/** Everything that a page asks, over the wire as it is at that moment. */
	readonly api = {
		send: async (change: Change): Promise<SendAnswer> => {
			this.sent += 1;
			const later = { type: 'later', detail: 'The server does not answer.' } as const;
			if (this.wire === 'cut') return later;
			const answer = this.answerNext ?? this.#record(structuredClone(change));
			this.answerNext = null;
			await Promise.resolve();
			return this.wire === 'deaf' ? later : answer;
		},
		fetchNetwork: async () => {
			this.#mustBeWhole();
			const { network, number, incarnation } = this;
			return { network, number, incarnation };
		},
		fetchChanges: async ({ since, limit = 3 }: { since?: number; limit?: number }) => {
			this.#mustBeWhole();
			if (since === undefined) return this.history.slice(-limit);
			return this.history.filter(({ number }) => number > since).slice(0, limit);
		}
	} as unknown as ApiClient;

	readonly listen = (
		_network: string,
		_me: unknown,
		since: number,
		listener: FeedListener
	): (() => void) => {
		this.#listeners.add(listener);
		for (const change of this.history.filter(({ number }) => number > since)) {
			if (this.wire === 'whole') this.#tell(listener, change);
		}
		return () => void this.#listeners.delete(listener);
	};

	/** Puts another network in place of this one, as a restore does. */
	replace(network: Network): void {
		this.network = network;
		this.incarnation = `${this.incarnation}+`;
		this.history.length = 0;
		for (const listener of this.#listeners) listener.onreload();
	}

	/** Puts the network in the bin, or takes it out again. */
	bin(isDeleted: boolean): void {
		for (const listener of this.#listeners) {
			if (isDeleted) listener.ondeleted();
			else listener.onreload();
		}
	}

	#record(change: Change): SendAnswer {
		const known = this.history.find(({ id }) => id === change.id);
		if (known) return { type: 'recorded', change: known };
		try {
			const { network, inverse } = applyOperations(this.network, change.operations);
			this.network = network;
			const at = '2026-01-01T00:00:00Z';
			const recorded = { ...change, inverse, number: this.number + 1, at };
			this.history.push(recorded);
			if (this.wire === 'whole') for (const one of this.#listeners) this.#tell(one, recorded);
			const { id, number } = recorded;
			return this.isTerse
				? { type: 'noted', change: { id, number, at } }
				: { type: 'recorded', change: recorded };
		} catch (error) {
			if (!(error instanceof ConflictError)) throw error;
			return { type: 'conflict', conflict: error.conflict, by: this.history.at(-1) ?? null };
		}
	}

	#tell(listener: FeedListener, change: RecordedChange): void {
		if (this.isTerse) listener.onnews(change.number);
		else listener.onchange(change);
	}

	#mustBeWhole(): void {
		if (this.wire !== 'whole') throw new Error('The server does not answer.');
	}
}

/** What a browser keeps of its own, as long as the test lasts; `room` is how many entries it takes. */
export function storageInMemory(
	room = Infinity
): KeyValueStore & { readonly entries: Map<string, string> } {
	const entries = new Map<string, string>();
	return {
		entries,
		get length() {
			return entries.size;
		},
		key: (at) => [...entries.keys()][at] ?? null,
		getItem: (key) => entries.get(key) ?? null,
		setItem(key, value) {
			if (!entries.has(key) && entries.size >= room)
				throw new DOMException('', 'QuotaExceededError');
			entries.set(key, value);
		},
		removeItem: (key) => void entries.delete(key)
	};
}
