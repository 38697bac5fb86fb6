import { expect, it } from 'vitest';
import { readSample } from '../../../tests/support/sample-network';
import type { Relation, RelationId } from '../model/schema';
import {
	attributionWords,
	count,
	periodWords,
	relationLabel,
	relationLine,
	relationSentence,
	sideWords,
	sourcesSentence,
	timeSentence
} from './words';

const { index, readings } = readSample();
const relation = (id: string) => index.relations.get(id as RelationId)!;
const reading = (id: string) => readings.get(id as RelationId)!;

it.each([
	['a-b', 'Aland hostile to Band, 2 quotations, supported'],
	['b-army', 'Band sponsors Army of Aland, 2 quotations, contested'],
	['a-c', 'Aland tacitly supports nameless crowd, 1 quotation, single source'],
	['a-army', 'Aland — talks → Army of Aland, 1 quotation, single source'],
	['army-c', 'Army of Aland allied with nameless crowd, 0 quotations, unsourced']
])('%s is said as "%s"', (id, label) => {
	expect(relationLabel(index, relation(id), reading(id))).toBe(label);
});

it('says conflict where hostility goes both ways', () => {
	expect(relationSentence(index, { ...relation('a-b'), mutual: true })).toBe(
		'Aland in conflict with Band'
	);
});

it.each([
	['a-b', '2 independent sources support this, none disputes it.'],
	['b-army', '1 independent source supports this, 1 disputes it.'],
	['b-c', '1 independent source disputes this, none supports it.'],
	['army-c', 'No quotation stands behind this.']
])('the sources of %s: "%s"', (id, sentence) => {
	expect(sourcesSentence(relation(id), reading(id))).toBe(sentence);
});

it.each([
	['only mentions it', [{ stance: 'mentions' }], /only mentioned: no quotation supports/],
	['speaks of a mere possibility', [{ stance: 'supports', time: 'hypothetical' }], /as possible/],
	['could not be checked', [{ stance: 'supports' }, { stance: 'mentions' }], /could be checked/]
])('says why a relation is unsourced where its quotation %s', (_why, evidence, words) => {
	const unsourced = { ...relation('army-c'), evidence } as unknown as Relation;
	expect(sourcesSentence(unsourced, reading('army-c'))).toMatch(words);
});

it('draws an arrow only for what goes one way, and back where it is read back', () => {
	expect(relationLine(index, relation('a-b'))).toBe('— hostile to →');
	expect(relationLine(index, relation('a-b'), { backwards: true })).toBe('← hostile to —');
	for (const backwards of [false, true]) {
		expect(relationLine(index, relation('army-c'), { backwards })).toBe('— allied with —');
		const mutual = { ...relation('a-b'), mutual: true };
		expect(relationLine(index, mutual, { backwards })).toBe('— in conflict with —');
	}
});

it('labels what stands on one side', () => {
	expect(sideWords(14, 14, 3)).toBe('14 quotations, 3 independent sources');
	expect(sideWords(3, 2, 1)).toBe('3 quotations, 2 counted, 1 independent source');
	expect(sideWords(1, 0, 0)).toBe('1 quotation, not counted');
	expect(sideWords(0, 0, 0)).toBe('none');
});

it('says how many quotations a date comes from', () => {
	const dated = { ...reading('a-c'), supportingQuotations: 14 };
	expect(timeSentence('current', dated, 1)).toBe(
		'current; dated 2001 to 2004 by 1 of 14 quotations'
	);
	expect(timeSentence('past', reading('a-c'), 1)).toBe('past; dated 2001 to 2004');
	expect(timeSentence('current', reading('a-b'), 0)).toBe('current, not dated');
	expect(timeSentence('undated', reading('army-c'), 0)).toBe('not dated');
});

it('says a period, and that there is none', () => {
	expect(periodWords(reading('a-c'))).toBe('2001 to 2004');
	expect(periodWords(reading('a-b'))).toBe('not dated');
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
