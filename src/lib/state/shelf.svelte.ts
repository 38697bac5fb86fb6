import type { Trouble } from './desk.svelte';
import { parseNetwork, refuseSize } from '../model/parse-network';
import type { Network } from '../model/schema';
import { ApiClient } from '../sync/api-client';
import { NetworkList, NotDoneError, type NetworkCard } from '../sync/network-list';
import { clientId, randomId, rememberedName } from './identity';

export type { NetworkCard } from '../sync/network-list';

/** A word on what was done, with the way back where there is one. */
export interface ShelfNotice {
	readonly words: string;
	readonly undo?: () => Promise<void>;
}

/** A file whose id a network of the store has already. */
export interface TakenFile {
	readonly network: Network;
	readonly detail: string;
}

export interface ShelfOptions {
	/** Fetches the lists anew after something was done. */
	readonly reload: () => Promise<void>;
	/** Goes to a network. */
	readonly go: (id: string) => Promise<void>;
	readonly list?: NetworkList;
}

/** What can be done with the networks of the store as a whole. */
export class Shelf {
	notice = $state.raw<ShelfNotice | null>(null);
	trouble = $state.raw<Trouble | null>(null);
	taken = $state.raw<TakenFile | null>(null);
	busy = $state(false);
	readonly #options: ShelfOptions;
	readonly #list: NetworkList;

	constructor(options: ShelfOptions) {
		this.#options = options;
		this.#list = options.list ?? new NetworkList();
	}

	create(title: string): Promise<void> {
		return this.#do(async () => this.#options.go((await this.#list.create(title)).id));
	}

	rename({ id, title: was }: NetworkCard, title: string): Promise<void> {
		return this.#do(async () => {
			const answer = await new ApiClient(id).send({
				id: randomId(),
				label: `Renamed the network “${was}” to “${title}”`.slice(0, 500),
				operations: [{ op: 'set', kind: 'network', id, field: 'title', value: title, was }],
				client: clientId(),
				...authorField()
			});
			if (answer.type === 'conflict') {
				throw new NotDoneError('Someone else renamed this network in between.', 409);
			}
			if (answer.type !== 'recorded') throw new NotDoneError(answer.detail, 0);
			await this.#options.reload();
		});
	}

	duplicate({ id }: NetworkCard): Promise<void> {
		return this.#do(async () => {
			const { title } = await this.#list.duplicate(id);
			await this.#options.reload();
			this.notice = { words: `“${title}” is there.` };
		});
	}

	remove(card: NetworkCard): Promise<void> {
		return this.#do(async () => {
			await this.#list.remove(card.id);
			await this.#options.reload();
			this.notice = {
				words: `“${card.title}” is in the bin, and stays there for 30 days.`,
				undo: () => this.putBack(card)
			};
		});
	}

	putBack({ id, title }: NetworkCard): Promise<void> {
		return this.#do(async () => {
			await this.#list.putBack(id);
			await this.#options.reload();
			this.notice = { words: `“${title}” is back.` };
		});
	}

	/** Leaves nothing of a network. There is no way back. */
	purge({ id, title }: NetworkCard): Promise<void> {
		return this.#do(async () => {
			await this.#list.purge(id, { what: 'network' });
			await this.#options.reload();
			this.notice = { words: `“${title}” is gone for good.` };
		});
	}

	/** Makes a file a network of the store and goes to it. */
	async open(files: readonly File[]): Promise<void> {
		const [file, ...others] = files;
		if (!file) return;
		if (others.length > 0) {
			this.trouble = trouble(`These are ${files.length} files; open one network file at a time.`);
			return;
		}
		const refused = refuseSize(file.size);
		const text = refused ? null : await file.text().catch(() => null);
		if (text === null) {
			const why = refused ?? 'It could not be read. Is it still there, and a file and no folder?';
			this.trouble = trouble(`“${file.name}” was not opened. ${why}`);
			return;
		}
		const parsed = parseNetwork(text);
		if (!parsed.ok) {
			const { summary, problems } = parsed;
			this.trouble = { summary: `“${file.name}” was not opened. ${summary}`, problems };
			return;
		}
		await this.keep(parsed.network);
	}

	/** Of a file whose id was taken: keeps it beside what is there, or goes to what is there. */
	async settle(choice: 'as-new' | 'open' | 'neither'): Promise<void> {
		const { taken } = this;
		this.taken = null;
		if (!taken || choice === 'neither') return;
		await this.#do(async () => {
			const id =
				choice === 'open' ? taken.network.id : (await this.#list.keepAsNew(taken.network)).id;
			await this.#options.go(id);
		});
	}

	/** Keeps a network as it is and goes to it; asks where one of its id is there already. */
	keep(network: Network): Promise<void> {
		return this.#do(async () => {
			try {
				await this.#options.go((await this.#list.keep(network)).id);
			} catch (error) {
				if (!(error instanceof NotDoneError) || error.status !== 409) throw error;
				this.taken = { network, detail: error.message };
			}
		});
	}

	async #do(what: () => Promise<void>): Promise<void> {
		this.busy = true;
		this.notice = null;
		try {
			await what();
		} catch (error) {
			if (!(error instanceof NotDoneError)) throw error;
			this.trouble = { summary: error.message, problems: error.problems };
		} finally {
			this.busy = false;
		}
	}
}

function authorField(): { author?: string } {
	const author = rememberedName();
	return author ? { author } : {};
}

function trouble(summary: string): Trouble {
	return { summary, problems: [] };
}
