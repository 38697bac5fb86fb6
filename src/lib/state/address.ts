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
 * of the view, and only what differs from them is written. No hash at all is the network's own first
 * sight: its home view where it has one.
 */
import { phases, standings, type FilterSettings } from '../analysis/filter';
import { readViewFilters } from '../analysis/view-filters';
import { isEdtf } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, ArticleId, EvidenceId, RelationId, View, ViewId } from '../model/schema';
import { actorKinds, certainties } from '../model/vocabulary';
import { nothingSelected, selectionOf, type Selection } from './selection';

export const modes = ['graph', 'list', 'matrix'] as const;
export type Mode = (typeof modes)[number];

export interface Address {
	/** The id of the network; null for the one that the page opens with. */
	readonly network: string | null;
	/** The saved view that is open; null for none. */
	readonly view: ViewId | null;
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

const lists = [
	['types', 'typesOff', (index: NetworkIndex) => [...index.types.keys()]],
	['standings', 'standingsOff', () => standings],
	['certainties', 'certaintiesOff', () => certainties],
	['times', 'phasesOff', () => phases],
	['articles', 'articlesOff', (index: NetworkIndex) => [...index.articles.keys()]],
	['kinds', 'kindsOff', () => actorKinds],
	['actors', 'actorsOff', (index: NetworkIndex) => [...index.actors.keys()]]
] as const satisfies readonly (readonly [
	string,
	keyof FilterSettings,
	(index: NetworkIndex) => readonly string[]
])[];

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
	if (address.network !== null) query.push(`net=${encode(address.network)}`);
	query.push(...writeReading(address));
	if (address.mode !== 'graph') query.push(`show=${address.mode}`);
	for (const [key, field] of lists) {
		const change = writeList(base[field], address.filters[field]);
		if (change) query.push(`${key}=${change}`);
	}
	const { minSources, foldOrgans, annotatedOnly, asOf, focus } = address.filters;
	if (minSources !== base.minSources) query.push(`sources=${minSources}`);
	if (foldOrgans !== base.foldOrgans) query.push(`fold=${foldOrgans ? 'organs' : 'nothing'}`);
	if (annotatedOnly !== base.annotatedOnly) {
		query.push(`lines=${annotatedOnly ? 'annotated' : 'all'}`);
	}
	if (asOf !== base.asOf) query.push(`as-of=${encode(asOf ?? '')}`);
	if (JSON.stringify(focus) !== JSON.stringify(base.focus)) {
		query.push(focus ? `focus=${encode(focus.actor)},${focus.steps}` : 'focus=');
	}
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

	const filters: Record<string, unknown> = { ...(base?.filters ?? firstView) };
	for (const [key, field, known] of lists) {
		const value = query.get(key);
		if (value === undefined) continue;
		const before = filters[field] as readonly string[];
		filters[field] = applyList(before, readList(value, known(index), `${key} `, unknown));
	}
	const sources = Number(query.get('sources'));
	if (Number.isInteger(sources) && sources >= 1) filters.minSources = sources;
	if (query.has('lines')) filters.annotatedOnly = query.get('lines') === 'annotated';
	if (query.has('fold')) filters.foldOrgans = query.get('fold') === 'organs';
	const asOf = query.has('as-of') ? decode(query.get('as-of') ?? '') : null;
	if (asOf !== null) {
		if (isEdtf(asOf)) filters.asOf = asOf;
		else if (asOf === '') filters.asOf = null;
		else unknown.push(`the date "${asOf}"`);
	}
	const focus = query.get('focus');
	if (focus === '') filters.focus = null;
	else if (focus) {
		const [actor = '', steps = '1'] = focus.split(',').map(decode);
		if (index.actors.has(actor as ActorId)) {
			filters.focus = { actor, steps: Math.min(Math.max(Math.trunc(Number(steps)) || 1, 1), 9) };
		} else unknown.push(`the actor "${actor}"`);
	}
	const mode = query.get('show');
	return {
		network: networkOf(hash),
		view: view?.id ?? null,
		selection,
		filters: filters as unknown as FilterSettings,
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

function splitHash(hash: string): { path: string; query: ReadonlyMap<string, string> } {
	const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
	const query = new Map<string, string>();
	for (const part of search.split('&').filter(Boolean)) {
		const [key = '', value = ''] = part.split('=', 2);
		query.set(key, value);
	}
	return { path, query };
}

function writeSelection(selection: Selection): string {
	switch (selection.kind) {
		case 'network':
			return '';
		case 'actor':
			return `actor/${encode(selection.id)}`;
		case 'actors':
			return `actors/${selection.ids.map(encode).join(',')}`;
		case 'article':
			return `article/${encode(selection.id)}`;
		case 'path':
			return `path/${encode(selection.from)}/${encode(selection.to)}`;
		case 'relation':
			return (
				`relation/${encode(selection.id)}` +
				(selection.evidence ? `/evidence/${encode(selection.evidence)}` : '')
			);
	}
}

function readSelection(
	parts: readonly string[],
	index: NetworkIndex,
	unknown: string[]
): Selection {
	const [kind, first = '', second, third] = parts;
	const actor = (id: string): ActorId | null => {
		if (index.actors.has(id as ActorId)) return id as ActorId;
		unknown.push(`the actor "${id}"`);
		return null;
	};
	switch (kind) {
		case 'actor':
		case 'actors':
			return selectionOf(
				first
					.split(',')
					.map(actor)
					.filter((id) => id !== null)
			);
		case 'path': {
			const [from, to] = [actor(first), actor(second ?? '')];
			return from && to ? { kind: 'path', from, to } : nothingSelected;
		}
		case 'article':
			if (index.articles.has(first as ArticleId)) return { kind, id: first as ArticleId };
			unknown.push(`the article "${first}"`);
			return nothingSelected;
		case 'relation': {
			const relation = index.relations.get(first as RelationId);
			if (!relation) {
				unknown.push(`the relation "${first}"`);
				return nothingSelected;
			}
			const named = second === 'evidence' ? (third as EvidenceId | undefined) : undefined;
			const evidence = relation.evidence.find((one) => one.id === named)?.id ?? null;
			if (named && !evidence) unknown.push(`the quotation "${named}"`);
			return { kind, id: relation.id, evidence };
		}
		default:
			if (kind) unknown.push(`"${kind}"`);
			return nothingSelected;
	}
}

interface ListChange {
	readonly id: string;
	readonly off: boolean;
}

function applyList(before: readonly string[], changes: readonly ListChange[]): string[] {
	const after = new Set(before);
	for (const { id, off } of changes) {
		if (off) after.add(id);
		else after.delete(id);
	}
	return [...after];
}

/** `-a,b`: compared with the first view, a is off and b is on. */
function writeList(before: readonly string[], after: readonly string[]): string {
	const off = after.filter((id) => !before.includes(id)).map((id) => `-${encode(id)}`);
	const on = before.filter((id) => !after.includes(id)).map(encode);
	return [...off, ...on].sort().join(',');
}

function readList(
	value: string,
	known: readonly string[],
	what: string,
	unknown: string[]
): ListChange[] {
	return value.split(',').flatMap((item) => {
		const off = item.startsWith('-');
		const id = decode(off ? item.slice(1) : item);
		if (known.includes(id)) return [{ id, off }];
		unknown.push(`${what}"${id}"`);
		return [];
	});
}

const encode = (text: string) => encodeURIComponent(text).replaceAll('%2F', '/');

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
