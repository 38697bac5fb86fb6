import { phases, standings, type FilterSettings } from '../analysis/filter';
import { isEdtf } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId } from '../model/schema';
import { actorKinds, certainties } from '../model/vocabulary';
import { decode, encode } from './address-parts';

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

/** In what the filters differ from others, as parts of an address. */
export function writeFilters(filters: FilterSettings, base: FilterSettings): string[] {
	const query: string[] = [];
	for (const [key, field] of lists) {
		const change = writeList(base[field], filters[field]);
		if (change) query.push(`${key}=${change}`);
	}
	const { minSources, foldOrgans, annotatedOnly, asOf, focus } = filters;
	if (minSources !== base.minSources) query.push(`sources=${minSources}`);
	if (foldOrgans !== base.foldOrgans) query.push(`fold=${foldOrgans ? 'organs' : 'nothing'}`);
	if (annotatedOnly !== base.annotatedOnly) {
		query.push(`lines=${annotatedOnly ? 'annotated' : 'all'}`);
	}
	if (asOf !== base.asOf) query.push(`as-of=${encode(asOf ?? '')}`);
	if (JSON.stringify(focus) !== JSON.stringify(base.focus)) {
		query.push(focus ? `focus=${encode(focus.actor)},${focus.steps}` : 'focus=');
	}
	return query;
}

/**
 * The filters that an address asks for, where it says nothing those that it is compared with; what this
 * network does not have is named in `unknown`.
 */
export function readFilters(
	query: ReadonlyMap<string, string>,
	base: FilterSettings,
	index: NetworkIndex,
	unknown: string[]
): FilterSettings {
	const filters: Record<string, unknown> = { ...base };
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
	return filters as unknown as FilterSettings;
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
