import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { EvidenceId, Network } from '../model/schema';
import type { Verification } from '../model/verification';
import { lanesOf } from './lanes';
import { passagesAt, passagesOf, stepPassage, type Passage } from './passages';

const evidence = (id: string, article: string, stance = 'supports') => ({
	id,
	article,
	stance,
	quote: { exact: id }
});
const network = {
	format: 'entente/1',
	id: 'n',
	title: 'N',
	articles: [
		{ id: 'one', title: 'One' },
		{ id: 'two', title: 'Two' }
	],
	actors: [
		{ id: 'a', name: 'A', kind: 'state' },
		{ id: 'b', name: 'B', kind: 'state' }
	],
	relations: [
		{
			id: 'r',
			source: 'a',
			target: 'b',
			type: 'alliance',
			evidence: [evidence('late', 'one'), evidence('other', 'two'), evidence('lost', 'one')]
		},
		{
			id: 's',
			source: 'b',
			target: 'a',
			type: 'hostility',
			evidence: [evidence('early', 'one', 'disputes'), evidence('within', 'one')]
		}
	]
} as unknown as Network;
const at = (...ranges: [number, number][]): Verification => ({
	state: 'exact',
	ranges: ranges.map(([start, end]) => ({ start, end }))
});
const checks = new Map<string, Verification>([
	['late', at([50, 60], [70, 80])],
	['other', at([0, 5])],
	['lost', { state: 'missing', ranges: [] }],
	['early', at([10, 40])],
	['within', at([10, 20])]
]) as unknown as ReadonlyMap<EvidenceId, Verification>;
const { placed, unplaced } = passagesOf(indexNetwork(network), 'one' as never, checks);
const ids = (passages: readonly Passage[]) => passages.map((one) => one.evidence);

describe('passagesOf', () => {
	it('gives the quotations of the article in the order of its text, the longest first', () => {
		expect(ids(placed)).toEqual(['early', 'within', 'late']);
		expect(placed[0]).toMatchObject({ relation: 's', type: 'hostility', stance: 'disputes' });
		expect(placed[2]).toMatchObject({ start: 50, end: 80 });
	});

	it('names those that have no place', () => {
		expect(unplaced).toEqual(['lost']);
		expect(passagesOf(indexNetwork(network), 'one' as never, null).unplaced).toHaveLength(4);
	});
});

describe('passagesAt', () => {
	it('gives what stands there, the shortest first', () => {
		expect(ids(passagesAt(placed, 15))).toEqual(['within', 'early']);
		expect(ids(passagesAt(placed, 20))).toEqual(['early']);
	});

	it('gives nothing in the gap of a shortened quotation', () => {
		expect(passagesAt(placed, 65)).toEqual([]);
	});
});

describe('stepPassage', () => {
	it('walks from one to the next and round', () => {
		expect(stepPassage(placed, 'early' as EvidenceId, 1)?.evidence).toBe('within');
		expect(stepPassage(placed, 'late' as EvidenceId, 1)?.evidence).toBe('early');
		expect(stepPassage(placed, 'early' as EvidenceId, -1)?.evidence).toBe('late');
	});

	it('begins at a place of the text', () => {
		expect(stepPassage(placed, 45, 1)?.evidence).toBe('late');
		expect(stepPassage(placed, 45, -1)?.evidence).toBe('within');
		expect(stepPassage(placed, 99, 1)?.evidence).toBe('early');
	});

	it('gives null where nothing is quoted', () => {
		expect(stepPassage([], 0, 1)).toBeNull();
	});
});

describe('lanesOf', () => {
	it('never draws two that overlap with one underline, up to three', () => {
		expect(lanesOf(placed)).toEqual([0, 1, 0]);
		const pile = [0, 1, 2, 3].map((start) => ({ ...placed[0], start, end: 40 }) as Passage);
		expect(lanesOf(pile)).toEqual([0, 1, 2, 2]);
	});
});
