import {
	articlePanels,
	articlesByWeight,
	datePanels,
	inOrderOfTime,
	panelLimits,
	proposeDates,
	unionOf,
	type Panel
} from '../../analysis/panels';
import { dateRange, isEdtf } from '../../model/dates';
import type { NetworkIndex } from '../../model/network-index';
import type { ArticleId } from '../../model/schema';
import type { NetworkScreen } from '../../state/network-screen.svelte';
import { count } from '../../wording/words';

/** By the numbers that the legend and the list of sources have. */
const inOrder = ({ articleNumbers }: NetworkIndex, articles: readonly ArticleId[]) =>
	[...articles].sort((a, b) => (articleNumbers.get(a) ?? 0) - (articleNumbers.get(b) ?? 0));

/** One picture, or the same network several times as one figure. */
export type PanelKind = 'one' | 'dates' | 'articles';

/** Which panels a picture has; kept while the page is open. */
export class PanelChoice {
	kind = $state<PanelKind>('one');
	/** As the reader wrote them; null until then. */
	ownDates = $state<string | null>(null);
	/** Whether a panel shows faintly what only others have. */
	faint = $state(true);

	readonly #screen: NetworkScreen;
	constructor(screen: NetworkScreen) {
		this.#screen = screen;
	}

	readonly #proposed = $derived.by(() => proposeDates(this.#screen.shown.relations));
	readonly #articles = $derived.by(() => {
		const { index, shown, filters } = this.#screen;
		return articlesByWeight(index, shown, filters);
	});
	readonly dates = $derived.by(() => this.ownDates ?? this.#proposed.join(', '));
	readonly #list = $derived.by(() =>
		this.dates
			.split(/[,;\s]+/)
			.map((date) => date.trim())
			.filter(Boolean)
	);

	/** Why there are no such panels, in a sentence; empty where there are. */
	readonly problem = $derived.by((): string => {
		const { least, most } = panelLimits;
		if (this.kind === 'articles') {
			const n = this.#articles.length;
			return n < least
				? `What is shown rests on ${count(n, 'article')}; panels need two or more.`
				: '';
		}
		if (this.kind === 'one') return '';
		const wrong = this.#list.find((date) => !isEdtf(date) || !dateRange(date).yearKnown);
		if (wrong) return `“${wrong}” is not a date with a year. Write 2011, 2011-12 or 2011-12-16.`;
		const n = inOrderOfTime(this.#list).length;
		if (n === 0 && this.ownDates === null) {
			return 'No quotation of what is shown has a date. Write the dates that you want, from two to six.';
		}
		if (n < least || n > most)
			return `Write from ${least} to ${most} different dates; there ${n === 1 ? 'is' : 'are'} ${n}.`;
		return '';
	});

	/** What the panels stand for, where that needs saying. */
	readonly hint = $derived.by((): string => {
		if (this.kind === 'dates' && this.ownDates === null && !this.problem) {
			return 'Proposed from the dates of the quotations; write others.';
		}
		const n = this.#articles.length;
		if (this.kind !== 'articles' || this.problem) return '';
		return n > panelLimits.most
			? `${n.toLocaleString('en')} articles are more than a page holds: drawn are the ${panelLimits.most} on which most relations rest. Switch articles off on the left to choose others.`
			: 'Each panel counts the quotations of its article alone.';
	});

	/** The panels, and what is in any of them; null for one picture. */
	readonly chosen = $derived.by(() => {
		if (this.kind === 'one' || this.problem) return null;
		const { index, readings, filters, checks } = this.#screen;
		const source = { index, readings, filters };
		const panels: Panel[] =
			this.kind === 'dates'
				? datePanels(source, inOrderOfTime(this.#list))
				: articlePanels(
						source,
						inOrder(index, this.#articles.slice(0, panelLimits.most)),
						(id) => checks?.get(id)?.state ?? 'unchecked'
					);
		return { panels, union: unionOf(source, panels) };
	});
}
