import { placeAgain, type PlacedAgain } from '../anchoring/place-again';
import { sha256Hex } from '../anchoring/sha256';
import { bringIn, type BroughtIn } from '../editing/bring-in/bring-in';
import { ArticleTable, comparableUrl } from '../editing/bring-in/match-articles';
import { addArticle } from '../editing/edit-articles';
import { inTurn } from '../editing/in-turn';
import type { Edit } from '../editing/operation';
import { addToCode, quotationsToCode, type QuotationToCode } from '../editing/to-code';
import { annotatedNetwork } from '../formats/annotated-network';
import type { ReadAnnotation, ReadAnnotations } from '../formats/read-web-annotation';
import type { Problem } from '../model/problems';
import type { Article, ArticleId, Evidence, Quote } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';

/** What the annotations of one page or document belong to: an article that is here, a new one, or nothing. */
export type Belonging = ArticleId | 'new' | 'none';

/** The annotations of one page or document. */
export interface AnnotatedSource {
	/** As the file names it first: an address, or a urn. */
	readonly source: string;
	readonly title: string | null;
	readonly annotations: readonly ReadAnnotation[];
}

/** A highlight as it stands in its article, where the text of that is at hand. */
export interface PlacedHighlight {
	readonly annotation: ReadAnnotation;
	/** Null without a text to look in. */
	readonly state: PlacedAgain['state'] | null;
	/** The article's own words where they were found at one place, else those of the file. */
	readonly quote: Quote;
}

/** A file of annotations that is looked at before anything of it is in the network. */
export class AnnotationImport {
	readonly screen: NetworkScreen;
	readonly fileName: string;
	readonly problems: readonly Problem[];
	/** Those that Entente wrote: evidence, with the relations that it is for. */
	readonly own: readonly ReadAnnotation[];
	/** The others, by the page that they are on. */
	readonly sources: readonly AnnotatedSource[];
	#chosen = $state.raw<ReadonlyMap<string, Belonging>>(new Map());

	constructor(screen: NetworkScreen, fileName: string, read: ReadAnnotations) {
		this.screen = screen;
		this.fileName = fileName;
		this.problems = read.problems;
		this.own = read.annotations.filter(({ own }) => own !== null);
		this.sources = sourcesOf(read.annotations.filter(({ own }) => own === null));
	}

	/** What the evidence in it comes to; null where the file has none. */
	readonly brought = $derived.by((): BroughtIn | null => {
		if (this.own.length === 0) return null;
		const incoming = annotatedNetwork(this.own.flatMap(({ own }) => own ?? []));
		return bringIn(this.screen.index, incoming, 'Brought in evidence');
	});

	belongs(source: AnnotatedSource): Belonging {
		return this.#chosen.get(source.source) ?? this.#guess(source);
	}

	choose(source: AnnotatedSource, belonging: Belonging): void {
		this.#chosen = new Map(this.#chosen).set(source.source, belonging);
	}

	/** The highlights of a source, looked for in the text of what they belong to. */
	place(source: AnnotatedSource): readonly PlacedHighlight[] {
		const belonging = this.belongs(source);
		const text = this.screen.quotations.texts.get(belonging as ArticleId);
		return placeHighlights(this.screen, source.annotations, text);
	}

	/** How many of a source are in the list already. */
	known(source: AnnotatedSource): number {
		const known = quotationsToCode(this.screen.index, this.belongs(source) as ArticleId);
		return source.annotations.filter((one) => known.has(idOf(one))).length;
	}

