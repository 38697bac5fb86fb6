import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import { builtInTypes } from '../model/relation-types';
import type { RelationId } from '../model/schema';
import { actorKinds } from '../model/vocabulary';
import { contrast } from './contrast';
import { actorShapes, badgeOf, hueOn, lineWidth, palettes } from './encoding';

const { readings } = readSample();
const reading = (id: string) => readings.get(id as RelationId)!;

describe('relation types', () => {
	it.each(['light', 'dark'] as const)('have 3:1 against the %s ground and keep apart', (ground) => {
		const hues = builtInTypes.map((type) => hueOn(ground, type));
		for (const hue of hues) {
			expect(contrast(hue, palettes[ground].ground)).toBeGreaterThanOrEqual(3);
		}
		expect(new Set(hues).size).toBe(builtInTypes.length);
	});

	it('differ in line and in arrowhead, so that a black-and-white print still reads', () => {
		expect(new Set(builtInTypes.map((type) => type.style.line)).size).toBe(4);
		expect(new Set(builtInTypes.map((type) => type.style.arrow)).size).toBe(4);
	});

	it('are dashed only for tacit support', () => {
		const dashed = builtInTypes.filter(({ style }) => ['dashed', 'dotted'].includes(style.line));
		expect(dashed.map(({ id }) => id)).toEqual(['tacit-support']);
	});
});

describe('a line', () => {
	it('grows with independent sources and shrinks when it is past', () => {
		expect(lineWidth(reading('a-b'), 'current', 'solid')).toBeGreaterThan(
			lineWidth(reading('a-c'), 'current', 'solid')
		);
		expect(lineWidth(reading('a-b'), 'past', 'solid')).toBeLessThan(
			lineWidth(reading('a-b'), 'current', 'solid')
		);
	});

	it.each([
		['a-b', ''],
		['b-army', '+1 −1'],
		['a-c', 'maybe'],
		['army-c', 'unsourced'],
		['b-c', 'denied']
	])('%s has the sign "%s"', (id, sign) => {
		expect(badgeOf(reading(id), 'current', null)).toBe(sign);
	});

	it('says that it is undated only where the network is shown at a date', () => {
		expect(badgeOf(reading('a-b'), 'undated', '2011')).toBe('n.d.');
		expect(badgeOf(reading('a-b'), 'undated', null)).toBe('');
	});
});

it('gives every actor kind a shape of its own', () => {
	const shapes = actorKinds.map((kind) => JSON.stringify(actorShapes[kind]));
	expect(new Set(shapes).size).toBe(actorKinds.length);
});
