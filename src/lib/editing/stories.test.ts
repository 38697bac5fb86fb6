import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { Network, ViewId } from '../model/schema';
import { applyOperations } from './apply-operations';
import { checkChange } from './check-change';
import { ConflictError } from './conflict';
import { diffNetworks } from './diff-networks';
import { forced } from './force';
import type { Edit } from './operation';
import {
	addStory,
	addToStory,
	moveInStory,
	newStoryId,
	removeStory,
	renameStory,
	takeFromStory
} from './stories';
import { removeView, storiesWith, writeParagraph } from './views';

const view = (id: string) => ({ id, title: `View ${id}`, filters: {} });
const ids = (...views: string[]) => views as ViewId[];
const network = {
	...sampleNetwork,
	views: ['a', 'b', 'c'].map(view),
	stories: [
		{ id: 'one', title: 'One', views: ['a', 'b', 'c'], 'x-kept': true },
		{ id: 'two', title: 'Two', views: ['c'] }
	]
} as unknown as Network;

/** Applies it, asks whether the outcome may stand, checks only what was touched too, and takes it back. */
function tried(before: Network, { operations }: Edit): Network {
	const { network: after, inverse } = applyOperations(before, operations);
	expect(checkChange(after)).toEqual([]);
	expect(checkChange(after, operations)).toEqual([]);
	expect(applyOperations(after, inverse).network).toEqual(before);
	return after;
}
const viewsOf = ({ stories = [] }: Network) =>
	Object.fromEntries(stories.map((story) => [story.id, story.views.join(' ')]));

describe('a story', () => {
	it('is begun, renamed and taken away, and its views stay', () => {
		const id = newStoryId(network, 'One');
		expect(id).toBe('one-2');
		const begun = tried(network, addStory(network, id, ' The rise ', ids('b')));
		expect(begun.stories?.[2]).toEqual({ id, title: 'The rise', views: ['b'] });
		const renamed = tried(begun, renameStory(begun, id, 'The fall '));
		expect(renamed.stories?.[2]?.title).toBe('The fall');
		const gone = tried(renamed, removeStory(renamed, id));
		expect([gone.stories, gone.views]).toEqual([network.stories, network.views]);
	});

	it('is the first of a network, and the last', () => {
		const { stories: _, ...none } = network;
		const first = tried(none, addStory(none, 's', 'S'));
		expect(applyOperations(first, removeStory(first, 's').operations).network).toEqual(none);
	});

	it('takes views in and gives them up, each of them as often as it is there', () => {
		const twice = tried(network, addToStory(network, 'one', 'a' as ViewId));
		expect(viewsOf(twice)).toEqual({ one: 'a b c a', two: 'c' });
		const once = tried(twice, takeFromStory(twice, 'one', 0));
		expect(viewsOf(once)).toEqual({ one: 'b c a', two: 'c' });
		expect(once.stories?.[0]).toHaveProperty('x-kept', true);
	});

	it('says in the history what was done', () => {
		expect(moveInStory(network, 'one', 0, 2).label).toBe(
			'Moved the view “View a” to place 3 of the story “One”'
		);
		expect(removeView(network, 'a').label).toBe(
			'Removed the view “View a”, also from the story “One”'
		);
		expect(removeView(network, 'c').label).toBe('Removed the view “View c”, also from 2 stories');
	});

	it('keeps the order of all others, wherever a view is moved to, and undo restores it', () => {
		const steps = fc.array(
			fc.tuple(fc.integer({ min: -1, max: 6 }), fc.integer({ min: -2, max: 8 }))
		);
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...ids('a', 'b', 'c')), { maxLength: 6 }),
				steps,
				(views, moves) => {
					let now = { ...network, stories: [{ id: 's', title: 'S', views }] } as unknown as Network;
					for (const [from, to] of moves) {
						const before: readonly string[] = now.stories![0]!.views;
						now = tried(now, moveInStory(now, 's', from, to));
						const after: readonly string[] = now.stories![0]!.views;
						expect([...after].sort()).toEqual([...before].sort());
						if (before[from] === undefined) continue;
						const place = Math.min(Math.max(to, 0), before.length - 1);
						expect(after[place]).toBe(before[from]);
						expect(after.filter((_, at) => at !== place)).toEqual(
							before.filter((_, at) => at !== from)
						);
					}
				}
			)
		);
	});
});

