import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { ArticleId } from '../model/schema';
import type { VerificationState } from '../model/verification';
import { applyFilters, firstView } from './filter';
import {
	articlePanels,
	articlesByWeight,
	datePanels,
	inOrderOfTime,
	proposeDates,
	unionOf,
	type Panel
} from './panels';

const { index, readings } = readSample();
const filters = firstView(index);
const source = { index, readings, filters };
const exact = (): VerificationState => 'exact';
const ids = ({ shown }: Panel) => shown.relations.map(({ relation }) => relation.id);
const articles = index.network.articles.map(({ id }) => id);
const shown = applyFilters(index, readings, filters);

describe('datePanels', () => {
	it('shows the network as it stood at each date, as the filter does', () => {
		const panels = datePanels(source, ['1990', '2002']);
		expect(panels.map(({ title }) => title)).toEqual(['As of 1990', 'As of 2002']);
		for (const panel of panels) {
			const { asOf } = panel;
			expect(panel.shown).toEqual(applyFilters(index, readings, { ...filters, asOf }));
		}
		const [before, during] = panels.map(ids);
		expect(before).not.toContain('a-c');
		expect(during).toContain('a-c');
	});
});

describe('articlePanels', () => {
	const [one, two] = articlePanels(source, articles, exact) as [Panel, Panel];

	it('shows what each article quotes, and nothing else', () => {
		expect(one.title).toBe('[1] Ann, One');
		for (const [panel, article] of [
			[one, 'one'],
			[two, 'two']
		] as const) {
			for (const { relation } of panel.shown.relations) {
				expect(relation.evidence.length).toBeGreaterThan(0);
				for (const quoted of relation.evidence) expect(quoted.article).toBe(article);
			}
		}
	});

	it('reads each by its own quotations alone: what two articles dispute is not contested in one', () => {
		const standing = (panel: Panel) =>
			panel.shown.relations.find(({ relation }) => relation.id === 'b-army')?.reading.standing;
		expect(standing(one)).toBe('single-source');
		expect(standing(two)).toBe('refuted');
	});
});

describe('unionOf', () => {
	it('is what is in any panel, each once, with all its evidence', () => {
		const panels = articlePanels(source, articles, exact);
		const union = unionOf(source, panels);
		const all = union.relations.map(({ relation }) => relation.id);
		expect(new Set(all)).toEqual(new Set(panels.flatMap(ids)));
		expect(new Set(all).size).toBe(all.length);
		const both = union.relations.find(({ relation }) => relation.id === 'b-army')!;
		expect(both.relation.evidence).toHaveLength(2);
		expect(both.reading.standing).toBe('contested');
		const ends = new Set(union.relations.flatMap(({ source: a, target: b }) => [a, b]));
		expect(new Set(union.actors.map(({ id }) => id))).toEqual(ends);
	});
});

describe('proposeDates', () => {
	it('takes years at which something begins or ends, the first and the last among them', () => {
		expect(proposeDates(shown.relations)).toEqual(['2001', '2004']);
		expect(proposeDates([])).toEqual([]);
	});
});

describe('inOrderOfTime', () => {
	it('sorts dates of any precision, and takes each once', () => {
		expect(inOrderOfTime(['2011-12', '2003', '2011-02-01', '2003'])).toEqual([
			'2003',
			'2011-02-01',
			'2011-12'
		]);
	});
});

describe('articlesByWeight', () => {
	it('has those first on which most of what is shown rests, and none that is switched off', () => {
		const found = articlesByWeight(index, shown, filters);
		expect(new Set(found)).toEqual(new Set(articles));
		const off = articlesByWeight(index, shown, { articlesOff: ['two' as ArticleId] });
		expect(off).toEqual(['one']);
	});
});
