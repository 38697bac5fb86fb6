import { describe, expect, it } from 'vitest';
import type { RecordedChange } from './operation';
import { redoable, undoable, undoOf } from './undo';

/** A history in short: `a` is mine, `B` somebody else's, `a<b` is mine and takes b back. */
function history(...steps: string[]): RecordedChange[] {
	return steps.map((step, at) => {
		const [id = '', undoes] = step.split('<');
		return {
			id,
			label: id,
			operations: [],
			inverse: [],
			client: id === id.toLowerCase() ? 'me' : 'other',
			number: at + 1,
			at: '2026-01-01T00:00:00Z',
			...(undoes ? { undoes } : {})
		};
	});
}

const next = (...steps: string[]) => {
	const past = history(...steps);
	return [undoable(past, 'me')?.id ?? null, redoable(past, 'me')?.id ?? null];
};

describe('what undo and redo are about', () => {
	it.each<[string[], [string | null, string | null]]>([
		[[], [null, null]],
		[['a'], ['a', null]],
		[
			['a', 'B'],
			['a', null]
		],
		[['B'], [null, null]],
		[
			['a', 'b', 'u<b'],
			['a', 'u']
		],
		[
			['a', 'b', 'u<b', 'v<a'],
			[null, 'v']
		],
		[
			['a', 'b', 'u<b', 'v<a', 'r<v'],
			['a', 'u']
		],
		[
			['a', 'b', 'u<b', 'v<a', 'r<v', 's<u'],
			['b', null]
		],
		// A change of my own ends what can be done again; somebody else's does not.
		[
			['a', 'u<a', 'c'],
			['c', null]
		],
		[
			['a', 'u<a', 'C'],
			[null, 'u']
		],
		[
			['a', 'u<a', 'r<u', 'w<a'],
			[null, 'w']
		]
	])('of %j: %j', (steps, expected) => {
		expect(next(...steps)).toEqual(expected);
	});

	it('says in the history what was taken back, and what was done again', () => {
		const [change, undo] = history('a', 'u<a');
		expect(undoOf(change!).label).toBe('Took back: a');
		expect(undoOf({ ...undo!, label: 'Took back: a' }).label).toBe('Did again: a');
	});
});
