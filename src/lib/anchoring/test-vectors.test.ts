/** The published vectors, written by another implementation in another language. */
import { describe, expect, it } from 'vitest';
import vectors from '../../../static/test-vectors/blk8-64.json';
import type { Article, Quote } from '../model/schema';
import { fingerprintOf, matchFingerprint, readFingerprint, tokenise } from './fingerprint';
import { normaliseBytes } from './normalise';
import { quoteFromSelection } from './select';
import { sha256Hex } from './sha256';
import { verifyQuotation } from './verify-quotation';

interface VectorQuotation {
	name: string;
	quote: { exact: string; prefix: string; suffix: string; start: number; end: number };
	state: string;
	blocks?: { first: number; count: number };
}

describe.each(vectors.articles)('the test vector “$name”', (vector) => {
	const text = normaliseBytes(new TextEncoder().encode(vector.text));
	const fingerprint = { scheme: 'blk8-64', data: vector.data } as const;
	const article = { id: 'a', title: 'A', fingerprint } as Article;
	const quotations: readonly VectorQuotation[] = vector.quotations;

	it('has the published hash, tokens and fingerprint', () => {
		expect(sha256Hex(text)).toBe(vector.sha256);
		expect(tokenise(text)).toHaveLength(vector.tokens);
		expect(fingerprintOf(text)).toEqual(fingerprint);
		expect(readFingerprint(fingerprint)?.hashes).toEqual(vector.blocks);
	});

	it.each(quotations)('$name', ({ quote, state, blocks }) => {
		expect(verifyQuotation(quote as Quote, article, null).state).toBe(state);
		if (blocks === undefined) return;
		const list = readFingerprint(fingerprint);
		const runs = list && matchFingerprint(quote.prefix + quote.exact + quote.suffix, list);
		expect(runs).toContainEqual(blocks);
		expect(text.slice(quote.start, quote.end)).toBe(quote.exact);
		expect(quoteFromSelection(text, quote)).toEqual(quote);
	});
});
