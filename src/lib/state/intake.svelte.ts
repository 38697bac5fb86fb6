import { fingerprintOf } from '../anchoring/fingerprint';
import type { PlacedAgain } from '../anchoring/place-again';
import { sha256Hex } from '../anchoring/sha256';
import { ExtractionError } from '../extraction/extraction';
import { extract } from '../extraction/extraction-client';
import type { KnownArticle } from '../extraction/extraction-messages';
import { limits, megabytes } from '../extraction/limits';
import type { ArticleId } from '../model/schema';
import { takeTexts } from './article-texts';
import type { Desk } from './desk.svelte';
import { freezeItem, knownOf } from './freeze-item';
import { IntakeItem, type IntakeState } from './intake-item.svelte';
import type { KeptNetwork } from './kept-network.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { WaitingItems } from './waiting-items.svelte';

/** No file is larger than this, whatever is in it. */
const largestFile = Math.max(...Object.values(limits.input));

/** The files and texts that were brought in and are not all articles yet, one read after the other. */
export class Intake {
	items = $state.raw<readonly IntakeItem[]>([]);
	/** The one that is looked at; null while something is to be pasted or chosen. */
	current = $state.raw<IntakeItem | null>(null);
	/** The network that it is for. */
	readonly kept: KeptNetwork;
	/** The one that was last shown without being chosen. */
	#shown: IntakeItem | null = null;
	#running = false;
	#count = 0;

	readonly left = $derived(this.items.filter(({ isOpen }) => isOpen).length);
	readonly waiting: WaitingItems;

	constructor(
		readonly screen: NetworkScreen,
		readonly desk: Desk
	) {
		this.kept = screen.kept;
		this.waiting = new WaitingItems(screen.network.id);
	}

	/** Takes up what was brought in before the page was loaded anew, and not looked at. */
	async restore(): Promise<void> {
		this.#take(await this.waiting.takeUp(({ name, bytes }) => this.#item(name, bytes)));
	}

	/** Takes files in. They are read one after the other; one that cannot be read stops no other. */
	add(files: readonly File[]): void {
		this.#take(files.map((file) => this.#item(file.name, file)));
	}

	paste(text: string): void {
		this.#take([this.#item('', new Blob([text]))]);
	}

	#item(name: string, bytes: Blob): IntakeItem {
		this.#count += 1;
		return new IntakeItem(this.#count, name, bytes);
	}

	/** Lets go of what is done; what was not looked at stays. */
	clear(): void {
		this.items = this.items.filter(({ isOpen }) => isOpen);
		if (!this.current || !this.items.includes(this.current)) this.current = this.items[0] ?? null;
	}

	/** Shows the next one that somebody has to look at; stays where there is none. */
	goOn(): void {
		const from = this.current ? this.items.indexOf(this.current) : -1;
		const inTurn = [...this.items.slice(from + 1), ...this.items.slice(0, from + 1)];
		this.current = inTurn.find(({ state }) => state.kind === 'read') ?? this.current;
	}

	#take(items: readonly IntakeItem[]): void {
		this.items = [...this.items, ...items];
		for (const item of items) if (item.bytes.size <= largestFile) this.waiting.keep(item);
		const isIdle = this.current === null || this.current.state.kind !== 'read';
		if (isIdle) this.current = this.#shown = items[0] ?? this.current;
		void this.#run();
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		for (;;) {
			const item = this.items.find(({ state }) => state.kind === 'waiting');
			if (!item) break;
			await this.#read(item);
			// Whoever waits before an empty page is shown the first that can be looked at; whoever chose one stays.
			const isWaiting = this.current === this.#shown && this.current?.state.kind !== 'read';
			if (isWaiting && item.whole) this.current = this.#shown = item;
		}
		this.#running = false;
	}

	async #read(item: IntakeItem): Promise<void> {
		item.state = { kind: 'reading' };
		try {
			const read = await extract(item.name, await bytesOf(item.bytes), this.#known());
			if (read.kinship.kind === 'same') {
				await this.#recognise(item, read.kinship.article, read.kinship.text);
				return;
			}
			item.take(read);
			item.draft = this.#draftOf(item);
		} catch (error) {
			const message =
				error instanceof ExtractionError
					? error.message
					: 'This file could not be read. Is it still there, and a file and no folder?';
			item.state = { kind: 'failed', message };
			void this.waiting.letGo(item);
		}
	}

	/** It is the text of an article that is here: that has it at hand from now on. */
	async #recognise(item: IntakeItem, article: ArticleId, text: string): Promise<void> {
		const wasAtHand = this.screen.quotations.texts.has(article);
		if (!wasAtHand) await takeTexts(this.screen, new Map([[article, text]]));
		this.#finish(item, { kind: 'known', article, wasAtHand });
	}

	#known(): readonly KnownArticle[] {
		const { texts } = this.screen.quotations;
		return this.screen.network.articles.map(({ id, sha256, fingerprint }) => {
			const text = texts.get(id);
			return {
				id,
				sha256,
				fingerprint: fingerprint ?? (text === undefined ? undefined : fingerprintOf(text))
			};
		});
	}

	/** What was typed of this very text before is there again, after a reload too. */
	#draftOf(item: IntakeItem) {
		const { network } = this.screen;
		const name = `intake/${sha256Hex(item.extraction!.text).slice(0, 24)}`;
		return this.desk.editing.draft(network.id, name, knownOf(item, this.screen.index));
	}

	/**
	 * Returns the edit that makes an article of it and which article that is; null where the text, as it
	 * is now cut, is one that is here: then it is recognised.
	 * @throws EditRefused where something is missing.
	 */
	freeze(item: IntakeItem, placed: readonly PlacedAgain[]): ReturnType<typeof freezeItem> | null {
		const { index } = this.screen;
		const { text } = item.extraction!;
		const sha256 = sha256Hex(text);
		const same = index.network.articles.find((article) => article.sha256 === sha256);
		if (!same) return freezeItem(index, item, placed);
		void this.#recognise(item, same.id, text);
		return null;
	}

	/** After the edit is made: the article has its text at hand. */
	settle(item: IntakeItem, id: ArticleId): void {
		const text = item.extraction!.text;
		if (item.draft) this.desk.editing.forget(item.draft as never);
		void takeTexts(this.screen, new Map([[id, text]]));
		this.#finish(item, { kind: 'added', article: id });
		this.goOn();
	}

	setAside(item: IntakeItem): void {
		this.#finish(item, { kind: 'set-aside' });
		this.goOn();
	}

	/** What was set aside is to be looked at after all. */
	takeUp(item: IntakeItem): void {
		item.state = { kind: 'read' };
		this.waiting.keep(item);
	}

	#finish(item: IntakeItem, state: IntakeState): void {
		item.finish(state);
		const { article = null } = 'article' in state ? state : {};
		// Until the store has the text, the file is all there is of it after a reload.
		const stop = $effect.root(() => {
			$effect(() => {
				if (article !== null && this.kept.unsentTexts.has(article)) return;
				void this.waiting.letGo(item).then(stop);
			});
		});
	}
}

async function bytesOf(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
	if (file.size > largestFile) {
		throw new ExtractionError(
			'too-large',
			`This file has ${megabytes(file.size)}; none of more than ${megabytes(largestFile)} is read.`
		);
	}
	return new Uint8Array(await file.arrayBuffer());
}
