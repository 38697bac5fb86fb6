import { describe, expect, it } from 'vitest';
import type { ActorId, ArticleId, Quote, RelationTypeId } from '../../model/schema';
import type { Proposal } from '../../proposals/types';
import { Draft } from '../../state/editing-desk.svelte';
import type { Guess } from '../../state/guess-relation';
import { codedOf, refine, relateDraft, type RelateDraft } from './relate-fields';

const article = 'a' as ArticleId;
const quote = { exact: 'A attacked B' } as Quote;
const known = (actor: string) => ({ actor: actor as ActorId, name: '', how: 'name' as const });
const nothing: Guess = {
	source: null,
	target: null,
	type: null,
	reading: {},
	certainty: { certainty: 'asserted', words: [] },
	cues: [],
	named: [],
	proposal: null
};
const better: Guess = {
	...nothing,
	source: known('a'),
	target: known('b'),
	type: 'hostility' as RelationTypeId,
	reading: {
		stance: 'disputes',
		attribution: { kind: 'named', who: 'C' },
		time: 'past',
		when: '2014'
	},
	certainty: { certainty: 'alleged', words: ['reportedly'] }
};
const draftOf = (guess: Guess) =>
	new Draft<RelateDraft>('k', relateDraft(guess, article, 'A attacked B'));

describe('what is known better a moment later', () => {
	it('fills in what nobody has touched, and is nothing that a person typed', () => {
		const draft = draftOf(nothing);
		refine(draft, relateDraft(better, article, 'A attacked B'));
		expect(draft.fields).toEqual(relateDraft(better, article, 'A attacked B'));
		expect(draft.isTouched).toBe(false);
	});

	it('leaves what a person has touched, and what goes with it', () => {
		const draft = draftOf(nothing);
		draft.fields.source.actor = 'c' as ActorId;
		draft.fields.relation.type = 'alliance' as RelationTypeId;
		draft.fields.evidence.who = 'typed';
		draft.fields.relation.note = 'mine';
		refine(draft, relateDraft(better, article, 'A attacked B'));
		expect(draft.fields.source.actor).toBe('c');
		expect(draft.fields.target.actor).toBe('');
		expect(draft.fields.relation).toMatchObject({ type: 'alliance', note: 'mine' });
		expect(draft.fields.evidence).toMatchObject({ attribution: 'author', who: 'typed' });
		// The rest is filled in all the same.
		expect(draft.fields.evidence).toMatchObject({
			stance: 'disputes',
			time: 'past',
			when: '2014'
		});
		expect(draft.isTouched).toBe(true);
	});
});

describe('what is saved', () => {
	const proposal = {
		id: 'p1',
		rule: 'active verb',
		type: 'hostility',
		source: known('a'),
		target: known('b')
	} as unknown as Proposal;
	const originOf = (
		guess: Guess,
		change: (draft: RelateDraft) => void = () => undefined,
		isRow = false
	) => {
		const draft = relateDraft(guess, article, 'A attacked B');
		change(draft);
		return codedOf(draft, quote, guess, isRow).evidence.origin;
	};

	it('says that it was proposed only as long as it is what was proposed', () => {
		const guess = { ...better, proposal: { ...proposal, evidence: {} } as Proposal };
		expect(originOf(guess)).toEqual({ by: 'proposal', rule: 'active verb', proposal: 'p1' });
		const other = (draft: RelateDraft) => (draft.target.actor = 'c' as ActorId);
		expect(originOf(guess, other)).toEqual({ by: 'hand' });
		expect(originOf(guess, other, true)).toMatchObject({ by: 'proposal' });
		expect(originOf(better)).toEqual({ by: 'hand' });
	});

	it('takes the certainty that the words propose, unless somebody chose another', () => {
		const draft = relateDraft(better, article, 'A attacked B');
		expect(codedOf(draft, quote, better, false).evidence.certainty).toBe('alleged');
		draft.evidence.certainty = 'asserted';
		expect(codedOf(draft, quote, better, false).evidence.certainty).toBe('asserted');
	});
});
