import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ActorId, Network } from '../model/schema';
import { propose } from '../proposals/propose';
import { guess } from '../proposals/guess';
import { proposer } from '../proposals/proposal-client';
import { guessAgain, guessRelation } from './guess-relation';
import { NetworkScreen } from './network-screen.svelte';
import { ProposalQueue } from './proposal-queue.svelte';

const text = 'Avaria attacked Belland. Belland attacked Coria. Coria hates nobody.';
const [article] = sampleNetwork.articles as [Network['articles'][number]];
const network = {
	...sampleNetwork,
	articles: [article],
	relations: [],
	annotations: [],
	views: [],
	positions: {},
	actors: ['Avaria', 'Belland', 'Coria'].map((name) => ({
		id: name.toLowerCase(),
		name,
		kind: 'state'
	}))
} as unknown as Network;
let screen: NetworkScreen;
let queue: ProposalQueue;

beforeEach(() => {
	screen = new NetworkScreen(network);
	screen.kept.texts = new Map([[article.id, text]]);
	screen.quotations.found = new Map();
	screen.reading.open(article.id);
	queue = new ProposalQueue(screen);
	screen.proposals = queue;
	// What the worker would answer.
	queue.found = propose(text, network, { article: article.id });
});
const attack = () => queue.rows.find(({ type }) => type === 'hostility')!;

describe('the queue of proposals', () => {
	it('adds nothing by itself', () => {
		expect(queue.rows.length).toBeGreaterThan(0);
		expect(screen.network.relations).toEqual([]);
	});

	it('accepts a row as a relation with its quotation and the name of the rule', () => {
		const row = attack();
		const { edit } = queue.accepting(row);
		screen.edit(edit);
		const [relation] = screen.network.relations;
		expect(relation).toMatchObject({ source: 'avaria', target: 'belland', type: 'hostility' });
		expect(relation?.evidence[0]).toMatchObject({
			article: article.id,
			origin: { by: 'proposal', rule: row.rule }
		});
		const { start = 0, end = 0, exact } = relation!.evidence[0]!.quote;
		expect(text.slice(start, end)).toBe(exact);
	});

	it('accepts a row as it was corrected', () => {
		queue.flip(attack());
		queue.correct(attack(), { type: 'alliance' as never });
		const row = queue.rows.find(({ type }) => type === 'alliance')!;
		screen.edit(queue.accepting(row).edit);
		expect(screen.network.relations[0]).toMatchObject({ source: 'belland', target: 'avaria' });
		expect(queue.rows.map(({ id }) => id)).not.toContain(row.id);
	});

	it('never shows again what was turned down, and shows it again once that is taken back', () => {
		const row = attack();
		const before = queue.rows.length;
		screen.edit(queue.declining(row, '“Avaria hostile to Belland”'));
		expect(queue.rows.map(({ id }) => id)).not.toContain(row.id);
		screen.kept.undo();
		expect(queue.rows).toHaveLength(before);
	});

	it('goes on to the next row when one is about to go', () => {
		const [first, second] = queue.rows;
		queue.at = first!.id;
		queue.leave(first!);
		expect(queue.current?.id).toBe(second?.id);
	});

	it('tells what the network would be with everything accepted, and leaves it as it is', () => {
		const { index, quotations } = queue.withAll();
		expect(index.network.relations.length).toBeGreaterThan(0);
		expect(quotations.length).toBeGreaterThan(0);
		expect(screen.network.relations).toEqual([]);
	});
});

describe('what is guessed of a selection', () => {
	const passage = (words: string) => {
		const start = text.indexOf(words);
		return { article: article.id, start, end: start + words.length, row: null };
	};

	it('is the proposal that reaches into it', () => {
		const guess = guessRelation(screen, { article: article.id, start: 0, end: 23, row: null });
		expect(guess.source?.actor).toBe('avaria');
		expect(guess.target?.actor).toBe('belland');
		expect(guess.proposal?.type).toBe('hostility');
	});

	it('is the actors that it names, where nothing is proposed', () => {
		queue.found = null;
		const start = text.indexOf('Belland attacked');
		const guess = guessRelation(screen, {
			article: article.id,
			start: 0,
			end: start + 7,
			row: null
		});
		expect([guess.source?.actor, guess.target?.actor]).toEqual(['avaria', 'belland' as ActorId]);
		expect(guess.proposal).toBeNull();
	});

	it('is not a proposal between others than those that are selected', () => {
		const { source, target, proposal } = guessRelation(
			screen,
			passage('Belland. Belland attacked Coria')
		);
		expect([source?.actor, target?.actor, proposal?.type]).toEqual([
			'belland',
			'coria',
			'hostility'
		]);
		expect(guessRelation(screen, passage('Coria hates nobody')).proposal).toBeNull();
	});

	it('is a new actor, where the network does not have one of two names', () => {
		const { source, target } = guessRelation(screen, passage('Belland'));
		expect([source?.actor, target]).toEqual(['belland', null]);
		queue.found = {
			...queue.found!,
			proposals: [],
			candidates: [{ name: 'Coria Guard', kind: 'military', mentions: [{ start: 26, end: 30 }] }]
		};
		const guessed = guessRelation(screen, passage('Belland attacked'));
		expect(guessed.target).toEqual({
			actor: null,
			name: 'Coria Guard',
			kind: 'military',
			how: 'new'
		});
	});
});

describe('what the worker guesses of a selection', () => {
	afterEach(() => vi.restoreAllMocks());
	const told = 'Analysts say that the war between Avaria and, on most days, Coria may be over.';
	const passage = { article: article.id, start: 0, end: told.length, row: null };

	beforeEach(() => {
		screen.kept.texts = new Map([[article.id, told]]);
		vi.spyOn(proposer, 'guess').mockImplementation(async (...[words, range, of, options]) =>
			guess(words, range, of, options)
		);
	});

	it('is who, what, how certain and who says so, with the words that tell it', async () => {
		const guessed = await guessAgain(screen, passage, new AbortController().signal);
		expect([guessed?.source?.actor, guessed?.target?.actor]).toEqual(['avaria', 'coria']);
		expect(guessed?.type).toBe('hostility');
		expect(guessed?.reading.attribution).toMatchObject({ kind: 'unnamed' });
		expect(guessed?.certainty.words.length).toBeGreaterThan(0);
		for (const { range, words } of guessed?.cues ?? []) {
			expect(told.slice(range.start, range.end)).toBe(words);
		}
	});

	it('leaves a proposal alone that somebody is editing', async () => {
		const row = { ...passage, row: 'p1' };
		expect(await guessAgain(screen, row, new AbortController().signal)).toBeNull();
	});
});
