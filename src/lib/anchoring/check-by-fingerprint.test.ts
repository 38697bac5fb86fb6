import { describe, expect, it } from 'vitest';
import type { Article, Quote, QuotePiece } from '../model/schema';
import { fingerprintOf, tokenise } from './fingerprint';
import { quoteFromRanges, quoteFromSelection } from './select';
import { sha256Hex } from './sha256';
import { verifyQuotation } from './verify-quotation';

const text =
	'The ferry of Orle, which the old company built in 1811 out of oak from the two hills above ' +
	'the town and painted white every single spring, carries the mail. The mayor did not agree to ' +
	'close it, whatever the bridge company had promised to the people of the town. It runs still.';
const article = {
	id: 'a',
	title: 'A',
	sha256: sha256Hex(text),
	fingerprint: fingerprintOf(text)
} as Article;

const at = (words: string) => ({
	start: text.indexOf(words),
	end: text.indexOf(words) + words.length
});
const shorten = (...pieces: string[]) => quoteFromRanges(text, pieces.map(at));
const check = (quote: Quote, of = article) => verifyQuotation(quote, of, null);
const joined = (pieces: readonly QuotePiece[]): Quote => ({
	exact: pieces.map((piece) => piece.exact).join(' […] '),
	pieces
});

describe('a shortened quotation without the text', () => {
	it.each([
		['within one block', ['The ferry', 'Orle']],
		['in neighbouring blocks', ['The ferry of Orle', 'built in 1811']],
		['with whole blocks between them', ['The ferry of Orle', 'carries the mail']],
		['three of them', ['The ferry', 'built in 1811', 'carries the mail.']]
	])('agrees with the fingerprint where every word between is published: %s', (_, pieces) => {
		const quote = shorten(...pieces);
		const blind = check(quote);
		expect(blind.state).toBe('by-fingerprint');
		const seen = verifyQuotation(quote, article, text);
		expect(seen.state).toBe('exact-shortened');
		const words = (gaps: readonly string[] = []) => gaps.map((gap) => gap.split(/\s+/).join(' '));
		expect(words(blind.gaps)).toEqual(words(seen.gaps));
	});

	it('publishes whole blocks only, one after another from the first piece to the last', () => {
		const { pieces = [] } = shorten('The ferry of Orle', 'carries the mail');
		const published = pieces.map(({ prefix = '', exact, suffix = '' }) =>
			tokenise(prefix + exact + suffix).map((token) => token.text)
		);
		for (const tokens of published) expect(tokens.length % 8).toBe(0);
		const words = tokenise(text).map((token) => token.text);
		expect(published.flat()).toEqual(words.slice(0, published.flat().length));
		expect(published.flat().length).toBeLessThan(words.length - 16);
	});

	it('is unchecked where a block between the pieces is hidden', () => {
		const [first] = shorten('The ferry of Orle', 'carries the mail').pieces ?? [];
		const alone = quoteFromSelection(text, at('The ferry of Orle'));
		const last = quoteFromSelection(text, at('carries the mail'));
		expect(first?.suffix?.length).toBeGreaterThan(alone.suffix?.length ?? 0);
		const hidden = check(joined([alone, last]));
		expect(hidden.state).toBe('unchecked');
		expect(hidden.reason).toContain('not published');
	});

	it('is altered where the published gap turns the meaning', () => {
		const quote = shorten('The mayor did', 'agree to close it');
		expect(check(quote)).toMatchObject({ state: 'altered', gaps: [' not '] });
		expect(check(quote).reason).toContain('“not”');
	});

	it('does not verify with the "not" taken out of the published gap', () => {
		const quote = shorten('The mayor did', 'agree to close it');
		const pieces = (quote.pieces ?? []).map((piece) => ({
			...piece,
			prefix: piece.prefix?.replace('not ', ''),
			suffix: piece.suffix?.replace('not ', '')
		}));
		expect(check({ ...quote, pieces, prefix: undefined, suffix: undefined }).state).toBe(
			'unchecked'
		);
	});

	it('is unchecked over two sentences, in the wrong order or overlapping', () => {
		expect(check(shorten('carries the mail', 'The mayor')).state).toBe('unchecked');
		const [a, b] = shorten('The ferry', 'built in 1811').pieces ?? [];
		if (!a || !b) throw new Error('no pieces');
		expect(check(joined([b, a])).state).toBe('unchecked');
		expect(check(joined([a, a])).state).toBe('unchecked');
	});

	it('is unchecked where exact is not its pieces', () => {
		const quote = shorten('The ferry of Orle', 'carries the mail');
		expect(check({ ...quote, exact: 'The ferry of Orle […] sinks' }).state).toBe('unchecked');
	});

	it('is unchecked where the whole has another context than its pieces, which nothing vouches for', () => {
		const quote = shorten('of Orle', 'carries the mail');
		expect(quote.prefix).toBe('The ferry ');
		expect(check(quote).state).toBe('by-fingerprint');
		expect(check({ ...quote, prefix: 'Nobody likes the ferry ' }).state).toBe('unchecked');
		expect(check({ ...quote, suffix: ' no more' }).state).toBe('unchecked');
	});

	it('is altered where nothing is left out', () => {
		expect(
			check(
				joined(
					[at('The ferry'), at('of Orle')].map((range) => {
						const quote = quoteFromSelection(text, range);
						return { exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
					})
				)
			).state
		).toBe('altered');
	});
});

describe('a quotation without the text', () => {
	const quote = quoteFromSelection(text, at('did not agree'));

	it('agrees with the fingerprint, and shows no place', () => {
		expect(check(quote)).toEqual({ state: 'by-fingerprint', ranges: [] });
	});

	it('is unchecked without context, without a fingerprint, or with one that cannot be read', () => {
		expect(check({ exact: 'did not agree' }).reason).toContain('lacks the context');
		expect(check(quote, { ...article, fingerprint: undefined }).state).toBe('unchecked');
		for (const data of ['AAAA', '%', 'AAAAAAAAAAA=x']) {
			const broken = { ...article, fingerprint: { scheme: 'blk8-64', data } } as Article;
			expect(check(quote, broken)).toMatchObject({ state: 'unchecked' });
			expect(check(quote, broken).reason).toContain('cannot be read');
		}
	});

	it('does not take half a surrogate pair for the sign that UTF-8 puts in its place', () => {
		const odd = 'One \ufffd three four five six seven eight';
		const of = { id: 'a', title: 'A', fingerprint: fingerprintOf(odd) } as Article;
		expect(check({ exact: odd }, of).state).toBe('by-fingerprint');
		expect(check({ exact: odd.replace('\ufffd', '\ud83d') }, of).state).toBe('unchecked');
	});

	it('does not match in the middle of an article with blocks of the end', () => {
		const nine = 'a b c d e f g h i';
		const long = { id: 'a', title: 'A', fingerprint: fingerprintOf(`${nine} j k l m n o p q`) };
		expect(check({ exact: nine }, long as Article).state).toBe('unchecked');
		expect(check({ exact: 'a b c d e f g h' }, long as Article).state).toBe('by-fingerprint');
	});

	it('is what a text with another hash leaves it, and its words are shown in that text', () => {
		const edited = `A new first line. ${text}`;
		const found = verifyQuotation(quote, article, edited);
		expect(found.state).toBe('by-fingerprint');
		expect(found.reason).toContain('its hash differs');
		const [range] = found.ranges;
		expect(range && edited.slice(range.start, range.end)).toBe('did not agree');
	});
});
