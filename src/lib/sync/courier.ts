import type { Conflict } from '../editing/conflict';
import type { Change, RecordedChange } from '../editing/operation';
import type { Problem } from '../model/problems';
import type { Network } from '../model/schema';
import type { ApiClient, RecordedInShort } from './api-client';
import { listenToChanges, type FeedListener, type Person, type StoredText } from './change-feed';
import { Ledger } from './ledger';
import type { Outbox } from './outbox';

/** A change that cannot be recorded as it is, and waits for its maker's word. */
export type Refusal =
	| {
			readonly type: 'conflict';
			readonly change: Change;
			readonly conflict: Conflict;
			/** The change that came in between, where that is known. */
			readonly by: RecordedChange | null;
	  }
	| {
			readonly type: 'refused';
			readonly change: Change;
			readonly detail: string;
			readonly problems: readonly Problem[];
	  };

/** Why nothing is being saved. */
export interface Trouble {
	/** `offline` passes by itself; `stranded`: the network that the changes were made on is gone. */
	readonly type: 'offline' | 'stranded';
	readonly why: string;
	/** The server answers, and cannot keep anything now: its disk is full, or fails. */
	readonly isAnswer?: boolean;
}

export interface CourierOptions {
	readonly me: () => Person;
	/** How long to wait before the next try, in milliseconds, by how many failed; grows to 15 s. */
	readonly waits?: readonly number[];
	readonly listen?: typeof listenToChanges;
	readonly now?: () => number;
}

const usualWaits = [500, 1000, 2000, 4000, 8000, 15_000];
const historyKept = 500;
const manyOperations = 1_000;

/**
 * Carries changes between this page and the store: what is made here is written to the outbox, shown
 * at once and sent in order, each until it is acknowledged; what others made comes in by the feed.
 */
export class Courier {
	readonly ledger: Ledger;
	trouble: Trouble | null = null;
	refusal: Refusal | null = null;
	/** The latest recorded changes, the oldest first. */
	history: readonly RecordedChange[] = [];
	people: readonly Person[] = [];
	/** The articles' texts that the store keeps, as it said last. */
	texts: readonly StoredText[] = [];
	/** Called whenever any of the above, or the ledger, is not what it was. */
	onchange: () => void = () => {};

	readonly #outbox: Outbox;
	readonly #api: ApiClient;
	readonly #options: CourierOptions;
	#incarnation: string;
	#sending = false;
	#failures = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	#stopListening: (() => void) | null = null;
	#historyKept = historyKept;
	/** The number of the last change that the store told of. */
	#told = 0;
	/** What came in while changes before it were being fetched waits its turn. */
	#catchingUp: Promise<void> | null = null;

	constructor(
		start: { readonly network: Network; readonly number: number; readonly incarnation: string },
		outbox: Outbox,
		api: ApiClient,
		options: CourierOptions
	) {
		this.ledger = new Ledger(start.network, start.number);
		this.#incarnation = start.incarnation;
		this.#outbox = outbox;
		this.#api = api;
		this.#options = options;
	}

	/** Which of the networks that ever bore this id the changes are made on. */
	get incarnation(): string {
		return this.#incarnation;
	}