describe('a view that stands in stories', () => {
	it('goes from all of them in one step, and comes back to its places in one', () => {
		expect(storiesWith(network, 'c').map(({ id }) => id)).toEqual(['one', 'two']);
		const home = { ...network, home: 'c' } as unknown as Network;
		expect(viewsOf(tried(home, removeView(home, 'c')))).toEqual({ one: 'a b', two: '' });
	});

	it('cannot be taken away under them', () => {
		const operations = [{ op: 'remove', kind: 'view', id: 'b' }] as const;
		const { network: after } = applyOperations(network, operations);
		expect(checkChange(after, operations).map(({ place }) => place)).toEqual([
			'stories["one"].views[1]'
		]);
	});

	it('has a paragraph, which is written, emptied, and not overwritten unseen', () => {
		const written = tried(network, writeParagraph(network, 'a', ' They met. \n'));
		expect(written.views?.[0]?.text).toBe('They met.');
		expect(writeParagraph(written, 'a', 'They met.').operations).toEqual([]);
		const emptied = tried(written, writeParagraph(written, 'a', ' '));
		expect(emptied.views?.[0]).toEqual(view('a'));
		const late = writeParagraph(written, 'a', 'They quarrelled.', '');
		expect(() => applyOperations(written, late.operations)).toThrow(ConflictError);
	});
});

describe('two people', () => {
	it('change two stories, or the title and the order of one, without meeting', () => {
		const mine = moveInStory(network, 'one', 0, 1);
		const theirs = [renameStory(network, 'one', 'First'), takeFromStory(network, 'two', 0)];
		const after = theirs.reduce(
			(now, { operations }) => applyOperations(now, operations).network,
			network
		);
		const both = applyOperations(after, mine.operations).network;
		expect(viewsOf(both)).toEqual({ one: 'b a c', two: '' });
		expect(both.stories?.[0]?.title).toBe('First');
	});

	it('who reorder one story at once are told', () => {
		const theirs = applyOperations(network, moveInStory(network, 'one', 0, 1).operations).network;
		const mine = moveInStory(network, 'one', 0, 2).operations;
		expect(() => applyOperations(theirs, mine)).toThrow(ConflictError);
		expect(viewsOf(applyOperations(theirs, forced(theirs, mine)).network).one).toBe('b c a');
	});
});

describe('the list of stories', () => {
	const whole = (value: unknown, was?: unknown) =>
		[{ op: 'set', kind: 'network', id: network.id, field: 'stories', value, was }] as const;

	it('is set whole by changes that are older than operations on one, between others', () => {
		const stories = [{ id: 'only', title: 'Only', views: ['a'] }];
		const operations = [
			...addStory(network, 'new', 'New').operations,
			...whole(stories),
			...renameStory({ ...network, stories } as unknown as Network, 'only', 'Alone').operations
		];
		const { network: after, inverse } = applyOperations(network, operations);
		expect(after.stories).toEqual([{ id: 'only', title: 'Alone', views: ['a'] }]);
		expect(applyOperations(after, inverse).network).toEqual(network);
		expect(() => applyOperations(after, whole([], []))).toThrow(ConflictError);
	});

	it.each(['a story', 7, {}, [null], [1], [{ id: 1 }]])(
		'is refused where it is no list of stories: %j',
		(value) => {
			const { network: after } = applyOperations(network, whole(value));
			expect(checkChange(after, whole(value))).not.toEqual([]);
		}
	);

	it('goes back to what it was, through the difference of two networks', () => {
		const changed = [
			takeFromStory(network, 'one', 1),
			removeStory(network, 'two'),
			addStory(network, 'three', 'Three', ids('b'))
		].reduce((now, { operations }) => applyOperations(now, operations).network, network);
		for (const [from, to] of [
			[network, changed],
			[changed, network]
		] as const) {
			expect(applyOperations(from, diffNetworks(from, to)).network).toEqual(to);
		}
	});
});
