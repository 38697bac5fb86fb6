import type { TextClient } from './text-client';

/** A text that is in this page and not in the store. */
export interface UnsentText {
	readonly text: string;
	/** Of the network that it was given for: what is purged meanwhile does not come back with it. */
	readonly incarnation: string;
	/** Why the server will not have it; null while it waits to be sent. */
	readonly refused: string | null;
}

export interface TextPostOptions {
	/** Whether every change is in the store: a text comes after the change that names its article. */
	readonly isClear: () => boolean;
	/** How long to wait before the next try, in milliseconds, by how many failed. */
	readonly waits?: readonly number[];
}

const usualWaits = [1000, 2000, 4000, 8000, 15_000];

/**
 * Sends the texts of articles to the store, and again when it answers again. They wait in this page
 * alone: a text is somebody's file, and too large for what a browser keeps for certain. In which order
 * they arrive does not matter, as none ever changes.
 */
export class TextPost {
	/** By article. */
	readonly unsent = new Map<string, UnsentText>();
	/** Why nothing is being sent now; null where nothing stands in the way. */
	trouble: string | null = null;
	/** Called whenever any of the above is not what it was; with what has just been kept. */
	onchange: (kept: string | null) => void = () => {};

	readonly #client: Pick<TextClient, 'put'>;
	readonly #options: TextPostOptions;
	#sending = false;
	#failures = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;

	constructor(client: Pick<TextClient, 'put'>, options: TextPostOptions) {
		this.#client = client;
		this.#options = options;
	}

	add(article: string, text: string, incarnation: string): void {
		this.unsent.set(article, { text, incarnation, refused: null });
		this.onchange(null);
		void this.#send();
	}

	/** Gives up a text that waits. */
	drop(article: string): void {
		if (!this.unsent.delete(article)) return;
		if (!this.#next()) this.trouble = null;
		this.onchange(null);
	}

	/** Tries now what would be tried in some seconds. */
	hurry(): void {
		clearTimeout(this.#retry);
		void this.#send();
	}

	stop(): void {
		clearTimeout(this.#retry);
	}

	async #send(): Promise<void> {
		if (this.#sending) return;
		this.#sending = true;
		try {
			for (let next = this.#next(); next && this.#options.isClear(); next = this.#next()) {
				const [article, waiting] = next;
				const { text, incarnation } = waiting;
				const answer = await this.#client.put(article, text, incarnation);
				if (answer.type === 'later') return this.#tryLater(answer.detail);
				this.#failures = 0;
				this.trouble = null;
				// It may have been given up, or given anew, while the answer was on its way.
				if (this.unsent.get(article) !== waiting) continue;
				if (answer.type === 'done') this.unsent.delete(article);
				else this.unsent.set(article, { ...waiting, refused: answer.detail });
				this.onchange(answer.type === 'done' ? article : null);
			}
		} finally {
			this.#sending = false;
		}
	}

	#next(): readonly [string, UnsentText] | undefined {
		return [...this.unsent].find(([, { refused }]) => refused === null);
	}

	#tryLater(why: string): void {
		const waits = this.#options.waits ?? usualWaits;
		const wait = waits[Math.min(this.#failures, waits.length - 1)] ?? 1000;
		this.#failures += 1;
		this.trouble = why;
		clearTimeout(this.#retry);
		this.#retry = setTimeout(() => void this.#send(), wait);
		this.onchange(null);
	}
}
