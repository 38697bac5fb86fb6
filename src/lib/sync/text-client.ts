/** What a page asks of the server about the texts of a network's articles. */

/** What became of a text that was to be kept, or taken away. */
export type TextAnswer =
	| { readonly type: 'done' }
	/** Nobody answered, or the store cannot take anything now: to be tried again. */
	| { readonly type: 'later'; readonly detail: string }
	/** Trying again will not help. */
	| { readonly type: 'refused'; readonly detail: string };

export class TextClient {
	readonly #base: string;
	readonly #fetch: typeof fetch;

	constructor(network: string, fetcher: typeof fetch = (...asked) => fetch(...asked)) {
		this.#base = `/api/networks/${encodeURIComponent(network)}/articles`;
		this.#fetch = fetcher;
	}

	/** Keeps a text that was given while the network was of this incarnation. Never throws. */
	put(article: string, text: string, incarnation?: string): Promise<TextAnswer> {
		return this.#ask(article, {
			method: 'PUT',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify({ text, incarnation })
		});
	}

	/** Takes a text away. Never throws. */
	remove(article: string): Promise<TextAnswer> {
		return this.#ask(article, { method: 'DELETE' });
	}

	/** The text of this hash; null where it is not to be had now. Never throws. */
	async read(article: string, sha256: string): Promise<string | null> {
		try {
			const response = await this.#fetch(`${this.#at(article)}?sha256=${sha256}`);
			return response.ok ? await response.text() : null;
		} catch {
			return null;
		}
	}

	async #ask(article: string, init: RequestInit): Promise<TextAnswer> {
		let response: Response;
		try {
			response = await this.#fetch(this.#at(article), init);
		} catch {
			return { type: 'later', detail: 'The server does not answer.' };
		}
		if (response.ok) return { type: 'done' };
		const said = (await response.json().catch(() => ({}))) as { readonly detail?: string };
		const detail = said.detail ?? `The server answered ${response.status}.`;
		const isForNow = response.status >= 500 || [408, 429].includes(response.status);
		return { type: isForNow ? 'later' : 'refused', detail };
	}

	#at(article: string): string {
		return `${this.#base}/${encodeURIComponent(article)}/text`;
	}
}
