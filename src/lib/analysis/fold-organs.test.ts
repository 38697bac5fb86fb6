import { describe, expect, test } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { stateOf } from './fold-organs';

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

const index = indexNetwork({ actors, relations: [], articles: [] } as unknown as Network);

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
