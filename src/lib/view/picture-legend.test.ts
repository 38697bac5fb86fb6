import { describe, expect, it } from 'vitest';
import { textsOf } from '../../../tests/support/leaves-of';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView, type FilterSettings } from '../analysis/filter';
import { signEntries } from './legend-signs';
import { actorEntries, pictureLegend, typeEntries } from './picture-legend';

const { index, readings } = readSample();

function drawn(settings: Partial<FilterSettings> = {}, numbered = false) {
	const shown = applyFilters(index, readings, { ...firstView(index), ...settings });
	return {
		index,
		relations: shown.relations,
		actors: shown.actors,
		asOf: settings.asOf ?? null,
		ground: 'light',
		preset: 'entente',
		numbered,
		scale: 1,
		columnWidth: 200
	} as const;
}
const meanings = (entries: readonly { meaning: string }[]) => entries.map(({ meaning }) => meaning);
const only = (...ids: string[]) => {
	const input = drawn({ standingsOff: [] });
	return {
		...input,
		relations: input.relations.filter(({ relation }) => ids.includes(relation.id))
	};
};

describe('typeEntries', () => {
	it('names each type that is drawn, with how many of it, in the order of the legend', () => {
		expect(meanings(typeEntries(drawn()))).toEqual([
			'Alliance (1)',
			'Hostility (1)',
			'Sponsorship (1)',
			'Tacit support (1)'
		]);
		expect(meanings(typeEntries(only('a-b')))).toEqual(['Hostility (1)']);
	});
});

describe('signEntries', () => {
	it('explains nothing where lines bear no sign', () => {
		expect(signEntries(only('a-b'))).toEqual([]);
	});

	it.each([
		['b-army', /^Contested: independent sources for and against/, '+1 −1'],
		['b-c', /^Only disputed/, 'denied'],
		['a-c', /^Hedged: no source simply asserts it/, 'maybe']
	])('explains the sign of %s', (id, meaning, sign) => {
		const entry = signEntries(only(id)).find((one) => meaning.test(one.meaning));
		expect(textsOf(entry?.sign.items ?? [])).toEqual([sign]);
	});

	it('explains the bar of what is over, the hollow line and the widths, where they occur', () => {
		expect(meanings(signEntries(only('a-c')))).toContain('Thinner, with a bar: over');
		expect(meanings(signEntries(only('army-c')))).toEqual([
			'Hollow: no checked quotation for or against'
		]);
		expect(meanings(signEntries(only('a-b', 'b-c')))).toContain(
			'Wider: more independent sources (1 to 2)'
		);
	});

	it('explains "undated" only at a date', () => {
		const undated = (asOf: string | null) =>
			meanings(signEntries(drawn({ asOf }))).some((meaning) => /^No date/.test(meaning));
		expect(undated('2003')).toBe(true);
		expect(undated(null)).toBe(false);
	});

	it('explains the numbers of articles where lines carry them', () => {
		expect(meanings(signEntries(drawn({}, true)))).toContain(
			'Articles that speak for or against a line'
		);
	});
});

describe('actorEntries', () => {
	it('names each kind that is drawn, and what dashes mean where somebody is not named', () => {
		expect(meanings(actorEntries(drawn()))).toEqual([
			'State',
			'Military',
			'Armed group',
			'Population',
			'Dashed, in italics: not named in the article',
			'Larger: more relations in the network'
		]);
		const input = drawn();
		const named = { ...input, actors: input.actors.filter((actor) => !actor.unnamed) };
		expect(meanings(actorEntries(named)).join()).not.toContain('Dashed');
	});
});

describe('pictureLegend', () => {
	it('leaves out a group that has nothing to explain', () => {
		expect(pictureLegend(drawn())).toHaveLength(3);
		expect(pictureLegend({ ...only('a-b') })).toHaveLength(2);
		expect(pictureLegend({ ...drawn(), relations: [], actors: [] })).toEqual([]);
	});

	it('keeps every entry within its column', () => {
		for (const { heading, entries } of pictureLegend(drawn({ standingsOff: [] }, true))) {
			for (const block of [heading, ...entries]) expect(block.width).toBeLessThanOrEqual(200);
		}
	});
});

describe.each(['entente', 'i2', 'conflict', 'print'] as const)('the legend of %s', (preset) => {
	const legend = (relations: ReturnType<typeof drawn>['relations']) => ({
		...drawn({ standingsOff: [] }),
		...{ preset, relations }
	});
	const { relations } = drawn({ standingsOff: [] });

	it('has a sign of its own for every type that is drawn, and for none that is not', () => {
		const entries = typeEntries(legend(relations));
		expect(entries).toHaveLength(new Set(relations.map(({ relation }) => relation.type)).size);
		const signs = entries.map(({ sign }) => JSON.stringify(sign.items));
		expect(new Set(signs).size).toBe(entries.length);
	});

	it('says what contested, denied, ended, uncertain and unsourced lines look like', () => {
		const all = meanings(signEntries(legend(relations))).join('\n');
		for (const word of ['Contested', 'Only disputed', 'Hedged', 'over', 'Hollow']) {
			expect(all).toContain(word);
		}
	});
});

describe('the legend of i2', () => {
	const lines = (...ids: string[]) =>
		meanings(signEntries({ ...only(...ids), preset: 'i2' })).filter((one) => one.includes('i2'));

	it('explains the lines that are drawn and no other, by the words beside them', () => {
		expect(lines('a-b')).toEqual(['Solid: a source asserts it (i2: confirmed)']);
		expect(lines('a-c')).toEqual(['Dotted: at most “maybe” (i2: tentative)']);
		expect(lines('b-c')).toEqual(['Dotted: only denied (i2: tentative)']);
		expect(lines('army-c')).toEqual([]);
	});

	it('says by what tacit support is told, as its dash is taken', () => {
		const [tacit] = meanings(typeEntries({ ...only('a-c'), preset: 'i2' }));
		expect(tacit).toBe('Tacit support (1): rings, as the dash says how certain');
	});
});
