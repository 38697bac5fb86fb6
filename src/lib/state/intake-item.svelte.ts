import type { Extraction } from '../extraction/extraction';
import type { Kinship } from '../extraction/extraction-messages';
import { keepParagraphs, paragraphsIn, turnMend } from '../extraction/revise';
import type { Article, ArticleId, EvidenceId, Quote } from '../model/schema';
import type { Draft } from './editing-desk.svelte';

/** How far a file has come on its way to being an article. */
export type IntakeState =
	| { readonly kind: 'waiting' }
	| { readonly kind: 'reading' }
	| { readonly kind: 'failed'; readonly message: string }
	/** Somebody has to look at it. */
	| { readonly kind: 'read' }
	/** It is the text of an article that is here; `wasAtHand` where that had its text already. */
	| { readonly kind: 'known'; readonly article: ArticleId; readonly wasAtHand: boolean }
	| { readonly kind: 'added'; readonly article: ArticleId }
	| { readonly kind: 'set-aside' };

/** What the form has of an article that is brought in. */
export interface IntakeFields {
	title: string;
	author: string;
	publisher: string;
	published: string;
	url: string;
	reliability: NonNullable<Article['reliability']> | '';
}

/** What it is to be: a new article, the text of one that has none, or another edition of one. */
export type IntakeAim =
	{ readonly kind: 'new' } | { readonly kind: 'text' | 'edition'; readonly article: ArticleId };

/** Something that was read, as it came, with what it is to be. */
interface Reading {
	readonly extraction: Extraction;
	readonly kinship: Kinship;
}

/** One file, or one pasted text, on its way to being an article. */
export class IntakeItem {
	state = $state.raw<IntakeState>({ kind: 'waiting' });
	kinship = $state.raw<Kinship>({ kind: 'stranger' });
	aim = $state.raw<IntakeAim>({ kind: 'new' });
	/** What is typed of it; null until it is read. */
	draft = $state.raw<Draft<IntakeFields> | null>(null);
	/** Of a new edition: what a person decided about a quotation, where that is not what is proposed. */
	decided = $state.raw<ReadonlyMap<EvidenceId, Quote | null>>(new Map());
	/** The text as it was read, with its words mended as the reader wants them. */
	#read = $state.raw<Extraction | null>(null);
	#kept = $state.raw<{ readonly first: number; readonly last: number } | null>(null);

	readonly paragraphs = $derived(paragraphsIn(this.#read?.text ?? ''));
	/** The first and the last paragraph that are kept. */
	readonly kept = $derived(this.#kept ?? { first: 0, last: this.paragraphs.length - 1 });
	/** The article as it would be frozen; null until it is read. */
	readonly extraction = $derived(
		this.#read && keepParagraphs(this.#read, this.kept.first, this.kept.last)
	);

	constructor(
		readonly id: number,
		/** Of the file; empty for what was pasted. */
		readonly name: string,
		/** Gives the bytes, once. */
		readonly open: () => Promise<Uint8Array<ArrayBuffer>>
	) {}

	/** The whole text, cut or not; null until it is read. */
	get whole(): Extraction | null {
		return this.#read;
	}

	take({ extraction, kinship }: Reading): void {
		this.#read = extraction;
		this.#kept = null;
		this.kinship = kinship;
		this.aim =
			kinship.kind === 'edition' ? { kind: 'edition', article: kinship.article } : { kind: 'new' };
		this.state = { kind: 'read' };
	}

	/** Has the article begin with this paragraph. */
	beginWith(paragraph: number): void {
		this.#kept = { first: paragraph, last: Math.max(paragraph, this.kept.last) };
		this.decided = new Map();
	}

	/** Has it end with this one. */
	endWith(paragraph: number): void {
		this.#kept = { first: Math.min(paragraph, this.kept.first), last: paragraph };
		this.decided = new Map();
	}

	keepAll(): void {
		this.#kept = null;
		this.decided = new Map();
	}

	/** Puts the hyphen of a mended word back, or takes it out. */
	turn(mend: number): void {
		if (this.#read) this.#read = turnMend(this.#read, mend);
		this.decided = new Map();
	}

	decide(evidence: EvidenceId, quote: Quote | null): void {
		this.decided = new Map(this.decided).set(evidence, quote);
	}

	/** Lets go of the text: it is an article now, or nobody wants it. */
	finish(state: IntakeState): void {
		this.state = state;
		if (state.kind !== 'set-aside') this.#read = null;
	}
}
