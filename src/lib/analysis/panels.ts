/** One network several times over: at several dates, or as each article alone has it. */
import { dateRange, describeDate, yearOf } from '../model/dates';
import { indexNetwork, type NetworkIndex } from '../model/network-index';
import type { ArticleId, EvidenceId, RelationId } from '../model/schema';
import { phaseAt, readNetwork, type RelationReading } from '../model/standing';
import type { VerificationState } from '../model/verification';
import { applyFilters, type FilterSettings, type ShownNetwork, type ShownRelation } from './filter';

export interface Panel {
	readonly title: string;
	readonly shown: ShownNetwork;
	readonly asOf: string | null;
}

/** So many can be compared on one page; fewer than the least are no comparison. */
export const panelLimits = { least: 2, most: 6 } as const;

export interface PanelSource {
	readonly index: NetworkIndex;
	readonly readings: ReadonlyMap<RelationId, RelationReading>;
	readonly filters: FilterSettings;
}

/** The network as it stood at each of these dates (EDTF), with the same filters. */
export function datePanels(
	{ index, readings, filters }: PanelSource,
	dates: readonly string[]
): Panel[] {
	return dates.map((asOf) => ({
		title: `As of ${describeDate(asOf)}`,
		shown: applyFilters(index, readings, { ...filters, asOf }),
		asOf
	}));
}

/** What each of these articles says by itself: its own quotations and no other count. */
export function articlePanels(
	{ index, filters }: PanelSource,
	articles: readonly ArticleId[],
	stateOf: (id: EvidenceId) => VerificationState
): Panel[] {
	return articles.map((article) => {
		const alone = indexNetwork({
			...index.network,
			relations: index.network.relations.map((relation) => ({
				...relation,
				evidence: relation.evidence.filter((one) => one.article === article)
			}))
		});
		const settings = { ...filters, articlesOff: [], minSources: 1 };
		const shown = applyFilters(alone, readNetwork(alone, stateOf), settings);
		const relations = shown.relations.filter(({ relation }) => relation.evidence.length > 0);
		const known = index.articles.get(article);
		const by = known?.author ? `${known.author}, ` : '';
		return {
			title: `[${index.articleNumbers.get(article) ?? ''}] ${by}${known?.title ?? article}`,
			shown: { ...shown, relations },
			asOf: filters.asOf
		};
	});
}

/** The articles that are not filtered out, those first on whose quotations most of what is shown rests. */
export function articlesByWeight(
	{ network }: NetworkIndex,
	{ relations }: Pick<ShownNetwork, 'relations'>,
	{ articlesOff }: Pick<FilterSettings, 'articlesOff'>
): ArticleId[] {
	const weight = new Map<ArticleId, number>();
	for (const { reading } of relations) {
		for (const id of reading.articles) weight.set(id, (weight.get(id) ?? 0) + 1);
	}
	return network.articles
		.map(({ id }) => id)
		.filter((id) => weight.has(id) && !articlesOff.includes(id))
		.sort((a, b) => weight.get(b)! - weight.get(a)!);
}

/** Three years at which something of this begins or ends: the first, the last and one between; fewer where there are fewer. */
export function proposeDates(relations: readonly ShownRelation[]): string[] {
	const years = new Set<number>();
	for (const { reading } of relations) {
		for (const bound of [reading.period?.min, reading.period?.max]) {
			const year = bound === undefined ? null : yearOf(bound);
			if (year !== null) years.add(year);
		}
	}
	const sorted = [...years].sort((a, b) => a - b);
	const places = [0, (sorted.length - 1) / 2, sorted.length - 1].map(Math.round);
	return [...new Set(places)].flatMap((place) => {
		const year = sorted[place];
		return year === undefined ? [] : [String(year).padStart(4, '0')];
	});
}

/** Dates in the order of time, each once. */
export function inOrderOfTime(dates: readonly string[]): string[] {
	return [...new Set(dates)].sort((a, b) => dateRange(a).min - dateRange(b).min);
}

/** What is in at least one of the panels, read by all its evidence and at no date. */
export function unionOf({ index, readings }: PanelSource, panels: readonly Panel[]): ShownNetwork {
	const whole = new Map(index.network.relations.map((relation) => [relation.id, relation]));
	const found = new Map<RelationId, ShownRelation>();
	for (const { shown } of panels) {
		for (const one of shown.relations) {
			const relation = whole.get(one.relation.id);
			const reading = readings.get(one.relation.id);
			if (!relation || !reading || found.has(relation.id)) continue;
			found.set(relation.id, {
				...one,
				relation,
				reading,
				phase: phaseAt(reading, relation, null)
			});
		}
	}
	const actors = new Set(panels.flatMap(({ shown }) => shown.actors.map(({ id }) => id)));
	const ends = new Set([...found.values()].flatMap(({ source, target }) => [source, target]));
	return {
		relations: index.network.relations.flatMap(({ id }) => found.get(id) ?? []),
		actors: index.network.actors.filter(
			({ id }) => ends.has(id) || (actors.has(id) && !index.relationsOf.get(id)?.length)
		),
		total: index.network.relations.length,
		hidden: new Map()
	};
}
