import { expect, test } from 'vitest';
import type { Relation, RelationId } from '../model/schema';
import type { RelationReading } from '../model/standing';
import { contestedOf } from './contested';

test('relations that sources disagree on come in the order of how much they do', () => {
	const relation = (id: string, quotations: number) =>
		({ id, evidence: Array.from({ length: quotations }) }) as unknown as Relation;
	const reading = (standing: string, supports = 0, disputes = 0) =>
		({ standing, supports, disputes }) as unknown as RelationReading;
	const readings = new Map([
		['beside', reading('contested', 3)],
		['more', reading('contested', 1)],
		['both', reading('contested', 1, 1)],
		['sure', reading('supported', 9)],
		['split', reading('contested', 2, 5)]
	]) as unknown as Map<RelationId, RelationReading>;
	const relations = [relation('beside', 1), relation('more', 4), relation('both', 2)];
	const all = [...relations, relation('sure', 9), relation('split', 7), relation('unread', 1)];
	expect(contestedOf(all, readings).map((one) => one.relation.id)).toEqual([
		'split',
		'both',
		'more',
		'beside'
	]);
});
