/**
 * The part of the address behind `#`: what is selected, and what the filters leave, in words that
 * a person can read and change:
 *
 *     #/relation/ttp-hostility-pakistan/evidence/e12?types=-tacit-support&as-of=2011&focus=ttp,1
 *
 * What is of a network that the reader opened names it (`net=my-network`), as its file is not here.
 * An article that is read stands beside the selection (`read=article-1`), or is the selection itself, at
 * a quotation or at any words of it: `#/article/article-1?q=gave%20them%20shelter`.
 * Under a saved view (`#/view/sponsors`, or `view=sponsors` beside a selection) the filters are those
 * of the view (`story=rise/2`: as the second of a story), and only what differs from them is written. No hash at all is the network's own first
 * sight: its home view where it has one.
 */
import type { FilterSettings } from '../analysis/filter';
import { readViewFilters } from '../analysis/view-filters';
import type { NetworkIndex } from '../model/network-index';
import type { ArticleId, EvidenceId, View, ViewId } from '../model/schema';
import { readFilters, writeFilters } from './address-filters';
import { decode, encode, splitHash } from './address-parts';
import { readSelection, writeSelection } from './address-selection';
import { nothingSelected, type Selection } from './selection';

export const modes = ['graph', 'list', 'matrix'] as const;
export type Mode = (typeof modes)[number];

export interface Address {
	/** The id of the network; null for the one that the page opens with. */
	readonly network: string | null;
	/** The saved view that is open; null for none. */
	readonly view: ViewId | null;
	/** The story that is walked and the place in it, `rise/2`, unchecked; null for none. */
	readonly story: string | null;
	readonly selection: Selection;
	readonly filters: FilterSettings;
	readonly mode: Mode;
	/** The article that is read beside it; null for none. */
	readonly reading: ReadingAddress | null;
}

/** An article, and a passage of it: a quotation, or words that stand in it. */
export interface ReadingAddress {
	readonly article: ArticleId;
	readonly at: { readonly evidence: EvidenceId } | { readonly words: string } | null;
}

/** What was read from a hash; `unknown` names what the link asks for and this network does not have. */
export interface ReadAddress extends Address {
	readonly unknown: readonly string[];
}

/**
 * The hash of an address, with its `#`; empty when nothing differs from what the page opens with.
 * `base` is what the filters are compared with: those of the open view, or of the first view.
 */
export function writeAddress(
	address: Address,
	base: FilterSettings,
	home: ViewId | null = null
): string {
	const { view } = address;
	const selected = writeSelection(address.selection);
	const path = selected || (view !== null ? `view/${encode(view)}` : '');
	const query: string[] = [];
	if (selected && view !== null) query.push(`view=${encode(view)}`);
	if (address.story) query.push(`story=${encode(address.story)}`);
	if (address.network !== null) query.push(`net=${encode(address.network)}`);
	query.push(...writeReading(address));
	if (address.mode !== 'graph') query.push(`show=${address.mode}`);
	query.push(...writeFilters(address.filters, base));
	if (query.length === 0 && !selected && view === home) return '';
	return `#/${path}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

/** The network that a hash is for, by its id; null for the one that the page opens with. */
export function networkOf(hash: string): string | null {
	const id = splitHash(hash).query.get('net');
	return id === undefined ? null : decode(id);
}

/**
 * The address that a hash asks for. Never throws: what this network does not have is left out and
 * named in `unknown`, so that the page can say so.
 */
export function readAddress(
	hash: string,
	index: NetworkIndex,
	firstView: FilterSettings
): ReadAddress {
	const unknown: string[] = [];
	const { path, query } = splitHash(hash);
	const parts = path.split('/').map(decode);
	const isView = parts[0] === 'view';
	const selection = isView ? nothingSelected : readSelection(parts, index, unknown);
	const named = isView ? parts[1] : query.has('view') ? decode(query.get('view') ?? '') : undefined;
	const view = findView(hash === '' ? index.network.home : named, index, unknown);
	const base = view ? readViewFilters(view, index, firstView) : null;
	unknown.push(...(base?.missing ?? []));

	const filters = readFilters(query, base?.filters ?? firstView, index, unknown);
	const mode = query.get('show');
	return {
		network: networkOf(hash),
		view: view?.id ?? null,
		story: decode(query.get('story') ?? '') || null,
		selection,
		filters,
		mode: modes.find((known) => known === mode) ?? 'graph',
		reading: readReading(query, selection, index, unknown),
		unknown
	};
}

function findView(id: string | undefined, index: NetworkIndex, unknown: string[]): View | null {
	if (id === undefined) return null;
	const view = index.network.views?.find((one) => one.id === id) ?? null;
	if (!view) unknown.push(`the view "${id}"`);
	return view;
}

function writeReading({ reading, selection }: Address): string[] {
	if (!reading) return [];
	const isSelected = selection.kind === 'article' && selection.id === reading.article;
	const { at } = reading;
	const place = at ? ('words' in at ? at.words : at.evidence) : '';
	return [
		...(isSelected ? [] : [`read=${encode(reading.article)}`]),
		...(isSelected || place ? [`q=${encode(place)}`] : [])
	];
}

function readReading(
	query: ReadonlyMap<string, string>,
	selection: Selection,
	index: NetworkIndex,
	unknown: string[]
): ReadingAddress | null {
	const named = query.get('read');
	const place = decode(query.get('q') ?? '');
	if (named === undefined) {
		if (selection.kind !== 'article' || !query.has('q')) return null;
		return { article: selection.id, at: readPlace(place, selection.id, index) };
	}
	const article = decode(named) as ArticleId;
	if (!index.articles.has(article)) {
		unknown.push(`the article "${article}"`);
		return null;
	}
	return { article, at: readPlace(place, article, index) };
}

function readPlace(place: string, article: ArticleId, index: NetworkIndex): ReadingAddress['at'] {
	if (place === '') return null;
	const known = index.evidence.get(place as EvidenceId)?.evidence;
	return known?.article === article ? { evidence: known.id } : { words: place };
}
