import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GAP } from '../model/check-quotes';
import everyField from '../model/samples/every-field.entente.json';
import type { Network } from '../model/schema';
import { annotatedNetwork } from './annotated-network';
import { readWebAnnotations } from './read-web-annotation';
import { writeWebAnnotations } from './web-annotation';

const sample = everyField as unknown as Network;
const noText = () => undefined;
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const evidenceOf = (network: Network) => network.relations.flatMap(({ evidence }) => evidence);

interface TestAnnotation {
	target: {
		source: string;
		selector: { type: string; exact?: string; start?: number; end?: number }[];
	};
	body: { value?: string; evidence?: Record<string, unknown> }[];
}
const itemsOf = (collection: unknown) =>
	(collection as { first: { items: TestAnnotation[] } }).first.items;

/** The sample with one relation whose evidence has these quotations. */
function networkWith(quotes: readonly object[]): Network {
	const [relation] = sample.relations;
	const [evidence] = relation?.evidence ?? [];
	const made = quotes.map((quote, at) => ({ ...evidence, id: `q${at}`, quote, 'x-later': { at } }));
	return { ...sample, relations: [{ ...relation, evidence: made }] } as unknown as Network;
}

const placed = (text: string, start: number, end: number) => ({
	exact: text.slice(start, end),
	prefix: text.slice(0, start),
	suffix: text.slice(end),
	start,
	end
});

/** Words, some of them beyond the basic plane, each once or more. */
const words = fc.array(fc.constantFrom('a', '𝔄', '👩‍👩‍👧', 'é', 'Sudan', '𠮷野'), {
	minLength: 4,
	maxLength: 30
});

describe('evidence as Web Annotations', () => {
	test('comes back the same, in any text, whole or shortened, with the text or without', () => {
		const cases = fc.tuple(words, fc.nat(), fc.nat(), fc.boolean());
		fc.assert(
			fc.property(cases, ([list, first, second, hasText]) => {
				const text = list.join(' ');
				const startOf = (index: number) =>
					list.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
				const rangeOf = (index: number) => {
					const start = startOf(index);
					return placed(text, start, start + (list[index]?.length ?? 0));
				};
				const [a, b] = [rangeOf(first % list.length), rangeOf(second % list.length)];
				const shortened = { exact: a.exact + GAP + b.exact, start: 0, end: 9, pieces: [a, b] };
				const network = networkWith([a, shortened, { exact: b.exact }]);
				const { collection } = writeWebAnnotations(network, () => (hasText ? text : undefined));
				const read = readWebAnnotations(throughJson(collection), () => text);
				expect(read.problems).toEqual([]);
				expect(read.annotations.map(({ own }) => own?.evidence)).toEqual(evidenceOf(network));
			})
		);
	});

	test('every field of the sample comes back, and each relation with it', () => {
		const { collection } = writeWebAnnotations(sample, noText);
		const read = readWebAnnotations(throughJson(collection), noText);
		expect(read.problems).toEqual([]);
		expect(read.annotations.map(({ own }) => own?.evidence)).toEqual(evidenceOf(sample));
		const relations = sample.relations.flatMap(({ evidence, ...rest }) => evidence.map(() => rest));
		expect(read.annotations.map(({ own }) => own?.relation)).toEqual(relations);
		const again = annotatedNetwork(read.annotations.flatMap(({ own }) => own ?? []));
		expect(again.relations).toEqual(sample.relations.filter(({ evidence }) => evidence.length > 0));
		for (const actor of again.actors) {
			const { partOf: _, ...known } = sample.actors.find(({ id }) => id === actor.id)!;
			expect(actor).toMatchObject(known);
		}
	});

	test('say in words what they are evidence of', () => {
		const { collection } = writeWebAnnotations(networkWith([{ exact: 'no' }]), noText);
		const [relation] = sample.relations;
		const nameOf = (id?: string) => sample.actors.find((actor) => actor.id === id)?.name ?? '?';
		const value = itemsOf(collection)[0]?.body[0]?.value;
		expect(value).toContain(`${nameOf(relation?.source)} – `);
		expect(value).toContain(` – ${nameOf(relation?.target)} (${relation?.evidence[0]?.stance}`);
	});

	test('positions count code points', () => {
		const text = '𝔄𝔄 says no.';
		const network = networkWith([placed(text, 5, 9)]);
		const { collection, problems } = writeWebAnnotations(network, () => text);
		expect(problems).toEqual([]);
		expect(itemsOf(collection)[0]?.target.selector[1]).toEqual({
			type: 'TextPositionSelector',
			start: 3,
			end: 7
		});
	});

	test('has no position where the text is not at hand or says something else, and says so', () => {
		const network = networkWith([placed('He says no.', 3, 7)]);
		for (const text of [undefined, 'He said no.']) {
			const { collection, problems } = writeWebAnnotations(network, () => text);
			expect(itemsOf(collection)[0]?.target.selector.map(({ type }) => type)).toEqual([
				'TextQuoteSelector'
			]);
			expect(problems).toHaveLength(1);
			expect(problems[0]?.place).toBe('relations[0].evidence[0]');
		}
	});

	test('what is no evidence is reported and read as a quotation', () => {
		const { collection } = writeWebAnnotations(networkWith([{ exact: 'no' }]), noText);
		const changed = throughJson(collection);
		const evidence = itemsOf(changed)[0]?.body[1]?.evidence;
		if (evidence) evidence.stance = 'perhaps';
		const read = readWebAnnotations(changed, noText);
		expect(read.problems.map(({ place }) => place)).toEqual(['first.items[0].body[1]']);
		expect(read.annotations[0]).toMatchObject({ own: null, quote: { exact: 'no' } });
	});
});

