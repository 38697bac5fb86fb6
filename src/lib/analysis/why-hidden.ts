/** What keeps a relation or an actor out of the picture, and the settings that would let it in. */
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, Relation, RelationId } from '../model/schema';
import { phaseAt, type RelationReading } from '../model/standing';
import { readAnnotations } from './annotations';
import { applyFilters, type FilterSettings, type HiddenBecause } from './filter';
import { stateOf } from './fold-organs';

/** One setting that is in the way. */
export interface Obstacle {
	readonly because: HiddenBecause;
	/** What the setting takes out: a type, a standing, kinds, actors… */
	readonly what: readonly string[];
	/** The change of settings that takes it out no longer; no two obstacles change one field. */
	readonly lift: Partial<FilterSettings>;
}

type Readings = ReadonlyMap<RelationId, RelationReading>;

/** The settings with these obstacles out of the way, and nothing else changed. */
export function lifted(settings: FilterSettings, obstacles: readonly Obstacle[]): FilterSettings {
	return Object.assign({}, settings, ...obstacles.map(({ lift }) => lift)) as FilterSettings;
}

/** All that hides a relation; none where it is shown. */
export function obstaclesOfRelation(
	index: NetworkIndex,
	readings: Readings,
	settings: FilterSettings,
	relation: Relation
): readonly Obstacle[] {
	const reading = readings.get(relation.id);
	if (!reading) return [];
	const found: Obstacle[] = [];
	const without = <Item>(off: readonly Item[], ...on: readonly Item[]) =>
		off.filter((item) => !on.includes(item));
	const { typesOff, standingsOff, certaintiesOff, phasesOff, articlesOff } = settings;

	if (typesOff.includes(relation.type)) {
		const lift = { typesOff: without(typesOff, relation.type) };
		found.push({ because: 'type', what: [relation.type], lift });
	}
	const { standing, certainty } = reading;
	if (standingsOff.includes(standing)) {
		const lift = { standingsOff: without(standingsOff, standing) };
		found.push({ because: 'standing', what: [standing], lift });
	}
	if (certainty && certaintiesOff.includes(certainty)) {
		const lift = { certaintiesOff: without(certaintiesOff, certainty) };
		found.push({ because: 'certainty', what: [certainty], lift });
	}
	const phaseThen = phaseAt(reading, relation, settings.asOf);
	const isLater = settings.asOf !== null && phaseThen === 'future';
	if (isLater) found.push({ because: 'later', what: [], lift: { asOf: null } });
	const phase = isLater ? reading.phase : phaseThen;
	if (phasesOff.includes(phase)) {
		const lift = { phasesOff: without(phasesOff, phase) };
		found.push({ because: 'time', what: [phase], lift });
	}
	const articles = relation.evidence.map(({ article }) => article);
	if (articles.length > 0 && articles.every((id) => articlesOff.includes(id))) {
		const lift = { articlesOff: without(articlesOff, ...articles) };
		found.push({ because: 'article', what: articles, lift });
	}
	const sources = Math.max(reading.supports, reading.disputes, 1);
	if (sources < settings.minSources) {
		const what = [String(settings.minSources)];
		found.push({ because: 'sources', what, lift: { minSources: sources } });
	}
	if (settings.annotatedOnly && !readAnnotations(index).openOnRelation.has(relation.id)) {
		found.push({ because: 'unannotated', what: [], lift: { annotatedOnly: false } });
	}
	found.push(...obstaclesOfEnds(index, settings, relation));

	const open = lifted(settings, found);
	const isIn = applyFilters(index, readings, open).relations.some(
		(one) => one.relation === relation
	);
	return isIn ? found : [...found, ...obstacleOfFocus(settings)];
}

/** All that hides an actor, its own and what hides the easiest of its relations; none where it is shown. */
export function obstaclesOfActor(
	index: NetworkIndex,
	readings: Readings,
	settings: FilterSettings,
	id: ActorId
): readonly Obstacle[] {
	const own = obstaclesOfActors(index, settings, [id]);
	const open = lifted(settings, own);
	if (applyFilters(index, readings, open).actors.some((actor) => actor.id === id)) return own;
	const ofRelations = (index.relationsOf.get(id) ?? [])
		.map((relation) => obstaclesOfRelation(index, readings, settings, relation))
		.sort((a, b) => a.length - b.length);
	return ofRelations[0] ?? [...own, ...obstacleOfFocus(settings)];
}

function obstaclesOfEnds(
	index: NetworkIndex,
	settings: FilterSettings,
	{ source, target }: Relation
): readonly Obstacle[] {
	if (!settings.foldOrgans) return obstaclesOfActors(index, settings, [source, target]);
	const states = stateOf(index);
	const ends = [states.get(source) ?? source, states.get(target) ?? target];
	if (ends[0] !== ends[1]) return obstaclesOfActors(index, settings, ends);
	return [
		{ because: 'folded', what: ends.slice(1), lift: { foldOrgans: false } },
		...obstaclesOfActors(index, settings, [source, target])
	];
}

function obstaclesOfActors(
	index: NetworkIndex,
	{ kindsOff, actorsOff }: FilterSettings,
	ids: readonly ActorId[]
): readonly Obstacle[] {
	const found: Obstacle[] = [];
	const hidden = ids.filter((id) => actorsOff.includes(id));
	if (hidden.length > 0) {
		const lift = { actorsOff: actorsOff.filter((id) => !hidden.includes(id)) };
		found.push({ because: 'actor', what: hidden, lift });
	}
	const kinds = new Set(ids.map((id) => index.actors.get(id)?.kind ?? 'other'));
	const off = [...kinds].filter((kind) => kindsOff.includes(kind));
	if (off.length > 0) {
		const lift = { kindsOff: kindsOff.filter((kind) => !kinds.has(kind)) };
		found.push({ because: 'kind', what: off, lift });
	}
	return found;
}

function obstacleOfFocus({ focus }: FilterSettings): readonly Obstacle[] {
	return focus ? [{ because: 'focus', what: [focus.actor], lift: { focus: null } }] : [];
}
