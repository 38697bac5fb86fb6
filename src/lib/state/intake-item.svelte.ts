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
	/** What was done with it besides; kept with what was typed. */
	choices: IntakeChoices;
}

/** How a text is to be taken in; absent is as Entente proposes. */
export interface IntakeChoices {
	readonly aim?: IntakeAim;
	/** The first and the last paragraph that are kept. */
	readonly kept?: { readonly first: number; readonly last: number };
	/** The mended words, by number, whose hyphen was put back or taken out. */
	readonly turned?: readonly number[];
	/** Of a new edition: where a quotation goes, where that is not what is proposed. */
	readonly decided?: Readonly<Record<EvidenceId, Quote | null>>;
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
	/** What is typed of it and done with it; null until it is read. */
	draft = $state.raw<Draft<IntakeFields> | null>(null);
	/** The text as it was read. */
	#read = $state.raw<Extraction | null>(null);

	readonly #choices = $derived<IntakeChoices>(this.draft?.fields.choices ?? {});
	readonly aim = $derived<IntakeAim>(this.#choices.aim ?? this.#likelyAim());
	/** Of a new edition: what a person decided about a quotation, where that is not what is proposed. */
	readonly decided = $derived<ReadonlyMap<EvidenceId, Quote | null>>(
		new Map(Object.entries(this.#choices.decided ?? {}) as [EvidenceId, Quote | null][])
	);
	/** The whole text with its words mended as the reader wants them, cut or not; null until it is read. */
	readonly whole = $derived(
		this.#read && (this.#choices.turned ?? []).reduce(turnMend, this.#read)
	);
	readonly paragraphs = $derived(paragraphsIn(this.whole?.text ?? ''));
	/** The first and the last paragraph that are kept. */
	readonly kept = $derived(this.#choices.kept ?? { first: 0, last: this.paragraphs.length - 1 });
	/** The article as it would be frozen; null until it is read. */
	readonly extraction = $derived(
		this.whole && keepParagraphs(this.whole, this.kept.first, this.kept.last)
	);

	constructor(
		readonly id: number,
		/** Of the file; empty for what was pasted. */
		readonly name: string,
		readonly bytes: Blob
	) {}

	/** Somebody still has to look at it, or will have to. */
	get isOpen(): boolean {
		return ['waiting', 'reading', 'read'].includes(this.state.kind);
	}

	take({ extraction, kinship }: Reading): void {
		this.#read = extraction;
		this.kinship = kinship;
		this.state = { kind: 'read' };
	}

	#likelyAim(): IntakeAim {
		return this.kinship.kind === 'edition'
			? { kind: 'edition', article: this.kinship.article }
			: { kind: 'new' };
	}

	/** Says what it is to be. */
	aimAt(aim: IntakeAim): void {
		this.#choose({ aim, decided: undefined });
	}

	/** Has the article begin with this paragraph. */
	beginWith(paragraph: number): void {
		this.#cut({ first: paragraph, last: Math.max(paragraph, this.kept.last) });
	}

	/** Has it end with this one. */
	endWith(paragraph: number): void {
		this.#cut({ first: Math.min(paragraph, this.kept.first), last: paragraph });
	}

	keepAll(): void {
		this.#cut(undefined);
	}

	#cut(kept: IntakeChoices['kept']): void {
		this.#choose({ kept, decided: undefined });
	}

	/** Puts the hyphen of a mended word back, or takes it out. */
	turn(mend: number): void {
		const turned = this.#choices.turned ?? [];
		const others = turned.filter((one) => one !== mend);
		this.#choose({
			turned: others.length < turned.length ? others : [...turned, mend],
			decided: undefined
		});
	}

	decide(evidence: EvidenceId, quote: Quote | null): void {
		this.#choose({ decided: { ...this.#choices.decided, [evidence]: quote } });
	}

	/** What was decided of quotations goes where the text that they stand in is another one. */
	#choose(choices: {
		readonly [Key in keyof IntakeChoices]: IntakeChoices[Key] | undefined;
	}): void {
		if (!this.draft) return;
		const chosen = Object.entries({ ...this.#choices, ...choices });
		this.draft.fields.choices = Object.fromEntries(
			chosen.filter(([, value]) => value !== undefined)
		);
	}

	/** Lets go of the text: it is an article now, or nobody wants it. */
	finish(state: IntakeState): void {
		this.state = state;
		if (state.kind !== 'set-aside') this.#read = null;
	}
}
