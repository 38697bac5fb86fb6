import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { largestIndependentSet } from './largest-independent-set';
import type { Article, ArticleId, Evidence } from './schema';
import { independentSources } from './support';
import table from './truth-tables/support.json';

const articles: ReadonlyMap<ArticleId, Article> = new Map(
	Object.entries(table.articles).map(([id, fields]) => [
		id as ArticleId,
		{ id, title: id, ...fields } as Article
	])
);

/** A row is an article and, where it has one, the kind and name of an attribution. */
function evidenceOf([article, kind, who]: readonly string[]): Evidence {
	return { article, ...(kind && { attribution: { kind, who } }) } as Evidence;
}

describe('independentSources', () => {
	test.each(table.cases)('$claim', ({ evidence, sources }) => {
		expect(independentSources(evidence.map(evidenceOf), articles)).toBe(sources);
		expect(independentSources(evidence.toReversed().map(evidenceOf), articles)).toBe(sources);
	});

	test('does not hang on editions that go round in a circle', () => {
		const circle = new Map([
			['p', { id: 'p', title: 'p', editionOf: 'q' }],
			['q', { id: 'q', title: 'q', editionOf: 'p' }]
		]) as unknown as ReadonlyMap<ArticleId, Article>;
		expect(independentSources([evidenceOf(['p'])], circle)).toBe(1);
	});
});

describe('largestIndependentSet', () => {
	/** By trying every subset. */
	function bruteForce(claims: readonly (readonly string[])[]): number {
		let best = 0;
		for (let mask = 0; mask < 1 << claims.length; mask += 1) {
			const chosen = claims.filter((_, at) => (mask >> at) & 1);
			const ties = chosen.flatMap((claim) => [...new Set(claim)]);
			if (new Set(ties).size === ties.length) best = Math.max(best, chosen.length);
		}
		return best;
	}

	test('is as large as any set of claims without a common tie', { timeout: 60_000 }, () => {
		const tie = fc.constantFrom(...'abcdefgh');
		const claims = fc.array(fc.array(tie, { maxLength: 3 }), { maxLength: 9 });
		fc.assert(
			fc.property(claims, (claims) => {
				expect(largestIndependentSet(claims)).toBe(bruteForce(claims));
			}),
			{ numRuns: 500 }
		);
	});

	test('finds two of a ring of five, which no simple rule settles', () => {
		expect(largestIndependentSet(['ab', 'bc', 'cd', 'de', 'ea'].map((ties) => [...ties]))).toBe(2);
	});

	test('answers for hundreds of entangled claims, never with too many', () => {
		const claims = Array.from({ length: 400 }, (_, at) => [
			`row ${at % 20}`,
			`column ${Math.floor(at / 20)}`,
			`diagonal ${(at * 7) % 20}`
		]);
		const found = largestIndependentSet(claims);
		expect(found).toBeGreaterThan(9);
		expect(found).toBeLessThanOrEqual(20);
	});
});
