import { describe, expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { RelationId } from '../model/schema';
import { verificationStates } from '../model/verification';
import {
	attributionWords,
	count,
	periodWords,
	relationLabel,
	relationSentence,
	sourcesSentence,
	verificationWords
} from './words';

const { index, readings } = readSample();
const relation = (id: string) => index.relations.get(id as RelationId)!;
const reading = (id: string) => readings.get(id as RelationId)!;

it.each([
	['a-b', 'Aland is hostile to Band, 2 quotations, supported'],
	['b-army', 'Band sponsors Army of Aland, 2 quotations, contested'],
	['a-c', 'Aland tacitly supports nameless crowd, 1 quotation, single source'],
	['army-c', 'Army of Aland is allied with nameless crowd, 0 quotations, no checked quotation']
])('%s is said as "%s"', (id, label) => {
	expect(relationLabel(index, relation(id), reading(id))).toBe(label);
});

it('says conflict where hostility goes both ways', () => {
	expect(relationSentence(index, { ...relation('a-b'), mutual: true })).toBe(
		'Aland is in conflict with Band'
	);
});

it.each([
	['a-b', '2 independent sources support this, none disputes it.'],
	['b-army', '1 independent source supports this, 1 disputes it.'],
	['b-c', '1 independent source disputes this, none supports it.'],
	['army-c', 'No checked quotation supports or disputes this.']
])('the sources of %s: "%s"', (id, sentence) => {
	expect(sourcesSentence(reading(id))).toBe(sentence);
});

it('says a period, and that there is none', () => {
	expect(periodWords(reading('a-c'))).toBe('2001 to 2004');
	expect(periodWords(reading('a-b'))).toBe('not dated');
});

describe('a verification badge', () => {
	it('exists for every state, and speaks of word for word only where the text was read', () => {
		for (const state of verificationStates) {
			const { short, long } = verificationWords[state];
			expect(short && long).toBeTruthy();
			expect(/word for word/.test(short + long)).toBe(['exact', 'exact-shortened'].includes(state));
		}
	});
});

it('says who says so', () => {
	expect(attributionWords({ kind: 'named', who: 'Gen. Bajwa' })).toBe('according to Gen. Bajwa');
	expect(attributionWords({ kind: 'unnamed', who: 'experts' })).toBe(
		'according to experts (not named)'
	);
	expect(attributionWords(undefined)).toBe('the article itself says so');
});

it('counts in words', () => {
	expect([count(1, 'quotation'), count(1200, 'quotation'), count(2, 'party')]).toEqual([
		'1 quotation',
		'1,200 quotations',
		'2 parties'
	]);
});
