import { describe, expect, it } from 'vitest';
import { apply, e, index } from '../../../tests/support/edit-checks';
import { foundIn, quotedFrom } from '../../../tests/support/found-in-text';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ArticleId, Network, Quote } from '../model/schema';
import { placeQuotations } from './place-quotations';

const text =
	'The river towns met in May and again in June. The hill towns said “no” to them twice that year. ' +
	'The river towns met nobody after that, and the hill towns were not asked to come to the bridge.\n';
const one = 'one' as ArticleId;
const all = new Set([one]);

/** A network whose article “One” is quoted as given. */
const quoting = (quotes: Record<string, string>): Network =>
	quotedFrom(
		{
			...sampleNetwork,
			annotations: [],
			relations: [
				{
					...{ id: 'r', source: 'a', target: 'b', type: 'hostility' },
					evidence: Object.entries(quotes).map(([id, exact]) => ({
						...{ id, article: one, quote: { exact }, stance: 'supports' }
					}))
				}
			]
		} as unknown as Network,
		text
	);
const quotesOf = (network: Network): Record<string, Quote> =>
	Object.fromEntries(network.relations[0]!.evidence.map(({ id, quote }) => [id, quote]));

const found = { exact: 'said “no” to them twice', folded: 'The hill towns said "no" to them' };
const unfound = {
	ambiguous: 'The river towns met',
	altered: 'the hill towns were asked to come to the bridge',
	missing: 'The desert never had any towns of its own at all.'
};

describe('placing quotations in a text', () => {
	it('says where those stand that were found, in the text’s own words, and leaves the others as they are', () => {
		const network = quoting({ ...found, ...unfound });
		const edit = placeQuotations(index(network), foundIn(network, text), all);
		// `apply` holds that taking it back gives the very network that was.
		const next = apply(network, edit);
		const quotes = quotesOf(next);
		for (const name of ['exact', 'folded']) {
			const { exact, prefix, suffix, start, end } = quotes[name]!;
			expect(text.slice(start, end), name).toBe(exact);
			expect(text.slice(start! - prefix!.length, end! + suffix!.length), name).toBe(
				`${prefix}${exact}${suffix}`
			);
		}
		expect(quotes.exact!.exact).toBe(found.exact);
		expect(quotes.folded!.exact).toBe('The hill towns said “no” to them');
		for (const [name, exact] of Object.entries(unfound)) expect(quotes[name]).toEqual({ exact });
		expect(next.articles[0]!.fingerprint).toBeDefined();
		expect(edit.label).toBe('Quotations of “One” placed in its text');
		expect(edit.operations.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
			'article one',
			'evidence exact',
			'evidence folded'
		]);
	});

	it('is an edit without operations where there is nothing to write down', () => {
		const network = quoting({ ...found, ...unfound });
		const said = foundIn(network, text);
		const next = apply(network, placeQuotations(index(network), said, all));
		// Found anew, and found before: the places stand there already.
		for (const again of [foundIn(next, text), said]) {
			expect(placeQuotations(index(next), again, all).operations).toEqual([]);
		}
		expect(placeQuotations(index(network), said, new Set()).operations).toEqual([]);
		const other = new Set(['two' as ArticleId]);
		expect(placeQuotations(index(network), said, other).operations).toEqual([]);
	});

	it('leaves a quotation alone that somebody changed or removed since it was looked up', () => {
		const network = quoting(found);
		const said = foundIn(network, text);
		expect([...said.quotes.keys()]).toEqual(['exact', 'folded']);
		const changed = quoting({ exact: 'said “no” to them' });
		const next = apply(changed, placeQuotations(index(changed), said, all));
		expect(quotesOf(next)).toEqual({ exact: { exact: 'said “no” to them' } });
	});

	it('speaks of several articles by their number', () => {
		const network = quoting(found);
		const twice = {
			...network,
			relations: network.relations.map((relation) => ({
				...relation,
				evidence: relation.evidence.map((evidence) =>
					evidence.id === e('folded') ? { ...evidence, article: 'two' as ArticleId } : evidence
				)
			}))
		};
		const both = new Set([one, 'two' as ArticleId]);
		const said = foundIn(network, text);
		const edit = placeQuotations(index(twice), said, both);
		expect(edit.label).toBe('Quotations of 2 articles placed in their texts');
		apply(twice, edit);
	});
});
