import { expect, it } from 'vitest';
import { applyOperations } from '../editing/apply-operations';
import { FORMAT, type Network } from '../model/schema';
import type { ImportChoice } from './import-messages';
import { ImportSession } from './import-session';

const network = (title: string, names: readonly string[], rest: object = {}) =>
	({
		format: FORMAT,
		id: title.toLowerCase(),
		title,
		articles: [],
		actors: names.map((name) => ({ id: name.toLowerCase(), name, kind: 'state' })),
		relations: [],
		...rest
	}) as unknown as Network;

const into = network('Kept', ['Mali', 'Niger']);
const choice = (rest: Partial<ImportChoice> = {}): ImportChoice => ({
	mapping: null,
	swapped: false,
	into,
	title: '',
	decisions: {},
	...rest
});

it('weighs a network that was read already by what is new and what is known, without rows or columns', () => {
	const session = new ImportSession();
	const line = { id: 'r', source: 'mali', target: 'chad', type: 'alliance', evidence: [] };
	session.take(network('Lent', ['Mali', 'Chad'], { relations: [line] }));
	const outcome = session.weigh(choice());
	expect(outcome.counts.actors).toEqual({ added: 1, merged: 0, same: 1, left: 0 });
	expect(outcome.counts.relations).toEqual({ added: 1, merged: 0, same: 0, left: 0 });
	expect(outcome.rows).toBeNull();
	expect(outcome.matched).toEqual([{ id: 'mali', name: 'Mali', here: 'mali' }]);

	const made = session.make(choice());
	if (made.kind !== 'edit') throw new Error('it goes into a network');
	expect(made.edit.label).toBe('Brought in “Lent”');
	const after = applyOperations(into, made.edit.operations).network;
	expect(after.actors.map(({ name }) => name)).toEqual(['Mali', 'Niger', 'Chad']);
	expect(after.relations).toMatchObject([{ source: 'mali', target: 'chad' }]);
});

it('takes a person’s word for who an actor is', () => {
	const session = new ImportSession();
	session.take(network('Lent', ['Mali']));
	const actors = new Map([['mali' as never, null]]);
	const outcome = session.weigh(choice({ decisions: { actors } }));
	expect(outcome.counts.actors.added).toBe(1);
	expect(outcome.matched).toEqual([{ id: 'mali', name: 'Mali', here: null }]);
});