	/** Takes up what an earlier page left waiting, sends it, and listens to the others. */
	async start(): Promise<void> {
		const left = this.#outbox.list();
		for (const { change } of left) this.ledger.add(change, true);
		if (left.some(({ incarnation }) => incarnation !== this.#incarnation)) this.#strand();
		this.onchange();
		this.#listen();
		void this.#send();
		try {
			const history = await this.#api.fetchChanges({ limit: 200 });
			this.#remember(history);
			this.onchange();
		} catch {
			// Without the history nothing is lost but undo of earlier days; the feed brings what is new.
		}
	}

	stop(): void {
		clearTimeout(this.#retry);
		this.#stopListening?.();
		this.#stopListening = null;
	}

	/**
	 * Makes a change: written down, shown, and on its way.
	 * @throws ConflictError when it does not fit the network as it is shown.
	 * @throws OutboxFullError when this browser could not write it down; it is on its way all the same.
	 */
	make(change: Change): void {
		this.ledger.add(change);
		try {
			this.#outbox.add(change, this.#incarnation, this.#now());
		} finally {
			this.onchange();
			// What is large is written out in a task of its own, so that the page answers in between.
			if (change.operations.length > manyOperations) setTimeout(() => void this.#send());
			else void this.#send();
		}
	}

	/** Fetches the changes before those that are known. @throws Error when the server does not give them. */
	async fetchEarlier(limit = 200): Promise<void> {
		const before = this.history[0]?.number ?? this.ledger.number + 1;
		if (before <= 1) return;
		const earlier = await this.#api.fetchChanges({ before, limit });
		this.#historyKept = Math.max(this.#historyKept, this.history.length + earlier.length);
		this.#remember(earlier);
		this.onchange();
	}

	/** Puts another change in the place of the refused one and sends it; null gives it up. */
	settle(change: Change | null): void {
		const refused = this.refusal?.change;
		if (!refused) return;
		this.refusal = null;
		this.#outbox.take(refused.id);
		if (change) {
			this.#outbox.add(change, this.#incarnation, this.#now());
			this.ledger.replace(refused.id, change);
		} else this.ledger.drop(refused.id);
		this.onchange();
		void this.#send();
	}

	/** Of changes that are stranded: tries them on the network as it is now, or gives them up. */
	release(choice: 'try' | 'give-up'): void {
		if (this.trouble?.type !== 'stranded') return;
		this.trouble = null;
		for (const { change } of this.ledger.waiting) {
			this.#outbox.take(change.id);
			if (choice === 'try') this.#outbox.add(change, this.#incarnation, this.#now());
			else this.ledger.drop(change.id);
		}
		this.onchange();
		void this.#send();
	}

	/** Tries now what would be tried in some seconds. */
	hurry(): void {
		clearTimeout(this.#retry);
		void this.#send();
	}

	async #send(): Promise<void> {
		if (this.#sending || this.refusal || this.trouble?.type === 'stranded') return;
		this.#sending = true;
		try {
			for (let next = this.ledger.waiting[0]; next; next = this.ledger.waiting[0]) {
				const { change } = next;
				const answer = await this.#api.send(change);
				if (answer.type === 'recorded' || answer.type === 'noted') {
					this.#failures = 0;
					if (this.trouble?.type === 'offline') this.trouble = null;
					await this.#take(
						answer.type === 'recorded' ? answer.change : this.#whole(change, answer.change)
					);
					continue;
				}
				// It may have been given up, or heard of by the feed, while the answer was on its way.
				if (this.ledger.waiting[0]?.change.id !== change.id) continue;
				if (answer.type === 'later') return this.#tryLater(answer.detail, answer.isAnswer);
				if (this.trouble?.type === 'offline') this.trouble = null;
				if (answer.type === 'conflict') this.refusal = { ...answer, change };
				else if (answer.status === 404 || answer.status === 410) return this.#strand(answer.detail);
				else this.refusal = { ...answer, type: 'refused', change };
				this.onchange();
				return;
			}
		} finally {
			this.#sending = false;
			// What was told while it was sent, and its answer did not bring.
			if (this.#told > this.ledger.number) void this.#hearOf(this.#told);
		}
	}

	/** A change as it is recorded, of which the store said no more than its number. */
	#whole(change: Change, said: RecordedInShort): RecordedChange {
		// Its way back is known here if it was recorded on what is recorded here; else it is fetched.
		const waiting = this.ledger.waiting.find((one) => one.change.id === said.id);
		return { ...change, ...said, inverse: waiting?.inverse ?? [] };
	}

	/** Fetches what was recorded up to a number; not what is being sent from here, which is answered. */
	async #hearOf(number: number): Promise<void> {
		this.#told = Math.max(this.#told, number);
		if (this.#sending || number <= this.ledger.number) return;
		this.#catchingUp ??= this.#catchUp().finally(() => (this.#catchingUp = null));
		await this.#catchingUp;
		this.onchange();
	}

	#tryLater(why: string, isAnswer = false): void {
		const waits = this.#options.waits ?? usualWaits;
		const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? 1000;
		this.#failures += 1;
		this.trouble = { type: 'offline', why, isAnswer };
		clearTimeout(this.#retry);
		this.#retry = setTimeout(() => void this.#send(), wait);
		this.onchange();
	}

	#strand(why = 'The network was replaced while these changes waited.'): void {
		this.trouble = { type: 'stranded', why };
		this.onchange();
	}

	/** The network is back from the bin: what waits was made on it, and goes on its way. */
	#unstrand(): void {
		const isOfThis = this.#outbox.list().every((one) => one.incarnation === this.#incarnation);
		if (this.trouble?.type !== 'stranded' || !isOfThis) return;
		this.trouble = null;
		void this.#send();
	}

	/** Takes in a recorded change, its own or another's, after all that come before it. */
	async #take(change: RecordedChange): Promise<void> {
		// Answered and written down before anything else can go wrong.
		this.#outbox.take(change.id);
		while (this.#catchingUp) await this.#catchingUp;
		const outcome = this.ledger.record(change);
		if (outcome === 'gap' || outcome === 'lost') {
			this.#catchingUp = (outcome === 'gap' ? this.#catchUp() : this.#fetchAnew()).finally(
				() => (this.#catchingUp = null)
			);
			await this.#catchingUp;
		} else if (outcome === 'taken') this.#remember([change]);
		this.onchange();
	}

	async #catchUp(): Promise<void> {
		try {
			// The answer holds no more than some hundred at a time; what is left is asked for again.
			for (let missed = await this.#missed(); missed.length > 0; missed = await this.#missed()) {
				const before = this.ledger.number;
				for (const change of missed) {
					this.#outbox.take(change.id);
					if (this.ledger.record(change) === 'lost') return await this.#fetchAnew();
				}
				this.#remember(missed);
				if (this.ledger.number === before) return;
			}
		} catch {
			// The feed connects again and says what was missed.
		}
	}

	#missed(): Promise<readonly RecordedChange[]> {
		return this.#api.fetchChanges({ since: this.ledger.number });
	}

