import { describe, expect, test } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { foldOrgans, stateOf } from './fold-organs';

const actors = [
	{ id: 'state', kind: 'state' },
	{ id: 'army', kind: 'military', partOf: 'state' },
	{ id: 'unit', kind: 'military', partOf: 'army' },
	{ id: 'union', kind: 'organization' },
	{ id: 'member', kind: 'state', partOf: 'union' },
	{ id: 'ministry', kind: 'government-body', partOf: 'member' },
	{ id: 'republic', kind: 'state', partOf: 'federation' },
	{ id: 'federation', kind: 'state' },
	{ id: 'police', kind: 'government-body', partOf: 'republic' },
	{ id: 'group', kind: 'armed-group' },
	{ id: 'cell', kind: 'armed-group', partOf: 'group' }
].map((actor) => ({ name: actor.id, ...actor }));

const relations = [
	['state', 'group'],
	['unit', 'group'],
	['army', 'state'],
	['unit', 'army'],
	['cell', 'ministry'],
	['police', 'union']
].map(([source, target], at) => ({
	id: `r${at}`,
	source,
	target,
	type: 'hostility',
	evidence: []
}));

const index = indexNetwork({ actors, relations, articles: [] } as unknown as Network);

describe('stateOf', () => {
	test('names the topmost state that an organ is part of, through others', () => {
		expect(Object.fromEntries(stateOf(index))).toEqual({
			army: 'state',
			unit: 'state',
			ministry: 'member',
			republic: 'federation',
			police: 'federation'
		});
	});

	test('ends where a hand-made network goes round in a circle', () => {
		const circle = indexNetwork({
			actors: [
				{ id: 'p', name: 'p', kind: 'state', partOf: 'q' },
				{ id: 'q', name: 'q', kind: 'military', partOf: 'p' }
			],
			relations: [],
			articles: []
		} as unknown as Network);
		expect(Object.fromEntries(stateOf(circle))).toEqual({ q: 'p' });
	});
});

describe('foldOrgans', () => {
	test('moves the ends of relations to the states and keeps the relations as they are', () => {
		const { relations: folded } = foldOrgans(index);
		expect(folded.map(({ source, target }) => `${source} ${target}`)).toEqual([
			'state group',
			'state group',
			'cell member',
			'federation union'
		]);
		expect(folded[1]?.relation).toBe(index.network.relations[1]);
	});

	test('hides what would join a state to itself, and says what it hid', () => {
		expect(foldOrgans(index).hidden.map(({ id }) => id)).toEqual(['r2', 'r3']);
	});

	test('leaves the actors that stand for themselves', () => {
		expect(foldOrgans(index).actors.map(({ id }) => id)).toEqual([
			'state',
			'union',
			'member',
			'federation',
			'group',
			'cell'
		]);
	});

	test('folds only the relations that it is given', () => {
		const { relations: folded, hidden } = foldOrgans(index, index.network.relations.slice(1, 3));
		expect([folded.length, hidden.length]).toEqual([1, 1]);
	});
});
