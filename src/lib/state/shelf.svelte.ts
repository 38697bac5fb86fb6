import type { Trouble } from './desk.svelte';
import type { Network } from '../model/schema';
import { ApiClient } from '../sync/api-client';
import { NetworkList, NotDoneError, type NetworkCard } from '../sync/network-list';
import { TextClient } from '../sync/text-client';
import type { FileImport } from './file-import.svelte';
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
	/** The texts of its articles that are at hand. */
	readonly texts: Texts;
	readonly detail: string;
}

type Texts = ReadonlyMap<string, string>;

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
	/** Files of other programs that are looked at before they are a network. */
	imported = $state.raw<FileImport | null>(null);
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
			if (answer.type !== 'recorded' && answer.type !== 'noted')
				throw new NotDoneError(answer.detail, 0);
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

	/** Leaves nothing of a network: there is no way back. Null when it is done, else why it is not. */
	async purge({ id, title }: NetworkCard): Promise<string | null> {
		try {
			await this.#list.purge(id, { what: 'network' });
		} catch (error) {
			if (!(error instanceof NotDoneError)) throw error;
			return error.message;
		}
		await this.#options.reload();
		this.notice = { words: `“${title}” is gone for good.` };
		return null;
	}

	/** Makes a file a network of the store and goes to it; one of another program is looked at first. */
	async open(files: readonly File[]): Promise<void> {
		if (files.length === 0) return;
		// What somebody has decided of one file is not thrown away for the next.
		if (this.imported) return this.imported.refuse(files);
		const opened = await import('./open-on-shelf').then(
			({ openOnShelf }) => openOnShelf(files),
			() => null
		);
		if (!opened) {
			this.trouble = trouble(
				'What opens files could not be loaded from the server. Is it still running? Try again, or reload the page.'
			);
		} else if (opened.kind === 'trouble') this.trouble = opened.trouble;
		else if (opened.kind === 'import') this.imported = opened.work;
		else await this.keep(opened.network, opened.texts);
	}

	/** Of a file whose id was taken: keeps it beside what is there, or goes to what is there. */
	async settle(choice: 'as-new' | 'open' | 'neither'): Promise<void> {
		const { taken } = this;
		this.taken = null;
		if (!taken || choice === 'neither') return;
		await this.#do(async () => {
			const { network, texts } = taken;
			if (choice === 'open') return this.#options.go(network.id);
			const { id } = await this.#list.keepAsNew(network);
			await this.#keepTexts(id, texts);
			await this.#options.go(id);
		});
	}

	/**
	 * Keeps a network as it is, with those texts of its articles that are at hand, and goes to it; asks
	 * where one of its id is there already.
	 */
	keep(network: Network, texts: Texts = new Map()): Promise<void> {
		return this.#do(async () => {
			try {
				await this.#list.keep(network);
			} catch (error) {
				if (!(error instanceof NotDoneError) || error.status !== 409) throw error;
				this.taken = { network, texts, detail: error.message };
				return;
			}
			await this.#keepTexts(network.id, texts);
			await this.#options.go(network.id);
		});
	}

	/** @throws NotDoneError where the network is kept and a text is not. */
	async #keepTexts(id: string, texts: Texts): Promise<void> {
		const client = new TextClient(id);
		for (const [article, text] of texts) {
			const answer = await client.put(article, text);
			if (answer.type === 'done') continue;
			throw new NotDoneError(
				`The network is kept and stands under “All networks”, but not all of its articles’ texts are: ${answer.detail} Drop them there again.`,
				0
			);
		}
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
