import { describe, expect, it } from 'vitest';
import type { Article, Quote } from '../model/schema';
import { isVerifiable } from '../model/verification';
import { fingerprintOf } from './fingerprint';
import { normaliseBytes } from './normalise';
import { sha256Hex } from './sha256';
import table from './tables/quotations.json';
import { verifyQuotation } from './verify-quotation';

interface Row {
	name: string;
	text: string;
	hash?: string;
	language?: string;
	quote: Quote;
	state: string;
	ranges?: readonly (readonly number[])[];
	found?: readonly string[];
	gaps?: readonly string[];
	proposal?: string;
	reason?: string;
}
const rows = table.cases as readonly Row[];

function articleOf(text: string, hash: string | undefined): Article {
	const sha256 = { own: sha256Hex(text), other: sha256Hex('another text'), none: undefined }[
		hash ?? 'own'
	];
	return { id: 'a', title: 'A', norm: 1, sha256 } as Article;
}

describe('verifyQuotation, with the text', () => {
	it.each(rows)('$name', ({ text: raw, hash, language, quote, state, ...expected }) => {
		const text = normaliseBytes(new TextEncoder().encode(raw));
		const found = verifyQuotation(quote, articleOf(text, hash), text, language);
		expect(found).toMatchObject({ state });
		if (expected.ranges) {
			expect(found.ranges.map(({ start, end }) => [start, end])).toEqual(expected.ranges);
		}
		const words = found.ranges.map(({ start, end }) => text.slice(start, end));
		if (expected.found) expect(words).toEqual(expected.found);
		if (state === 'exact') expect(words).toEqual([quote.exact]);
		if (state === 'exact-shortened') expect(words.join(' […] ')).toBe(quote.exact);
		if (expected.gaps) expect(found.gaps).toEqual(expected.gaps);
		if (expected.proposal !== undefined) {
			expect(found.proposal).toBe(expected.proposal);
			expect(text).toContain(found.proposal?.split(' […] ')[0]);
		}
		if (expected.reason !== undefined) expect(found.reason).toContain(expected.reason);
	});

	it('never verifies without the text what it would not verify with it', () => {
		for (const { text: raw, quote, language, hash } of rows) {
			const text = normaliseBytes(new TextEncoder().encode(raw));
			const article = { ...articleOf(text, hash), fingerprint: fingerprintOf(text) };
			const blind = verifyQuotation(quote, article, null, language);
			if (!isVerifiable(blind.state)) continue;
			const seen = verifyQuotation(quote, { ...article, sha256: undefined }, text, language);
			expect(isVerifiable(seen.state), quote.exact).toBe(true);
		}
	});
});
