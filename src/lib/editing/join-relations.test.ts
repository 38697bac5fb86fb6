import { describe, expect, it } from 'vitest';
import { apply, full, index, note, r } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { Network, Relation } from '../model/schema';
import { EditRefused } from './edit-refused';
import { joinRelations } from './join-relations';

describe('relations of one pair', () => {
	it('are joined with all that is theirs', () => {
		const network = { ...full, relations: full.relations.slice(0, 4) };
		const edit = joinRelations(index(network), r('r4'), r('r1'));
		const next = apply(network, edit);
		const joined = next.relations.find(({ id }) => id === 'r4')!;
		expect(joined.evidence.map(({ id }) => id)).toEqual(['e1', 'e2']);
		expect(joined.note).toBe('Hard to say.');
		expect(next.annotations!.length).toBe(4);
		expect(() => joinRelations(index(network), r('r4'), r('r2'))).toThrow(EditRefused);
	});

	const relation = (id: string, type: string, more: object = {}): Relation =>
		({ id, source: 'a', target: 'b', type, evidence: [], ...more }) as unknown as Relation;
	const now = { evidence: [quotation('of-now', 'current')] };
	const of = (...relations: Relation[]): Network => ({ ...sampleNetwork, relations });

	it.each([
		['the one that stays', { ended: true }, {}],
		['the one that goes', {}, { ended: true }],
		['both', { ended: true }, { ended: true }]
	])('stay marked as ended where %s was', (_, one, other) => {
		const network = of(relation('keep', 'alliance', one), relation('gone', 'hostility', other));
		const next = apply(network, joinRelations(index(network), r('keep'), r('gone')));
		expect(next.relations[0]!.ended).toBe(true);
	});

	it('are kept apart where one is over and the other is not', () => {
		const ended = relation('keep', 'alliance', { ended: true });
		const network = of(ended, relation('gone', 'hostility', now));
		for (const [keep, gone] of [
			['keep', 'gone'],
			['gone', 'keep']
		] as const) {
			expect(() => joinRelations(index(network), r(keep), r(gone))).toThrow(
				'is marked as ended, and quotations of'
			);
		}
	});

	it('take the links in notes along, and taking it back restores them', () => {
		const linked = {
			...note('n1', { kind: 'network', id: sampleNetwork.id }),
			body: 'See [that](#/relation/gone) and [this](#/relation/keep).'
		};
		const network: Network = {
			...of(relation('keep', 'alliance'), relation('gone', 'hostility')),
			annotations: [linked]
		};
		const next = apply(network, joinRelations(index(network), r('keep'), r('gone')));
		expect(next.annotations![0]).toEqual({
			...linked,
			body: 'See [that](#/relation/keep) and [this](#/relation/keep).'
		});
	});
});

function quotation(id: string, time: string) {
	return { id, article: 'one', quote: { exact: id }, stance: 'supports', time };
}
