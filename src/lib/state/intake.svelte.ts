import { fingerprintOf } from '../anchoring/fingerprint';
import { NORM } from '../anchoring/normalise';
import type { PlacedAgain } from '../anchoring/place-again';
import { sha256Hex } from '../anchoring/sha256';
import { addArticle, changeArticle, type ArticleFields } from '../editing/edit-articles';
import { addEdition } from '../editing/edit-editions';
import type { Edit } from '../editing/operation';
import { ExtractionError } from '../extraction/extraction';
import { extract } from '../extraction/extraction-client';
import type { KnownArticle } from '../extraction/extraction-messages';
import { limits, megabytes } from '../extraction/limits';
import type { ArticleId, EvidenceId, Quote } from '../model/schema';
import { takeTexts } from './article-texts';
import type { Desk } from './desk.svelte';
import { IntakeItem, type IntakeFields } from './intake-item.svelte';
import type { KeptNetwork } from './kept-network.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** No file is larger than this, whatever is in it. */
const largestFile = Math.max(...Object.values(limits.input));

/** The files and texts that were brought in and are not all articles yet, one read after the other. */
export class Intake {
	items = $state.raw<readonly IntakeItem[]>([]);
	/** The one that is looked at; null while something is to be pasted or chosen. */
	current = $state.raw<IntakeItem | null>(null);
	/** The network that it is for. */
	readonly kept: KeptNetwork;
	#running = false;
	#count = 0;

	readonly left = $derived(
		this.items.filter(({ state }) => ['waiting', 'reading', 'read'].includes(state.kind)).length
	);

	constructor(
		readonly screen: NetworkScreen,
		readonly desk: Desk
	) {
		this.kept = screen.kept;
	}

	/** Takes files in. They are read one after the other; one that cannot be read stops no other. */
	add(files: readonly File[]): void {
		this.#take(
			files.map((file) => {
				this.#count += 1;
				return new IntakeItem(this.#count, file.name, () => bytesOf(file));
			})
		);
	}

	paste(text: string): void {
		this.#count += 1;
		const bytes = new TextEncoder().encode(text);
		this.#take([new IntakeItem(this.#count, '', () => Promise.resolve(bytes))]);
	}

	/** Lets go of what is done; what was not looked at stays. */
	clear(): void {
		this.items = this.items.filter(({ state }) =>
			['waiting', 'reading', 'read'].includes(state.kind)
		);
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
		const isIdle = this.current === null || this.current.state.kind !== 'read';
		if (isIdle) this.current = items[0] ?? this.current;
		void this.#run();
	}

	async #run(): Promise<void> {
		if (this.#running) return;
		this.#running = true;
		for (;;) {
			const item = this.items.find(({ state }) => state.kind === 'waiting');
			if (!item) break;
			await this.#read(item);
			// Whoever waits before an empty page is shown the first that can be looked at.
			if (this.current?.state.kind !== 'read' && this.current && item.whole) this.current = item;
		}
		this.#running = false;
	}

	async #read(item: IntakeItem): Promise<void> {
		item.state = { kind: 'reading' };
		try {
			const read = await extract(item.name, await item.open(), this.#known());
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
		}
	}

	/** It is the text of an article that is here: that has it at hand from now on. */
	async #recognise(item: IntakeItem, article: ArticleId, text: string): Promise<void> {
		const wasAtHand = this.screen.quotations.texts.has(article);
		if (!wasAtHand) await takeTexts(this.screen, new Map([[article, text]]));
		item.finish({ kind: 'known', article, wasAtHand });
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
		const { text, about } = item.extraction!;
		const { aim } = item;
		// An edition is by the same hand; when it was published is another matter.
		const earlier =
			aim.kind === 'edition' ? this.screen.index.articles.get(aim.article) : undefined;
		const base: IntakeFields = {
			title: earlier?.title ?? about.title ?? '',
			author: about.authors?.join(', ') ?? earlier?.author ?? '',
			publisher: about.publisher ?? earlier?.publisher ?? '',
			published: about.date ?? '',
			url: about.url ?? earlier?.url ?? '',
			reliability: earlier?.reliability ?? ''
		};
		const { network } = this.screen;
		return this.desk.editing.draft(network.id, `intake/${sha256Hex(text).slice(0, 24)}`, base);
	}

	/**
	 * Returns the edit that makes an article of it and which article that is; null where the text, as it
	 * is now cut, is one that is here: then it is recognised.
	 * @throws EditRefused where something is missing.
	 */
	freeze(
		item: IntakeItem,
		placed: readonly PlacedAgain[]
	): { readonly id: ArticleId; readonly edit: Edit } | null {
		const { index } = this.screen;
		const { text, pages } = item.extraction!;
		const sha256 = sha256Hex(text);
		const same = index.network.articles.find((article) => article.sha256 === sha256);
		if (same) {
			void this.#recognise(item, same.id, text);
			return null;
		}
		const { reliability, ...typed } = $state.snapshot(item.draft!.fields) as IntakeFields;
		const fields: ArticleFields = {
			...typed,
			...(reliability && { reliability }),
			sha256,
			norm: NORM,
			fingerprint: fingerprintOf(text),
			...(pages.length > 0 && { pages: [...pages] })
		};
		const { aim } = item;
		if (aim.kind === 'new') return addArticle(index, fields);
		if (aim.kind === 'edition')
			return addEdition(index, aim.article, fields, movedBy(item, placed));
		// What somebody wrote of it stays.
		const known: Readonly<Record<string, unknown>> = { ...index.articles.get(aim.article) };
		const filled = Object.entries(fields).filter(
			([field, value]) => value !== '' && known[field] === undefined
		);
		return { id: aim.article, edit: changeArticle(index, aim.article, Object.fromEntries(filled)) };
	}

	/** After the edit is made: the article has its text at hand. */
	settle(item: IntakeItem, id: ArticleId): void {
		const text = item.extraction!.text;
		if (item.draft) this.desk.editing.forget(item.draft as never);
		item.finish({ kind: 'added', article: id });
		void takeTexts(this.screen, new Map([[id, text]]));
		this.goOn();
	}

	setAside(item: IntakeItem): void {
		item.finish({ kind: 'set-aside' });
		this.goOn();
	}
}

/** What is moved to the new edition: as it was decided, else where the words are there and in company. */
export function movedBy(
	item: Pick<IntakeItem, 'decided'>,
	placed: readonly PlacedAgain[]
): ReadonlyMap<EvidenceId, Quote> {
	return new Map(
		placed.flatMap(({ evidence, quote, isElsewhere }) => {
			const decided = item.decided.get(evidence.id);
			const moved = decided === undefined ? (isElsewhere ? null : quote) : decided;
			return moved ? [[evidence.id, moved] as const] : [];
		})
	);
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer>> {
	if (file.size > largestFile) {
		throw new ExtractionError(
			'too-large',
			`This file has ${megabytes(file.size)}; none of more than ${megabytes(largestFile)} is read.`
		);
	}
	return new Uint8Array(await file.arrayBuffer());
}
