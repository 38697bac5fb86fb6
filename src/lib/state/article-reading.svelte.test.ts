import { beforeEach, describe, expect, it } from 'vitest';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ArticleId, EvidenceId, RelationId } from '../model/schema';
import type { Verification } from '../model/verification';
import { NetworkScreen } from './network-screen.svelte';

const quoted = sampleNetwork.relations.flatMap((relation) =>
	relation.evidence.map((evidence) => ({ relation, evidence }))
);
const [{ evidence: first }] = quoted as [(typeof quoted)[number]];
const inArticle = quoted.filter(({ evidence }) => evidence.article === first.article);
/** Quotations stand in the text one after the other. */
const checks = new Map<EvidenceId, Verification>(
	inArticle.map(({ evidence }, at) => [
		evidence.id,
		{ state: 'exact', ranges: [{ start: 10 * at, end: 10 * at + 5 }] }
	])
);
let screen: NetworkScreen;

beforeEach(() => {
	screen = new NetworkScreen(sampleNetwork);
	screen.kept.texts = new Map([[first.article, 'x'.repeat(500)]]);
	screen.quotations.found = checks;
});

describe('reading an article', () => {
	it('has its text and its passages while it is open', () => {
		expect(screen.reading.text).toBeNull();
		screen.reading.open(first.article);
		expect(screen.reading.text).toHaveLength(500);
		expect(screen.reading.passages.placed.map(({ evidence }) => evidence)).toEqual(
			inArticle.map(({ evidence }) => evidence.id)
		);
		screen.reading.close();
		expect(screen.reading.passages.placed).toEqual([]);
	});

	it('lights the line of the quotation that the pointer rests on, and only that', () => {
		screen.reading.open(first.article);
		const [passage] = screen.reading.passages.placed;
		screen.reading.light(first.id);
		expect(screen.hovered).toBe(quoted[0]?.relation.id);
		expect(screen.reading.isLit(passage!)).toBe(true);
		screen.reading.light(null);
		expect(screen.hovered).toBeNull();
		expect(screen.reading.isLit(passage!)).toBe(false);
	});

	it('lights the passages of the line that the pointer rests on', () => {
		screen.reading.open(first.article);
		const [passage] = screen.reading.passages.placed;
		screen.hovered = passage!.relation;
		expect(screen.reading.isLit(passage!)).toBe(true);
		screen.hovered = 'none' as RelationId;
		expect(screen.reading.isLit(passage!)).toBe(false);
	});

	it('walks from quotation to quotation, with the line selected and the place sought', () => {
		screen.reading.open(first.article);
		const walked = inArticle.map(() => screen.reading.step(1, 0)!.evidence);
		expect(walked).toEqual(inArticle.map(({ evidence }) => evidence.id));
		expect(screen.reading.sought?.evidence).toBe(walked.at(-1));
		expect(screen.selection).toMatchObject({ kind: 'relation', evidence: walked.at(-1) });
		expect(screen.reading.step(1, 0)?.evidence).toBe(walked[0]);
	});

	it('goes along with a quotation that is selected elsewhere, and stays where one was clicked', () => {
		screen.reading.open(first.article);
		const [passage] = screen.reading.passages.placed;
		screen.reading.choose(passage!);
		screen.reading.goAlong();
		expect(screen.reading.sought).toBeNull();
		screen.selectRelation(passage!.relation, passage!.evidence);
		screen.reading.goAlong();
		expect(screen.reading.sought?.evidence).toBe(passage!.evidence);
	});

	it('ends when the article is gone', () => {
		screen.reading.open('unknown' as ArticleId);
		screen.update({ ...sampleNetwork, title: 'Another' });
		expect(screen.reading.article).toBeNull();
	});
});

describe('a link into an article', () => {
	it('asks for the quotation or the words that it names', () => {
		screen.links.follow({
			...screen.links.address,
			reading: { article: first.article, at: { words: 'of it' } }
		});
		expect(screen.reading.wanted).toEqual({ words: 'of it' });
		expect(screen.links.hash).toBe(`#/?read=${first.article}&q=of%20it`);
	});

	it('asks for the quotation that it selects', () => {
		const selection = {
			kind: 'relation',
			id: quoted[0]!.relation.id,
			evidence: first.id
		} as const;
		const reading = { article: first.article, at: null };
		screen.links.follow({ ...screen.links.address, selection, reading });
		expect(screen.reading.wanted).toEqual({ evidence: first.id });
	});

	it('without an article closes what was read', () => {
		screen.reading.open(first.article);
		screen.links.follow({ ...screen.links.address, reading: null });
		expect(screen.reading.article).toBeNull();
	});
});
