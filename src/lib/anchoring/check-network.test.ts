import { describe, expect, it } from 'vitest';
import type { ArticleId, EvidenceId, Network, Quote } from '../model/schema';
import { checkNetwork } from './check-network';
import { fingerprintOf } from './fingerprint';
import { sha256Hex } from './sha256';

const text =
	'The river towns met in May and again in June. The hill towns said “no” to them. ' +
	'The river towns met nobody after that, and the hill towns were not asked at all.\n';
const a1 = 'a1' as ArticleId;

/** A network of one article, quoted as given. */
function networkWith(quotes: Record<string, Quote>, article: object = {}): Network {
	return {
		format: 'entente/1',
		id: 'n',
		title: 'N',
		language: 'en',
		articles: [{ id: a1, title: 'A', sha256: sha256Hex(text), norm: 1, ...article }],
		actors: [],
		relations: [
			{
				id: 'r',
				source: 'x',
				target: 'y',
				type: 'hostility',
				evidence: Object.entries(quotes).map(([id, quote]) => ({
					...{ id, article: a1, quote, stance: 'supports' }
				}))
			}
		]
	} as unknown as Network;
}
const check = (quotes: Record<string, Quote>, article: object = {}) => {
	const { verifications, placements } = checkNetwork(
		networkWith(quotes, article),
		new Map([[a1, text]])
	);
	const states = Object.fromEntries(Array.from(verifications, ([id, { state }]) => [id, state]));
	const placed = new Map(Array.from(placements.quotes, ([id, { quote }]) => [id, quote]));
	return { states, placed, fingerprints: placements.fingerprints };
};
const e = (id: string) => id as EvidenceId;

describe('checkNetwork, of quotations that do not say where they stand', () => {
	it('places those found word for word, but for typography, or in pieces, with the text’s own words', () => {
		const { states, placed } = check({
			exact: { exact: 'met nobody after that' },
			folded: { exact: 'said "no" to them' },
			pieces: {
				exact: 'The river towns met in May […] again in June',
				pieces: [{ exact: 'The river towns met in May' }, { exact: 'again in June' }]
			}
		});
		expect(states).toEqual({ exact: 'exact', folded: 'folded', pieces: 'exact-shortened' });
		for (const [id, quote] of placed) {
			for (const piece of quote.pieces ?? [quote]) {
				const { exact, prefix, suffix, start, end } = piece;
				expect(text.slice(start, end), id).toBe(exact);
				expect(text.slice(start! - prefix!.length, end! + suffix!.length), id).toBe(
					`${prefix}${exact}${suffix}`
				);
			}
		}
		expect([...placed.keys()]).toEqual(['exact', 'folded', 'pieces']);
		expect(placed.get(e('folded'))?.exact).toBe('said “no” to them');
	});

	it('once placed, says by the fingerprint alone what it said by the text, and is placed no more', () => {
		const first = check({ one: { exact: 'met nobody after that' } });
		const quote = first.placed.get(e('one'))!;
		const network = networkWith({ one: quote }, { fingerprint: fingerprintOf(text) });
		const blind = checkNetwork(network, new Map());
		expect(blind.verifications.get(e('one'))?.state).toBe('by-fingerprint');
		expect(check({ one: quote }).placed.size).toBe(0);
	});

	it('places none that is ambiguous, altered or missing', () => {
		const { states, placed } = check({
			ambiguous: { exact: 'The river towns met' },
			altered: { exact: 'the hill towns were asked at all' },
			missing: { exact: 'The sea towns sank.' }
		});
		expect(states).toEqual({ ambiguous: 'ambiguous', altered: 'altered', missing: 'missing' });
		expect(placed.size).toBe(0);
	});

	it('does not set right silently what a quotation says wrongly of its place', () => {
		const { states, placed } = check({ one: { exact: 'met nobody after that', start: 3 } });
		expect(states.one).toBe('exact');
		expect(placed.size).toBe(0);
	});

	it('takes no other text than the one that the article names by its hash', () => {
		for (const sha256 of [undefined, sha256Hex('Another text.')]) {
			const { placed, fingerprints } = check({ one: { exact: 'met nobody' } }, { sha256 });
			expect(placed.size + fingerprints.size).toBe(0);
		}
	});

	it('gives an article without a fingerprint its own', () => {
		const quotes = { one: { exact: 'met nobody after that' } };
		expect(check(quotes).fingerprints.get(a1)).toEqual(fingerprintOf(text));
		expect(check(quotes, { fingerprint: fingerprintOf(text) }).fingerprints.size).toBe(0);
	});

	it('keeps what a later version of the format says of a quotation', () => {
		const quote = { exact: 'met nobody after that', 'x-page': 4 } as Quote;
		expect(check({ one: quote }).placed.get(e('one'))).toMatchObject({ 'x-page': 4 });
	});
});
