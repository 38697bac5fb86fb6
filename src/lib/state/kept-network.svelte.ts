import { applyOperations } from '../editing/apply-operations';
import { ConflictError, type Conflict } from '../editing/conflict';
import { forced } from '../editing/force';
import type { Change, Edit, RecordedChange } from '../editing/operation';
import { redoable, undoable, undoOf } from '../editing/undo';
import type { ArticleId, Network } from '../model/schema';
import { ApiClient } from '../sync/api-client';
import type { Person, StoredText } from '../sync/change-feed';
import { Courier, type Refusal, type Trouble } from '../sync/courier';
import { Outbox, OutboxFullError } from '../sync/outbox';
import type { TextPost, UnsentText } from '../sync/text-post';
import { clientId, randomId, rememberedName, rememberName } from './identity';

/** Where what was written stands; in sight at all times. */
export type KeepingStatus =
	/** Opened from a file: it lives in this page alone until it is kept. */
	| { readonly type: 'unkept'; readonly changes: number }
	| { readonly type: 'read-only' }
	| { readonly type: 'saved' }
	| { readonly type: 'saving'; readonly waiting: number; readonly texts: number }
	/** A change waits for its maker's word. */
	| { readonly type: 'asking'; readonly waiting: number }
	| (Trouble & { readonly waiting: number; readonly texts: number });

/** Something was built on what is to be taken back. */
export interface UndoQuestion {
	readonly type: 'undo';
	readonly edit: Edit;
	readonly undone: RecordedChange;
	readonly conflict: Conflict;
	/** What was done since, by whomever, the latest last. */
	readonly since: readonly RecordedChange[];
}

/** What whoever made a change is asked when it met somebody else's, or a rule. */
export type Question = Refusal | UndoQuestion;

/** What the store gave when the page was opened. */
export interface KeptSource {
	readonly number: number;
	readonly incarnation: string;
	readonly access: 'write' | 'read';
	/** The number at which its small picture was drawn; null or absent where there is none. */
	readonly drawnAt?: number | null;
	readonly isExample?: boolean;
}

/**
 * A network and everything that is done to it: shown with each change the moment it is made, kept by
 * the store where it came from there, and in this page alone where it was opened from a file.
 */
export class KeptNetwork {
	network = $state.raw() as Network;
	/** The latest changes, the oldest first: recorded ones, then those that wait. */
	history = $state.raw<readonly RecordedChange[]>([]);
	people = $state.raw<readonly Person[]>([]);
	/** How many changes are not acknowledged yet. */
	waiting = $state(0);
	trouble = $state.raw<Trouble | null>(null);
	refusal = $state.raw<Refusal | null>(null);
	undoQuestion = $state.raw<UndoQuestion | null>(null);
	/** The articles' normalised texts at hand in this page. */
	texts = $state.raw<ReadonlyMap<ArticleId, string>>(new Map());
	/** The hashes of those that the store keeps, at hand or not. */
	storedTexts = $state.raw<ReadonlyMap<ArticleId, string>>(new Map());
	/** Of those at hand, the hashes of those that the store keeps. */
	readonly heldTexts = new Map<ArticleId, string>();
	/** Those that are to be kept and are not yet. */
	unsentTexts = $state.raw<ReadonlyMap<string, UnsentText>>(new Map());
	/** Said while this browser cannot write changes down before they are sent. */
	warning = $state<string | null>(null);
	/** What whoever writes here is called; null until they said. */
	author = $state<string | null>(null);
	readonly source: KeptSource | null;
	/** Called with the network whenever it is another one than before. */
	onchange: (network: Network) => void = () => {};
	/** Called when the store keeps other texts than before. */
	ontexts: () => void = () => {};
	/** What sends texts to the store; loaded with the first of them. */
	post: TextPost | null = null;

	#courier: Courier | null = null;
	#client = 'server';
	#toldTexts: readonly StoredText[] = [];

	/** Of the store, or of a file that nobody keeps where there is no source. */
	constructor(network: Network, source: KeptSource | null) {
		this.network = network;
		this.source = source;
	}

