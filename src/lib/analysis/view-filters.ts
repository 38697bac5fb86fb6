/** The filters of a saved view: what differs from the first view, under the names of the settings. */
import { isEdtf } from '../model/dates';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, View } from '../model/schema';
import { actorKinds, certainties } from '../model/vocabulary';
import { phases, sameSettings, standings, type FilterSettings } from './filter';

/** What a view's filters come to in a network as it is now. */
export interface ReadFilters {
	readonly filters: FilterSettings;
	/** What the view asks for and this network, or this version of the page, does not have. */
	readonly missing: readonly string[];
}

/** The settings that are not those of the first view. The date is apart: a view has a field for it. */
export function differingFilters(
	settings: FilterSettings,
	first: FilterSettings
): Readonly<Record<string, unknown>> {
	const fields = Object.keys(settings) as (keyof FilterSettings)[];
	return Object.fromEntries(
		fields
			.filter((field) => field !== 'asOf')
			.filter((field) => !sameSettings({ ...first, [field]: settings[field] }, first))
			.map((field) => [field, settings[field]])
	);
}

/** A view's filters that no setting of this version is called by; they are kept as they are. */
export function foreignFilters(
	view: Pick<View, 'filters'>,
	first: FilterSettings
): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		Object.entries(view.filters).filter(([field]) => !Object.hasOwn(first, field))
	);
}

/** The settings that a view asks for. Never throws: what names nothing is passed over and named. */
export function readViewFilters(
	view: Pick<View, 'filters' | 'asOf'>,
	index: NetworkIndex,
	first: FilterSettings
): ReadFilters {
	const missing: string[] = [];
	const filters: Record<string, unknown> = { ...first };
	for (const [field, value] of Object.entries(view.filters)) {
		const read = Object.hasOwn(first, field)
			? readField(field as keyof FilterSettings, value, index, first, missing)
			: undefined;
		if (read === undefined) missing.push(`the filter "${field}"`);
		else filters[field] = read;
	}
	if (view.asOf !== undefined && isEdtf(view.asOf)) filters.asOf = view.asOf;
	return { filters: filters as unknown as FilterSettings, missing };
}

type Known = readonly [noun: string, ids: (index: NetworkIndex) => Iterable<string>];

/** What may stand in each list, and what one entry of it is called. */
const lists: Readonly<Partial<Record<keyof FilterSettings, Known>>> = {
	typesOff: ['relation type', ({ types }) => types.keys()],
	standingsOff: ['standing', () => standings],
	certaintiesOff: ['certainty', () => certainties],
	phasesOff: ['time', () => phases],
	articlesOff: ['article', ({ articles }) => articles.keys()],
	kindsOff: ['kind of actor', () => actorKinds],
	actorsOff: ['actor', ({ actors }) => actors.keys()]
};

/** The value of one setting; undefined where it is not of the kind that the setting takes. */
function readField(
	field: keyof FilterSettings,
	value: unknown,
	index: NetworkIndex,
	first: FilterSettings,
	missing: string[]
): unknown {
	const list = lists[field];
	if (list) {
		if (!Array.isArray(value)) return undefined;
		const [noun, ids] = list;
		const known = new Set(ids(index));
		return (value as unknown[]).filter((id) => {
			if (typeof id === 'string' && known.has(id)) return true;
			missing.push(`the ${noun} "${String(id)}"`);
			return false;
		});
	}
	switch (field) {
		case 'focus':
			return value === null ? null : readFocus(value, index, missing);
		case 'minSources':
			return Number.isInteger(value) && (value as number) >= 1 ? value : undefined;
		case 'asOf':
			return typeof value === 'string' && isEdtf(value) ? value : undefined;
		default:
			return typeof value === typeof first[field] ? value : undefined;
	}
}

function readFocus(
	value: unknown,
	index: NetworkIndex,
	missing: string[]
): FilterSettings['focus'] | undefined {
	const { actor, steps } = (value ?? {}) as { actor?: unknown; steps?: unknown };
	if (typeof actor !== 'string' || !Number.isInteger(steps)) return undefined;
	if (!index.actors.has(actor as ActorId)) {
		missing.push(`the actor "${actor}"`);
		return null;
	}
	return { actor: actor as ActorId, steps: Math.min(Math.max(steps as number, 1), 9) };
}
