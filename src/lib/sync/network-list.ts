/** What a page asks of the server about networks as a whole: which there are, and keeping more of them. */
import { newId } from '../model/new-id';
import { withId } from '../editing/with-id';
import type { Problem } from '../model/problems';
import type { Network } from '../model/schema';

/** The small picture of a network, as plain data that the server holds against its own schema. */
type Picture = Readonly<Record<'points' | 'lines', readonly unknown[]>>;

/** What the list says of one network. */
export interface NetworkCard {
	readonly id: string;
	readonly title: string;
	readonly actors: number;
	readonly relations: number;
	readonly quotations: number;
	readonly number: number;
	readonly changedAt: string;
	readonly deletedAt: string | null;
	readonly isExample: boolean;
}

/** Something that the server would not do, or that did not reach it; `message` is one sentence. */
export class NotDoneError extends Error {
	override readonly name = 'NotDoneError';
	constructor(
		message: string,
		/** The status of the answer; 0 where there was none. */
		readonly status: number,
		readonly problems: readonly Problem[] = []
	) {
		super(message);
	}
}

export class NetworkList {
	readonly #fetch: typeof fetch;

	constructor(fetcher: typeof fetch = (...asked) => fetch(...asked)) {
		this.#fetch = fetcher;
	}

	/** Keeps a new, empty network. All of these throw NotDoneError. */
	create(title: string): Promise<NetworkCard> {
		return this.#ask('', 'POST', { title });
	}

	/** Keeps a network as it is. A network of its id that is there already is status 409. */
	keep(network: Network): Promise<NetworkCard> {
		return this.#ask('', 'POST', network);
	}

	/** Keeps a network under an id that is free, made of its title. */
	async keepAsNew(network: Network): Promise<NetworkCard> {
		const [there, binned] = await Promise.all([this.list(), this.list(true)]);
		const taken = new Set([...there, ...binned].map(({ id }) => id));
		return this.keep(withId(network, newId(network.title, taken, 'network')));
	}

	async list(bin = false): Promise<readonly NetworkCard[]> {
		const { networks } = await this.#ask<{ networks: readonly NetworkCard[] }>(
			bin ? '?bin' : '',
			'GET'
		);
		return networks;
	}

	duplicate(id: string): Promise<NetworkCard> {
		return this.#ask(`${at(id)}/duplicate`, 'POST', {});
	}

	/** Puts a network in the bin. */
	async remove(id: string): Promise<void> {
		await this.#ask(at(id), 'DELETE');
	}

	async putBack(id: string): Promise<void> {
		await this.#ask(`${at(id)}/undelete`, 'POST', {});
	}

	/** Takes something out of a network and its history for good. */
	async purge(id: string, what: Purge): Promise<void> {
		await this.#ask(`${at(id)}/purge`, 'POST', what);
	}

	/** Keeps the small picture of a network as it was at a change. */
	async putPicture(id: string, number: number, picture: Picture): Promise<void> {
		await this.#ask(`${at(id)}/picture`, 'PUT', { number, picture });
	}

	/** Makes the example as it came, by a change; false where it was so already. */
	async reset(id: string, who: { client: string; author?: string }): Promise<boolean> {
		const { change } = await this.#ask<{ change: unknown }>(`${at(id)}/reset`, 'POST', who);
		return change !== null;
	}

	async #ask<Answer>(path: string, method: string, body?: unknown): Promise<Answer> {
		let response: Response;
		try {
			response = await this.#fetch(`/api/networks${path}`, {
				method,
				...(body === undefined
					? {}
					: { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
			});
		} catch {
			throw new NotDoneError('The server does not answer; try again when it is back.', 0);
		}
		const said: unknown = await response.json().catch(() => ({}));
		if (response.ok) return said as Answer;
		const { title, detail, problems } = said as {
			readonly title?: string;
			readonly detail?: string;
			readonly problems?: readonly Problem[];
		};
		throw new NotDoneError(
			detail ?? title ?? `The server answered ${response.status}.`,
			response.status,
			problems
		);
	}
}

export type Purge =
	| { readonly what: 'network' }
	| { readonly what: 'author'; readonly author: string }
	| { readonly what: 'article-text'; readonly article: string };

const at = (id: string) => `/${encodeURIComponent(id)}`;