	/** Takes up what waited, and listens to the others; returns how to stop. Browser only. */
	start(): () => void {
		this.author = rememberedName();
		this.#client = clientId();
		if (!this.source) return () => {};
		const courier = new Courier(
			{ network: this.network, ...this.source },
			new Outbox(this.network.id, browserStorage()),
			new ApiClient(this.network.id),
			{ me: () => ({ client: this.#client, name: this.author ?? '' }) }
		);
		this.#courier = courier;
		courier.onchange = () => this.#follow(courier);
		void courier.start();
		const hurry = () => {
			courier.hurry();
			this.post?.hurry();
		};
		addEventListener('online', hurry);
		return () => {
			removeEventListener('online', hurry);
			courier.stop();
			this.post?.stop();
		};
	}

	/** Whether `history` goes back to the first change. */
	get hasWholeHistory(): boolean {
		const [first] = this.history;
		if (!this.source) return true;
		return first ? first.number <= 1 : this.source.number === 0;
	}

	/** Adds so many earlier changes to `history`. @throws Error when the server does not give them. */
	async fetchEarlier(limit?: number): Promise<void> {
		await this.#courier?.fetchEarlier(limit);
	}

	/** The id of this browser, as its changes bear it. */
	get client(): string {
		return this.#client;
	}

	/** Which of the networks that ever bore this id is on the screen. */
	get incarnation(): string {
		return this.#courier?.incarnation ?? '';
	}

	get canEdit(): boolean {
		return this.source?.access !== 'read';
	}

	get status(): KeepingStatus {
		const { waiting } = this;
		const texts = [...this.unsentTexts.values()].filter(({ refused }) => !refused).length;
		if (!this.source) return { type: 'unkept', changes: this.history.length };
		if (this.trouble) return { ...this.trouble, waiting, texts };
		if (this.refusal) return { type: 'asking', waiting };
		if (this.source.access === 'read') return { type: 'read-only' };
		return waiting + texts > 0 ? { type: 'saving', waiting, texts } : { type: 'saved' };
	}

	get question(): Question | null {
		return this.refusal ?? this.undoQuestion;
	}

	/** What waits for an answer, whatever it is about; null where nothing does. */
	get asked(): Question | (Trouble & { readonly type: 'stranded' }) | null {
		const { question, trouble } = this;
		if (question) return question;
		if (trouble?.type !== 'stranded' || this.waiting === 0) return null;
		return trouble as Trouble & { readonly type: 'stranded' };
	}

	/** What Ctrl+Z would take back; null where there is nothing in `history`. */
	get undoable(): RecordedChange | null {
		return undoable(this.history, this.#client);
	}

	/** What Ctrl+Shift+Z would bring back; null where there is nothing. */
	get redoable(): RecordedChange | null {
		return redoable(this.history, this.#client);
	}

	/**
	 * Does something to the network, as one step of undo.
	 * @throws ConflictError when it does not fit the network as it is.
	 */
	make(edit: Edit, undoes?: string): void {
		if (edit.operations.length === 0) return;
		const change: Change = {
			...edit,
			id: randomId(),
			client: this.#client,
			...(this.author ? { author: this.author } : {}),
			...(undoes ? { undoes } : {})
		};
		if (!this.#courier) return this.#makeHere(change);
		try {
			this.#courier.make(change);
			this.warning = null;
		} catch (error) {
			if (!(error instanceof OutboxFullError)) throw error;
			this.warning = error.message;
		}
	}

	/** Takes back one's own last change; asks first where something was built on it. */
	undo(): void {
		if (this.undoable) this.takeBack(this.undoable);
	}

	redo(): void {
		if (this.redoable) this.takeBack(this.redoable);
	}

	/** Takes any one change back, as a new change; asks first where something was built on it. */
	takeBack(undone: RecordedChange): void {
		const edit = undoOf(undone);
		try {
			this.make(edit, undone.id);
		} catch (error) {
			if (!(error instanceof ConflictError)) throw error;
			const since = this.history.filter(({ number }) => number > undone.number);
			this.undoQuestion = { type: 'undo', edit, undone, conflict: error.conflict, since };
		}
	}

	/** Answers what was asked: mine all the same, something else instead, or not at all (null). */
	answer(choice: 'mine' | Edit | null): void {
		const { question } = this;
		if (!question) return;
		if (question.type === 'undo') {
			this.undoQuestion = null;
			const operations = forced(this.network, question.edit.operations);
			if (choice === 'mine') this.make({ ...question.edit, operations }, question.undone.id);
			return;
		}
		if (choice === null) return this.#courier?.settle(null);
		const { change } = question;
		// The change itself is not part of the network that it is put on again.
		const below = this.#courier?.ledger.recorded ?? this.network;
		const edit =
			choice === 'mine'
				? { label: change.label, operations: forced(below, change.operations) }
				: choice;
		this.#courier?.settle(
			edit.operations.length > 0 ? { ...change, ...edit, id: randomId() } : null
		);
	}

	/** Of changes whose network is gone: tries them on what is there now, or gives them up. */
	release(choice: 'try' | 'give-up'): void {
		this.#courier?.release(choice);
	}

	nameAuthor(name: string): void {
		rememberName(name);
		this.author = name.trim() || null;
	}

	/** The changes that wait, to be kept as a file. */
	waitingChanges(): readonly Change[] {
		return this.#courier?.ledger.waiting.map(({ change }) => change) ?? [];
	}

	#makeHere(change: Change): void {
		const { network, inverse } = applyOperations(this.network, change.operations);
		const number = (this.history.at(-1)?.number ?? 0) + 1;
		const at = new Date().toISOString();
		this.history = [...this.history, { ...change, number, at, inverse }];
		this.#show(network);
	}

	#follow(courier: Courier): void {
		const { waiting, network } = courier.ledger;
		this.waiting = waiting.length;
		this.trouble = courier.trouble;
		this.refusal = courier.refusal;
		this.people = courier.people;
		const last = courier.history.at(-1)?.number ?? courier.ledger.number;
		const at = new Date().toISOString();
		this.history = [
			...courier.history,
			...waiting.flatMap(({ change, inverse }, place) =>
				inverse ? [{ ...change, inverse, number: last + 1 + place, at }] : []
			)
		];
		this.#show(network);
		this.#followTexts(courier.texts);
		this.post?.hurry();
	}

	#followTexts(texts: readonly StoredText[]): void {
		if (this.#toldTexts === texts) return;
		this.#toldTexts = texts;
		this.storedTexts = new Map(texts.map((text) => [text.article as ArticleId, text.sha256]));
		this.ontexts();
	}

	#show(network: Network): void {
		if (network === this.network) return;
		this.network = network;
		this.onchange(network);
	}
}

function browserStorage(): Storage | null {
	try {
		return localStorage;
	} catch {
		return null;
	}
}