describe('a Hypothesis export', () => {
	const highlight = {
		uri: 'https://example.org/a',
		user: 'acct:ann@hypothes.is',
		document: { title: ['The war of a'] },
		text: 'Look',
		tags: ['peace'],
		target: [
			{
				source: 'https://example.org/a',
				selector: [
					{ type: 'RangeSelector', startContainer: '/p[1]' },
					{ type: 'TextPositionSelector', start: 2, end: 5 },
					{ type: 'TextQuoteSelector', exact: 'war', prefix: 'a ', suffix: '.' }
				]
			}
		]
	};

	test('gives its highlights, and a position only where the words stand', () => {
		for (const [text, place] of [
			['a war.', { start: 2, end: 5 }],
			['of a war.', {}]
		] as const) {
			const { annotations, problems } = readWebAnnotations(
				{ total: 1, rows: [highlight] },
				() => text
			);
			expect(problems).toEqual([]);
			expect(annotations).toEqual([
				{
					place: 'rows[0].target[0]',
					source: 'https://example.org/a',
					quote: { exact: 'war', prefix: 'a ', suffix: '.', ...place },
					position: { start: 2, end: 5 },
					comment: 'Look',
					tags: ['peace'],
					author: 'acct:ann@hypothes.is',
					title: 'The war of a',
					own: null
				}
			]);
		}
	});

	test('tells what it does not hold, and what quotes nothing', () => {
		const note = { uri: 'https://example.org/a', target: [{ source: 'https://example.org/a' }] };
		const { annotations, problems } = readWebAnnotations(
			{ total: 200, rows: [highlight, note, 7] },
			noText
		);
		expect(annotations).toHaveLength(1);
		expect(problems.map(({ place }) => place)).toEqual(['total', 'rows[1].target[0]', 'rows[2]']);
	});
});

test('a target refined a hundred thousand times is reported', () => {
	let selector: object = { type: 'TextQuoteSelector', exact: 'war' };
	for (let depth = 0; depth < 100_000; depth += 1) selector = { type: 'X', refinedBy: selector };
	const read = readWebAnnotations({ target: { source: 'urn:x', selector } }, noText);
	expect(read.annotations).toEqual([]);
	expect(read.problems).toHaveLength(1);
});

test('reading never throws, and says something of whatever is no annotation', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (json) => {
			const { annotations, problems } = readWebAnnotations(json, noText);
			expect(annotations).toEqual([]);
			const isEmptyList = Array.isArray(json) && json.length === 0;
			expect(problems.length > 0 || isEmptyList).toBe(true);
		})
	);
});
