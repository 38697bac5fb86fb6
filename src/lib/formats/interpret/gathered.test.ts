import { expect, it } from 'vitest';
import { Gathered, type Draft } from './gathered';

const row = (place: string, further: Draft['further'] = {}, rest: Partial<Draft> = {}): Draft => ({
	at: 0,
	ownId: undefined,
	source: 'a',
	target: 'b',
	type: 'hostility',
	isMutual: false,
	isSaidMutual: false,
	isEnded: false,
	notes: [],
	further,
	rows: [{ place, evidence: [] }],
	...rest
});

it('one row is what it says, to the letter', () => {
	const one = row('line 2', { weights: [1, 1], because: 'x' });
	expect(new Gathered(one).draft()).toEqual(one);
});

it('rows that say the same keep it as it was said, a list with what is in it twice too', () => {
	const all = new Gathered(row('line 2', { weights: [1, 1], tags: ['x'], because: 'r' }));
	all.add(row('line 3', { weights: [1, 1], tags: ['x'], because: 'r' }));
	expect(all.draft().further).toEqual({ weights: [1, 1], tags: ['x'], because: 'r' });
});

it('several rows keep every row in order, every note once, and each value that differs', () => {
	const all = new Gathered(row('line 2', { weight: 1, tags: ['x'] }, { notes: ['n'] }));
	all.add(row('line 3', { weight: 1, tags: ['x', 'y'], reason: 'r' }, { notes: ['n', 'm'] }));
	all.add(row('line 4', { weight: '1', reason: 'r' }, { isEnded: true }));
	const { rows, notes, further, isEnded, isMutual } = all.draft();
	expect(rows.map(({ place }) => place)).toEqual(['line 2', 'line 3', 'line 4']);
	expect(notes).toEqual(['n', 'm']);
	expect(further).toEqual({ weight: [1, '1'], tags: ['x', 'y'], reason: 'r' });
	expect({ isEnded, isMutual }).toEqual({ isEnded: true, isMutual: false });
});
