import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import type { Edit } from './operation';
import { addView, changeView, newViewId, removeView, renameView, setHome } from './views';

const sight = { filters: { minSources: 2 }, positions: { a: [1, 2] }, asOf: '2007' } as const;
const after = (network: Network, edit: Edit) => applyOperations(network, edit.operations).network;
const withView = after(sampleNetwork, addView(sampleNetwork, 'two', 'Two sources', sight));

/** Applies it, asks whether the outcome may stand, and whether it can be taken back. */
function tried(network: Network, edit: Edit): Network {
	const { network: changed, inverse } = applyOperations(network, edit.operations);
	expect(checkChange(changed)).toEqual([]);
	expect(applyOperations(changed, inverse).network).toEqual(network);
	return changed;
}

describe('a view', () => {
	it('is saved under a title, and as the first sight where that is wanted', () => {
		const edit = addView(sampleNetwork, 'two', ' Two sources ', sight, true);
		const { views, home } = tried(sampleNetwork, edit);
		expect(views).toEqual([{ id: 'two', title: 'Two sources', ...sight }]);
		expect(home).toBe('two');
		expect(edit.label).toBe('Saved the view “Two sources” as the first sight of the network');
	});

	it('is renamed and keeps what it holds', () => {
		const renamed = tried(withView, renameView(withView, 'two', 'Pairs'));
		expect(renamed.views).toEqual([{ id: 'two', title: 'Pairs', ...sight }]);
	});

	it('is changed to what is seen now; what is no longer seen of it goes', () => {
		const now = { filters: {}, positions: { a: [1, 2] } } as const;
		const changed = tried(withView, changeView(withView, 'two', now));
		expect(changed.views).toEqual([{ id: 'two', title: 'Two sources', ...now }]);
	});

	it('changes nothing where it holds what is seen already', () => {
		expect(changeView(withView, 'two', sight).operations).toEqual([]);
	});

	it('is taken away with all that names it, and comes back with it', () => {
		const told = {
			...withView,
			home: 'two',
			stories: [{ id: 's', title: 'Story', views: ['two'] }]
		} as unknown as Network;
		const without = tried(told, removeView(told, 'two'));
		expect([without.views, without.home, without.stories?.[0]?.views]).toEqual([
			undefined,
			undefined,
			[]
		]);
	});

	it('becomes the first sight, and the whole network does again', () => {
		const home = tried(withView, setHome(withView, 'two'));
		expect(home.home).toBe('two');
		expect(tried(home, setHome(home, null)).home).toBeUndefined();
	});
});

it.each([
	['Two sources', 'two-sources'],
	['Überfälle 2007/08', 'uberfalle-2007-08'],
	['战争', 'view'],
	['two', 'two-2'],
	['x'.repeat(100), 'x'.repeat(40)]
])('an id for “%s” is %s', (title, id) => expect(newViewId(withView, title)).toBe(id));
