import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placeLabels, type LabelledNode } from './place-labels';

const node = (id: string, labelWidth = 60): LabelledNode => ({
	id,
	diameter: 20,
	labelWidth,
	labelHeight: 14
});

test('a label with nothing around it stands below', () => {
	expect(placeLabels([node('a')], [], new Map([['a', [0, 0]]])).get('a')).toBe('below');
});

test('a label goes above a symbol whose line leaves below', () => {
	const positions = new Map([
		['a', [0, 0]],
		['b', [0, 200]]
	] as const);
	const sides = placeLabels([node('a'), node('b')], [{ source: 'a', target: 'b' }], positions);
	expect(sides.get('a')).toBe('above');
	expect(sides.get('b')).toBe('below');
});

test('a label goes beside a symbol with lines above and below', () => {
	const positions = new Map([
		['a', [0, 0]],
		['b', [0, 200]],
		['c', [0, -200]]
	] as const);
	const lines = [
		{ source: 'a', target: 'b' },
		{ source: 'c', target: 'a' }
	];
	const sides = placeLabels([node('a'), node('b'), node('c')], lines, positions);
	expect(sides.get('a')).toBe('right');
});

test('two labels that would cover each other part', () => {
	const positions = new Map([
		['a', [0, 0]],
		['b', [40, 0]]
	] as const);
	const sides = placeLabels([node('a'), node('b')], [], positions);
	expect(sides.get('a')).not.toBe(sides.get('b'));
});

test('a label keeps off the symbol under it', () => {
	const positions = new Map([
		['a', [0, 0]],
		['b', [0, 24]]
	] as const);
	expect(placeLabels([node('a'), node('b')], [], positions).get('a')).not.toBe('below');
});

test('nodes without a position get no answer', () => {
	expect([...placeLabels([node('a'), node('b')], [], new Map([['b', [1, 2]]])).keys()]).toEqual([
		'b'
	]);
});

test('the order of nodes and lines makes no difference', () => {
	const points = fc.array(fc.tuple(fc.integer({ max: 300 }), fc.integer({ max: 300 })), {
		minLength: 2,
		maxLength: 20
	});
	fc.assert(
		fc.property(points, fc.infiniteStream(fc.nat()), (places, picks) => {
			const nodes = places.map((_, i) => node(`n${i}`, 30 + ((i * 17) % 50)));
			const positions = new Map(places.map((at, i) => [`n${i}`, at] as const));
			const lines = places.map((_, i) => ({
				source: `n${i}`,
				target: `n${picks.next().value! % places.length}`
			}));
			const turned = lines
				.toReversed()
				.map(({ source, target }) => ({ source: target, target: source }));
			expect(new Map([...placeLabels(nodes.toReversed(), turned, positions)].sort())).toEqual(
				new Map([...placeLabels(nodes, lines, positions)].sort())
			);
		})
	);
});
