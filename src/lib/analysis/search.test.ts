import { describe, expect, test } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { Network } from '../model/schema';
import { createNetworkSearch, type SearchHit } from './search';

const network = {
	articles: [
		{ id: 'a1', title: 'Neighbours of the Defilé', author: 'Åsa Öberg', publisher: 'The Gazette' },
		{ id: 'a2', title: 'A river treaty' }
	],
	actors: [
		{ id: 'river', name: 'River League', kind: 'movement' },
		{
			id: 'tfm',
			name: 'Tehran Front of Mountaineers',
			short: 'TFM',
			aliases: ['The Défilé men'],
			kind: 'armed-group'
		},
		{ id: 'constructor', name: 'Builders', kind: 'movement' },
		{ id: 'a1', name: 'Mountain Republic', kind: 'state' }
	],
	relations: [
		{
			id: 'r1',
			source: 'river',
			target: 'tfm',
			type: 'hostility',
			evidence: [
				{
					id: 'e1',
					article: 'a1',
					stance: 'supports',
					quote: { exact: 'The river men struck the Défilé, then fled' }
				},
				{
					id: 'e2',
					article: 'a2',
					stance: 'supports',
					quote: { exact: 'a long war of the mountain' }
				},
				{ id: 'a1', article: 'a2', stance: 'supports', quote: { exact: 'ﬁnal Ⅷ blows, naïve' } }
			]
		}
	]
} as unknown as Network;

const search = createNetworkSearch(indexNetwork(network));

/** "actor river", "quotation e1 “Défilé”", "article a1". */
function written(hit: SearchHit): string {
	if (hit.kind === 'actor') return `actor ${hit.actor.id}`;
	if (hit.kind === 'article') return `article ${hit.article.id}`;
	const { evidence, range } = hit;
	const found = range ? evidence.quote.exact.slice(range.start, range.end) : '';
	return `quotation ${evidence.id} “${found}”`;
}

const find = (query: string) => search(query).map(written);

describe('search', () => {
	test('finds an actor by its name, its short name and its aliases', () => {
		expect(find('builders')).toEqual(['actor constructor']);
		expect(find('tfm')[0]).toBe('actor tfm');
		expect(find('front mountaineers')).toEqual(['actor tfm']);
		expect(find('defile men')).toContain('actor tfm');
	});

	test('finds quotations, and where in them the word stands', () => {
		expect(find('struck')).toEqual(['quotation e1 “struck”']);
		expect(find('war')).toEqual(['quotation e2 “war”']);
	});

	test('gives the relation that a quotation is evidence for', () => {
		expect(search('struck')[0]).toMatchObject({ kind: 'quotation', relation: { id: 'r1' } });
	});

	test('finds articles by title, author and publisher', () => {
		expect(find('neighbours')).toEqual(['article a1']);
		expect(find('gazette')).toEqual(['article a1']);
		expect(find('treaty')).toEqual(['article a2']);
	});

	test('takes no heed of case, diacritics and ligatures, in the query or in the text', () => {
		expect(find('DEFILE')).toContain('quotation e1 “Défilé”');
		expect(find('défilé')).toContain('article a1');
		expect(find('asa oberg')).toEqual(['article a1']);
		expect(find('final')).toEqual(['quotation a1 “ﬁnal”']);
		expect(find('naive')).toEqual(['quotation a1 “naïve”']);
	});

	test('finds a word by its beginning', () => {
		expect(find('buil')).toEqual(['actor constructor']);
		expect(find('str')).toEqual(['quotation e1 “struck”']);
	});

	test('forgives a slip in a long word, and not in a short one', () => {
		expect(find('bilders')).toEqual(['actor constructor']);
		expect(find('muontain')).toContain('actor a1');
		expect(find('wat')).toEqual([]);
	});

	test('ranks names above quotations, and whole words above beginnings', () => {
		expect(find('river')).toEqual(['actor river', 'article a2', 'quotation e1 “river”']);
		expect(find('mountain').slice(0, 2)).toEqual(['actor a1', 'actor tfm']);
	});

	test('wants every word of the query', () => {
		expect(find('river builders')).toEqual([]);
		expect(find('river league')).toEqual(['actor river']);
	});

	test('tells apart an actor, a quotation and an article of the same id', () => {
		expect(find('mountain republic')).toEqual(['actor a1']);
		expect(find('blows')).toEqual(['quotation a1 “blows”']);
		expect(find('neighbours')).toEqual(['article a1']);
	});

	test('finds nothing for nothing, and no more than it is asked for', () => {
		expect(find('')).toEqual([]);
		expect(find(' – ')).toEqual([]);
		expect(search('river', 1)).toHaveLength(1);
	});
});
