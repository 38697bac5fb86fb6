import { checkQuotations } from '../anchoring/verification-client';
import type { ArticleId, EvidenceId, Network } from '../model/schema';
import type { Verification } from '../model/verification';

/** What checking the quotations of a network came to, by the articles' texts at hand. */
export class QuotationChecks {
	/** The articles' normalised texts that this reader has at hand; nothing of them is stored. */
	texts = $state.raw<ReadonlyMap<ArticleId, string>>(new Map());
	/** By quotation; null until the worker has answered. Empty where it failed. */
	found = $state.raw<ReadonlyMap<EvidenceId, Verification> | null>(null);
	/** Why nothing could be checked, in words; null where it could. */
	failure = $state<string | null>(null);
	readonly #network: () => Network;
	#checking: AbortController | null = null;
	#latest: Promise<void> = Promise.resolve();

	/** `network` is read anew whenever something is checked. */
	constructor(network: () => Network) {
		this.#network = network;
	}

	/** Starts over: another network has other articles. What was being checked is not heard of again. */
	forget(): void {
		this.#checking?.abort();
		this.#checking = null;
		this.#latest = Promise.resolve();
		this.texts = new Map();
		this.found = null;
		this.failure = null;
	}

	/**
	 * Checks every quotation in a worker; never throws. A later call ends an earlier one, which then
	 * resolves with it.
	 */
	check(): Promise<void> {
		return (this.#latest = this.#check());
	}

	async #check(): Promise<void> {
		this.#checking?.abort();
		const checking = new AbortController();
		this.#checking = checking;
		const isStale = () => this.#checking !== checking;
		try {
			const found = await checkQuotations(this.#network(), this.texts, {
				signal: checking.signal
			});
			if (isStale()) return await this.#latest;
			this.found = found;
			this.failure = null;
		} catch (error) {
			if (isStale()) return await this.#latest;
			this.found = new Map();
			this.failure = error instanceof Error ? error.message : String(error);
		}
	}

	/** Takes an article's normalised text into this session and checks the quotations against it. */
	async readText(id: ArticleId, text: string): Promise<void> {
		this.texts = new Map(this.texts).set(id, text);
		await this.check();
	}
}
