import type { Placements } from '../anchoring/check-network';
import { checkQuotations } from '../anchoring/verification-client';
import type { ArticleId, EvidenceId, Network } from '../model/schema';
import type { Verification } from '../model/verification';

/** A network and the texts at hand of its articles. */
export interface CheckedSource {
	readonly network: Network;
	readonly texts: ReadonlyMap<ArticleId, string>;
}

const noPlacements: Placements = { quotes: new Map(), fingerprints: new Map() };

/** What checking the quotations of a network came to, by the articles' texts at hand. */
export class QuotationChecks {
	/** By quotation; null until the worker has answered. Empty where it failed. */
	found = $state.raw<ReadonlyMap<EvidenceId, Verification> | null>(null);
	/** What the texts at hand say of the places of quotations, and the network does not. */
	placements = $state.raw<Placements>(noPlacements);
	/** Why nothing could be checked, in words; null where it could. */
	failure = $state<string | null>(null);
	readonly #source: () => CheckedSource;
	#checking: AbortController | null = null;
	#latest: Promise<void> = Promise.resolve();

	/** `source` is read anew whenever something is checked. */
	constructor(source: () => CheckedSource) {
		this.#source = source;
	}

	/** The articles' normalised texts that are at hand. */
	get texts(): ReadonlyMap<ArticleId, string> {
		return this.#source().texts;
	}

	/** Starts over: another network has other articles. What was being checked is not heard of again. */
	forget(): void {
		this.#checking?.abort();
		this.#checking = null;
		this.#latest = Promise.resolve();
		this.found = null;
		this.placements = noPlacements;
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
			const { network, texts } = this.#source();
			const { verifications, placements } = await checkQuotations(network, texts, {
				signal: checking.signal
			});
			if (isStale()) return await this.#latest;
			this.found = verifications;
			this.placements = placements;
			this.failure = null;
		} catch (error) {
			if (isStale()) return await this.#latest;
			this.found = new Map();
			this.placements = noPlacements;
			this.failure = error instanceof Error ? error.message : String(error);
		}
	}
}
