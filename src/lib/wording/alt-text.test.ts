import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { applyFilters, firstView } from '../analysis/filter';
import { altText } from './alt-text';
import { relationSentence } from './words';

const { index, readings } = readSample();
const shown = applyFilters(index, readings, firstView(index));
const input = {
	index,
	title: 'Sample',
	actors: shown.actors.map(({ id }) => id),
	relations: shown.relations,
	asOf: null,
	focus: null
};

describe('altText', () => {
	it('counts what is drawn, by type, the counts adding up', () => {
		const words = altText(input);
		const [, sizes = '', types = ''] = /^Network “Sample”: (.*?): (.*?)\./.exec(words) ?? [];
		expect(sizes).toBe(`${shown.actors.length} actors, ${shown.relations.length} relations`);
		const sum = types.split(', ').reduce((total, one) => total + parseInt(one, 10), 0);
		expect(sum).toBe(shown.relations.length);
	});

	it('names what is contested, and counts what it does not name', () => {
		const contested = shown.relations.filter(({ reading }) => reading.standing === 'contested');
		expect(contested.length).toBeGreaterThan(0);
		expect(altText(input)).toContain(
			`Contested: ${relationSentence(index, contested[0]!.relation)}`
		);
		const many = Array.from({ length: 9 }, () => contested[0]!);
		expect(altText({ ...input, relations: many })).toContain('; and 6 more.');
	});

	it('names the most connected', () => {
		const degrees = new Map<string, number>();
		for (const { source, target } of shown.relations) {
			for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
		}
		const most = Math.max(...degrees.values());
		expect(altText(input)).toMatch(
			new RegExp(`The most connected (is|are) .*\\(${most} relations`)
		);
	});

	it('says when and around whom, and that there is nothing', () => {
		const focus = input.actors[0]!;
		const words = altText({
			...input,
			title: ' ',
			asOf: '2011',
			focus,
			actors: [focus],
			relations: []
		});
		expect(words).toMatch(/^Network, around .+, as of 2011: 1 actor, 0 relations\.$/);
	});
});