	/** One edit for all of it. @throws EditRefused where an article is gone. */
	edit(): Edit {
		const { index } = this.screen;
		const nothing: Edit = { label: '', operations: [] };
		let edit = this.brought?.edit ?? nothing;
		let highlights = 0;
		for (const source of this.sources) {
			const belonging = this.belongs(source);
			if (belonging === 'none') continue;
			const toCode = new Map(
				this.place(source).map(({ annotation, quote }) => [
					idOf(annotation),
					toCodeOf(annotation, quote)
				])
			);
			edit = inTurn(index, edit, (before) => {
				const made = belonging === 'new' ? addArticle(before, articleOf(source)) : null;
				const article = made?.id ?? (belonging as ArticleId);
				const add = (after: typeof before) => addToCode(after, new Map([[article, toCode]]));
				const added = made ? inTurn(before, made.edit, add) : add(before);
				highlights += added.operations.length - (made ? 1 : 0);
				return added;
			});
		}
		return { ...edit, label: labelOf(this.brought?.counts.quotations.added ?? 0, highlights) };
	}

	/** By the address, else by the text that has most of the words; an address that nobody has is new. */
	#guess({ source, title, annotations }: AnnotatedSource): Belonging {
		const { network, quotations } = this.screen;
		const hash = /^urn:sha256:([0-9a-f]{64})$/.exec(source)?.[1];
		const known = new ArticleTable(network.articles).find({
			id: source,
			title: title ?? source,
			url: source,
			...(hash && { sha256: hash })
		} as Article);
		if (known) return known.id;
		const within = [...quotations.texts]
			.map(([id, text]) => ({
				id,
				found: placeHighlights(this.screen, annotations, text).filter(isFound).length
			}))
			.toSorted((a, b) => b.found - a.found)[0];
		return within && within.found > 0 ? within.id : 'new';
	}
}

export function isFound({ state }: PlacedHighlight): boolean {
	return state === 'exact' || state === 'folded';
}

function placeHighlights(
	{ network }: NetworkScreen,
	annotations: readonly ReadAnnotation[],
	text: string | undefined
): readonly PlacedHighlight[] {
	if (text === undefined) {
		return annotations.map((annotation) => ({ annotation, state: null, quote: annotation.quote }));
	}
	const looked = annotations.map(
		({ quote }, at) => ({ id: `${at}`, quote }) as unknown as Evidence
	);
	return placeAgain(looked, text, network.actors, network.language).map(({ state, quote }, at) => ({
		annotation: annotations[at]!,
		state,
		quote: quote ?? withoutPlace(annotations[at]!.quote)
	}));
}

function withoutPlace({ start: _start, end: _end, ...words }: Quote): Quote {
	return words;
}

function sourcesOf(annotations: readonly ReadAnnotation[]): readonly AnnotatedSource[] {
	const sources = new Map<string, AnnotatedSource & { annotations: ReadAnnotation[] }>();
	for (const annotation of annotations) {
		const { source, title } = annotation;
		const key = comparableUrl(source) ?? source;
		const known = sources.get(key);
		if (known) known.annotations.push(annotation);
		else sources.set(key, { source, title, annotations: [annotation] });
	}
	return [...sources.values()];
}

/** The same words of the same place are the same highlight, whoever exports them and however often. */
function idOf({ quote, comment, author }: ReadAnnotation): string {
	const words = [quote.exact, quote.prefix ?? '', quote.suffix ?? '', comment, author ?? ''];
	return sha256Hex(JSON.stringify(words)).slice(0, 16);
}

function toCodeOf({ comment, tags, author }: ReadAnnotation, quote: Quote): QuotationToCode {
	return {
		quote,
		...(comment && { comment }),
		...(tags.length > 0 && { tags }),
		...(author && { author: author.replace(/^acct:/, '') })
	};
}

function articleOf({ source, title }: AnnotatedSource) {
	const isAddress = comparableUrl(source) !== null;
	return { title: title ?? source, ...(isAddress && { url: source }) };
}

function labelOf(evidence: number, highlights: number): string {
	const parts = [
		...(evidence > 0 ? [`${evidence} as evidence`] : []),
		...(highlights > 0 ? [`${highlights} to code`] : [])
	];
	return `Brought in quotations: ${parts.join(', ')}`;
}
