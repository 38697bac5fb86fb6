import { passagesOf, stepPassage, type Passage } from '../passages/passages';
import type { ArticleId, EvidenceId } from '../model/schema';
import type { TextRange } from '../model/verification';
import type { ReadingAddress } from './address';
import type { NetworkScreen } from './network-screen.svelte';

/** A place of the text that is to be brought into sight; a new object asks for it again. */
export interface SoughtPlace extends TextRange {
	/** The quotation that stands there; null for words that are no evidence. */
	readonly evidence: EvidenceId | null;
}

/** Where an address or a card sends a reader of an article. */
export type PassageLink = NonNullable<ReadingAddress['at']>;

/** The article that is being read beside the network, and what the reader looks at in it. */
export class ArticleReading {
	readonly #screen: NetworkScreen;
	/** Null while no article is open. */
	article = $state<ArticleId | null>(null);
	/** Without the marks of quotations. */
	clean = $state(false);
	sought = $state.raw<SoughtPlace | null>(null);
	/** What a link asked for; a passage that is chosen takes its place. */
	#link = $state.raw<PassageLink | null>(null);
	/** What is to be sought, once the text and its check are there. */
	#wanted = $state.raw<PassageLink | null>(null);
	/** The quotation that was last chosen in the text itself, where it is in sight already. */
	#chosenHere: EvidenceId | null = null;
	/** The quotation that the pointer or the focus rests on, in the text or on its card. */
	lit = $state<EvidenceId | null>(null);

	readonly text = $derived.by(() =>
		this.article === null ? null : (this.#screen.quotations.texts.get(this.article) ?? null)
	);
	readonly passages = $derived.by(() => {
		if (this.article === null) return { placed: [], unplaced: [] };
		return passagesOf(this.#screen.index, this.article, this.#screen.checks);
	});
	/** The passage whose quotation is selected; null where that is in another article, or none is. */
	readonly current = $derived.by((): Passage | null => {
		const { selection } = this.#screen;
		const id = selection.kind === 'relation' ? selection.evidence : null;
		return this.passages.placed.find(({ evidence }) => evidence === id) ?? null;
	});

	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	/** Opens an article, at a passage if one is named. */
	open(article: ArticleId, at: PassageLink | null = null): void {
		if (article !== this.article) {
			this.sought = null;
			this.#screen.proposals?.forget();
		}
		this.article = article;
		this.lit = null;
		this.#link = at;
		this.#wanted = at;
	}

	/** What the address says of it. */
	get address(): ReadingAddress | null {
		return this.article === null ? null : { article: this.article, at: this.#link };
	}

	/** Shows what an address asks for; a quotation that it selects is sought in the text. */
	follow(reading: ReadingAddress | null): void {
		if (!reading) return this.close();
		const { selection } = this.#screen;
		const selected = selection.kind === 'relation' ? selection.evidence : null;
		const isHere =
			selected !== null &&
			this.#screen.index.evidence.get(selected)?.evidence.article === reading.article;
		this.open(reading.article, reading.at);
		if (!reading.at && isHere && selected) this.#wanted = { evidence: selected };
	}

	/** Opens the article of a quotation, there. */
	openAt(evidence: EvidenceId): void {
		const known = this.#screen.index.evidence.get(evidence)?.evidence;
		if (known) this.open(known.article, { evidence });
	}

	close(): void {
		this.#screen.proposals?.forget();
		this.article = null;
		this.sought = null;
		this.#link = null;
		this.#wanted = null;
		this.lit = null;
	}

	/** What was asked for and is not in sight yet. */
	get wanted(): PassageLink | null {
		return this.#wanted;
	}

	/** Brings a place of the text into sight. */
	seek(place: SoughtPlace): void {
		this.#wanted = null;
		this.sought = { ...place };
	}

	/** Rests on a quotation: its line is lit, and its card. */
	light(evidence: EvidenceId | null): void {
		if (evidence === this.lit) return;
		this.lit = evidence;
		const known = evidence ? this.#screen.index.evidence.get(evidence) : null;
		this.#screen.hovered = known?.relation.id ?? null;
	}

	/** Whether a passage is lit: by its quotation, or by its relation on the canvas. */
	isLit({ evidence, relation }: Passage): boolean {
		return this.lit === null ? this.#screen.hovered === relation : this.lit === evidence;
	}

	/** Selects the quotation of a passage, with its relation brought into sight on the canvas. */
	choose(passage: Passage): void {
		this.#link = null;
		this.#chosenHere = passage.evidence;
		this.#screen.selectRelation(passage.relation, passage.evidence);
		this.#screen.showSelected();
	}

	/** Goes along with a quotation that was selected elsewhere: on its card, in a list, by a key. */
	goAlong(): void {
		const { current } = this;
		if (current && current.evidence !== this.#chosenHere) this.seek(current);
		this.#chosenHere = null;
	}

	/** Goes on to the next (1) or previous (−1) quotation, from an index of the text where none is read. */
	step(step: 1 | -1, from: number): Passage | null {
		const passage = stepPassage(this.passages.placed, this.current?.evidence ?? from, step);
		if (!passage) return null;
		this.choose(passage);
		this.seek(passage);
		return passage;
	}

	/** What is left of it in a network that has changed. */
	update(): void {
		if (this.article !== null && !this.#screen.index.articles.has(this.article)) this.close();
	}
}
