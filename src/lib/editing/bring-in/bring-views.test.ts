import { describe, expect, it } from 'vitest';
import exampleText from '../../../../static/networks/four-articles.entente.json?raw';
import { indexNetwork } from '../../model/network-index';
import type { Network } from '../../model/schema';
import { applyOperations } from '../apply-operations';
import { checkChange } from '../check-change';
import { bringIn } from './bring-in';

const example = JSON.parse(exampleText) as Network;
const [ttp] = example.actors;
const told = {
	...example,
	views: [{ id: 'v', title: 'Ours', filters: {} }],
	stories: [{ id: 's', title: 'Ours', views: ['v'] }]
} as unknown as Network;

/** A file in which everything goes by other ids: its first actor is one of ours, its second is new. */
const file = {
	format: 'entente/1',
	id: 'file',
	title: 'A file',
	articles: [{ id: 'x', title: 'New article' }],
	actors: [
		{ id: 'n0', name: ttp!.name, kind: ttp!.kind },
		{ id: 'n1', name: 'A new one', kind: 'state' }
	],
	relations: [
		{
			id: 'r',
			source: 'n1',
			target: 'n0',
			type: 'hostility',
			evidence: [{ id: 'q', article: 'x', quote: { exact: 'Words.' }, stance: 'supports' }]
		}
	],
	annotations: [
		{
			id: 'a',
			on: { kind: 'actor', id: 'n1' },
			body: 'As [he](#/actor/n0) did.',
			created: '2024-01-02T03:04:05Z',
			updated: '2024-01-02T03:04:05Z'
		}
	],
	views: [
		{
			id: 'v',
			title: 'Around him',
			text: '[He](#/actor/n0), [it](#/view/w), [so](#/relation/r/evidence/q) and [no one](#/actor/gone).',
			filters: {
				focus: { actor: 'n0', steps: 2 },
				actorsOff: ['n1', 'gone'],
				articlesOff: ['x'],
				fromTheFuture: { kept: 1 }
			},
			positions: { n0: [1, 2], n1: [3, 4] },
			camera: { x: 1, y: 2, zoom: 1 },
			asOf: '2007'
		},
		{ id: 'w', title: 'Second', filters: {} }
	],
	home: 'w',
	stories: [{ id: 's', title: 'Theirs', views: ['w', 'v', 'w'], 'x-kept': 1 }]
} as unknown as Network;

function into(network: Network, incoming: Network) {
	const brought = bringIn(indexNetwork(network), incoming, 'Brought in a file');
	const { network: after, inverse } = applyOperations(network, brought.edit.operations);
	expect(checkChange(after)).toEqual([]);
	expect(applyOperations(after, inverse).network).toEqual(network);
	return { ...brought, after };
}

describe('the views of a file', () => {
	it('come along under ids of their own, and name the actors and articles as they are here', () => {
		const { after, counts, ids } = into(told, file);
		expect(after.views?.map(({ id }) => id)).toEqual(['v', 'around-him', 'w']);
		const here = ids.actors.get('n1')!;
		expect(after.views?.[1]).toEqual({
			...file.views![0],
			id: 'around-him',
			text: `[He](#/actor/${ttp!.id}), [it](#/view/w), [so](#/relation/${ids.relations.get('r')}/evidence/${ids.evidence.get('q')}) and [no one](#/actor/gone).`,
			filters: {
				focus: { actor: ttp!.id, steps: 2 },
				actorsOff: [here, 'gone'],
				articlesOff: [ids.articles.get('x')],
				fromTheFuture: { kept: 1 }
			},
			positions: { [ttp!.id]: [1, 2], [here]: [3, 4] }
		});
		expect(counts.views).toEqual({ added: 2, merged: 0, same: 0, left: 0 });
		expect(after.annotations?.at(-1)?.body).toBe(`As [he](#/actor/${ttp!.id}) did.`);
	});

	it('and its stories lead through them, in their order', () => {
		const { after, counts } = into(told, file);
		expect(after.stories).toEqual([
			...told.stories!,
			{ id: 'theirs', title: 'Theirs', views: ['w', 'around-him', 'w'], 'x-kept': 1 }
		]);
		expect(counts.stories.added).toBe(1);
	});

	it('are first sights only of a network that has nothing; else it is said', () => {
		const { after, remarks } = into(told, file);
		expect(after.home).toBeUndefined();
		expect(remarks.map(({ place }) => place)).toContain('home');
		const none = { ...file, articles: [], actors: [], relations: [] } as Network;
		const { views: _v, home: _h, stories: _s, annotations: _a, ...empty } = none;
		expect(into(empty, file).after).toMatchObject({ home: 'w', stories: file.stories });
	});

	it('brought in twice are there once', () => {
		const { after } = into(told, file);
		const again = into(after, file);
		expect(again.edit.operations).toEqual([]);
		expect(again.counts.views.same).toBe(2);
		expect(again.counts.stories.same).toBe(1);
	});
});