	async #fetchAnew(): Promise<void> {
		try {
			const { network, number, incarnation } = await this.#api.fetchNetwork();
			const isOther = incarnation !== this.#incarnation;
			this.#incarnation = incarnation;
			this.ledger.reset(network, number);
			if (!isOther) this.#unstrand();
			if (isOther) {
				this.history = [];
				this.#remember(await this.#api.fetchChanges({ limit: 200 }));
				if (this.ledger.waiting.length > 0) this.#strand();
				this.#listen();
			}
		} catch (error) {
			this.#tryLater(error instanceof Error ? error.message : String(error));
		}
		this.onchange();
	}

	#listen(): void {
		this.#stopListening?.();
		const listen = this.#options.listen ?? listenToChanges;
		const { network, number } = this.ledger;
		const listener: FeedListener = {
			onchange: (change) => void this.#take(change),
			onnews: (number) => void this.#hearOf(number),
			onpeople: (people) => {
				this.people = people;
				this.onchange();
			},
			ontexts: (texts) => {
				this.texts = texts;
				this.onchange();
			},
			onreload: () => void this.#fetchAnew(),
			ondeleted: () => this.#strand('This network was deleted; it waits in the bin for 30 days.'),
			onheard: (heard) => {
				if (heard) void this.#hearOf(this.#told);
				if (heard && this.trouble?.type === 'offline') this.hurry();
				if (!heard && !this.trouble) {
					this.trouble = { type: 'offline', why: 'The server does not answer.' };
					this.onchange();
				} else if (heard && this.trouble?.type === 'offline' && this.ledger.waiting.length === 0) {
					this.trouble = null;
					this.onchange();
				}
			}
		};
		const me = this.#options.me();
		this.#stopListening = listen(network.id, me, number, listener, this.#incarnation);
	}

	#remember(changes: readonly RecordedChange[]): void {
		const known = new Map(this.history.map((change) => [change.number, change]));
		for (const change of changes) known.set(change.number, change);
		this.history = [...known.values()]
			.sort((a, b) => a.number - b.number)
			.slice(-this.#historyKept);
	}

	#now(): number {
		return (this.#options.now ?? Date.now)();
	}
}
