import { describe, expect, test } from 'vitest';
import { builtInTypes, isMutual, resolveTypes } from './relation-types';
import type { Network } from './schema';

function typesOf(relationTypes: readonly object[]) {
	return resolveTypes({ relationTypes } as unknown as Network);
}

describe('resolveTypes', () => {
	test('gives the built-in types first, in the order of the legend', () => {
		const declared = { id: 'split', label: 'Split', sign: 0, direction: 'mutual' };
		expect([...typesOf([declared]).keys()]).toEqual([
			'alliance',
			'hostility',
			'sponsorship',
			'tacit-support',
			'split'
		]);
		expect([...resolveTypes({} as Network).values()]).toEqual(builtInTypes);
	});

	test('tells the built-in types apart by hue, by line and by arrow', () => {
		for (const key of ['hue', 'line', 'arrow'] as const) {
			expect(new Set(builtInTypes.map(({ style }) => style[key])).size).toBe(4);
		}
	});

	test('lets a declaration change the label and part of the style of a built-in type', () => {
		const [alliance] = typesOf([
			{ id: 'alliance', label: 'Pact', sign: 1, direction: 'mutual', style: { line: 'dotted' } }
		]).values();
		expect(alliance).toMatchObject({
			label: 'Pact',
			verb: 'allied with',
			sign: 1,
			builtIn: true,
			definition: builtInTypes[0]?.definition,
			style: { hue: '#0072B2', line: 'dotted', arrow: 'none' }
		});
	});

	test('settles everything of a declared type that says little', () => {
		const types = typesOf([
			{ id: 'membership', label: 'Member of', sign: 0, direction: 'directed' },
			{ id: 'talks', label: 'Talks', sign: 0, direction: 'either', style: { hue: '#00ff00' } }
		]);
		expect([...types.values()].slice(4)).toEqual([
			{
				id: 'membership',
				label: 'Member of',
				verb: 'member of',
				sign: 0,
				direction: 'directed',
				definition: '',
				style: { hue: '#6B7280', line: 'dotted', arrow: 'triangle' },
				builtIn: false
			},
			expect.objectContaining({ style: { hue: '#00ff00', line: 'dotted', arrow: 'none' } })
		]);
	});
});

describe('isMutual', () => {
	test.each([
		['mutual', undefined, true],
		['either', true, true],
		['either', undefined, false],
		['directed', undefined, false],
		['directed', true, false]
	] as const)('%s, marked mutual: %s → %s', (direction, mutual, expected) => {
		expect(isMutual({ mutual }, direction)).toBe(expected);
	});
});
