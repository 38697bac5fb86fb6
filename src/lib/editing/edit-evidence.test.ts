import { describe, expect, it } from 'vitest';
import { apply, e, full, index, quotation, r } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { EvidenceId, Network, Relation } from '../model/schema';
import { checkChange } from './check-change';
import {
	addEvidence,
	changeEvidence,
	moveEvidence,
	removeEvidence,
	type EvidenceFields
} from './edit-evidence';
import { EditRefused } from './edit-refused';
import { joinRelations } from './join-relations';

describe('evidence', () => {
	it('is added, changed, moved and taken away', () => {
		const { id, edit } = addEvidence(
			index(sampleNetwork),
			r('army-c'),
			quotation(' Its words, here. ')
		);
		expect(id).toBe('one-its-words-here');
		const added = apply(sampleNetwork, edit);
		expect(added.relations[3]!.evidence[0]!.quote.exact).toBe(' Its words, here. ');
		const changed = changeEvidence(index(added), id, {
			stance: 'disputes',
			certainty: null,
			when: '2007/2011',
			verbal: true
		});
		expect(changed.label).toBe(
			'Changed the stance, the date and the mark “in words only” of a quotation of “Army of Aland allied with nameless crowd”'
		);
		const dated = apply(added, changed);
		const moved = apply(dated, moveEvidence(index(dated), [id], r('a-b')));
		expect(moved.relations[0]!.evidence.map((one) => one.id)).toEqual(['e1', 'e2', id]);
		expect(apply(moved, removeEvidence(index(moved), id)).relations).toEqual(
			sampleNetwork.relations
		);
	});

	it('keeps its notes where it moves', () => {
		const next = apply(full, moveEvidence(index(full), [e('e1')], r('r2')));
		expect(next.annotations).toEqual(full.annotations);
	});

	it('is found by the links in notes where it moves', () => {
		const { annotations: [first, ...rest] = [] } = full;
		const linked = { ...first!, body: 'As [it says](#/relation/r1/evidence/e1).' };
		const network = { ...full, annotations: [linked, ...rest] };
		const next = apply(network, moveEvidence(index(network), [e('e1')], r('r2')));
		expect(next.annotations![0]!.body).toBe('As [it says](#/relation/r2/evidence/e1).');
		expect(next.annotations!.slice(1)).toEqual(rest);
	});

	it('never makes two relations the same', () => {
		const dated = (id: string, when: string): Relation =>
			({
				id,
				source: 'a',
				target: 'b',
				type: 'sponsorship',
				evidence: [
					{ id: `of-${id}`, article: 'one', quote: { exact: id }, stance: 'supports', when }
				]
			}) as unknown as Relation;
		const network = {
			...sampleNetwork,
			relations: [dated('first', '2001/2004'), dated('second', '2010/2012')]
		};
		expect(checkChange(network)).toEqual([]);
		const at = index(network);
		expect(() => changeEvidence(at, e('of-first'), { when: '2001/2011' })).toThrow(EditRefused);
		expect(() => removeEvidence(at, e('of-first'))).toThrow(EditRefused);
		expect(() => addEvidence(at, r('first'), quotation('New', { when: '2012' }))).toThrow(
			EditRefused
		);
		apply(network, joinRelations(at, r('second'), r('first')));
	});

	it('knows its page where its article has pages, unless somebody typed one', () => {
		const [article] = full.articles;
		const network = {
			...full,
			articles: [{ ...article!, pages: [100, 200] }, ...full.articles.slice(1)]
		};
		const pageOf = (now: Network, id: EvidenceId) => index(now).evidence.get(id)?.evidence.page;
		const at = (start: number, more = {}) =>
			quotation('On a page', {
				article: article!.id,
				quote: { exact: 'On a page', start },
				...more
			});
		const made = (fields: EvidenceFields) => {
			const { id, edit } = addEvidence(index(network), r('r1'), fields);
			const next = apply(network, edit);
			return { id, next, page: pageOf(next, id) };
		};
		expect(made(at(150)).page).toBe('2');
		expect(made(at(150, { page: 'iv' })).page).toBe('iv');
		expect(made(quotation('No place', { article: article!.id })).page).toBeUndefined();
		const { id, next } = made(at(150));
		const moved = apply(
			next,
			changeEvidence(index(next), id, { quote: { exact: 'Else', start: 250 } })
		);
		expect(pageOf(moved, id)).toBe('3');
	});
});
