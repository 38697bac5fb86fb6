import { describe, expect, it, vi } from 'vitest';
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
// A busy machine is no reason to fail; a quadratic step would take minutes.
vi.setConfig({ testTimeout: 60_000 });

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

	it('is told by its context or its start among any number of places', () => {
		const text = `${'The army left. '.repeat(500)}The army stayed.`;
		const start = 15 * 400;
		const article = articleOf(text, 'own');
		expect(verifyQuotation({ exact: 'The army' }, article, text).state).toBe('ambiguous');
		expect(verifyQuotation({ exact: 'The army', start }, article, text)).toMatchObject({
			state: 'exact',
			ranges: [{ start, end: start + 8 }]
		});
		expect(verifyQuotation({ exact: 'The army', suffix: ' stayed' }, article, text)).toMatchObject({
			state: 'exact',
			ranges: [{ start: 7500, end: 7508 }]
		});
	});

	it('takes no longer for a hostile quotation than for another', () => {
		const text = 'The army left. '.repeat(200);
		const article = articleOf(text, 'own');
		const piece = { exact: 'The army' };
		const pieces = [...Array.from({ length: 60 }, () => piece), { exact: 'no such words here' }];
		const hostile: Quote[] = [
			{ exact: ' '.repeat(200_000) + '…' },
			{ exact: `x${' '.repeat(200_000)}y … z` },
			{ exact: 'a'.repeat(200_000) },
			{ exact: 'army left. The '.repeat(2000) },
			{ exact: pieces.map((one) => one.exact).join(' […] '), pieces },
			{ exact: Array(60).fill('The army').join(' […] '), pieces: Array(60).fill(piece) }
		];
		for (const quote of hostile) {
			expect(isVerifiable(verifyQuotation(quote, article, text).state)).toBe(false);
		}
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
