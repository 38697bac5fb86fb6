import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../model/network-index';
import { parseNetwork } from '../model/parse-network';
import type { Article, Evidence } from '../model/schema';
import { citeQuotation } from './citation';

function cite(article: Partial<Article>, evidence: Partial<Evidence> = {}): string {
	const result = parseNetwork(
		JSON.stringify({
			format: 'entente/1',
			id: 'n',
			title: 'N',
			articles: [{ id: 'a1', title: 'A school', ...article }],
			actors: [
				{ id: 'ttp', name: 'Tehrik-i-Taliban Pakistan', short: 'TTP', kind: 'armed-group' },
				{ id: 'pk', name: 'Pakistan', kind: 'state' }
			],
			relations: [
				{
					id: 'r1',
					source: 'ttp',
					target: 'pk',
					type: 'hostility',
					evidence: [
						{
							id: 'e1',
							article: 'a1',
							quote: { exact: 'It said “no”, and [sic] left.' },
							stance: 'supports',
							...evidence
						}
					]
				}
			]
		})
	);
	if (!result.ok) throw new Error(JSON.stringify(result.problems));
	const index = indexNetwork(result.network);
	const cited = index.evidence.get('e1' as Evidence['id']);
	if (!cited) throw new Error('no such evidence');
	return citeQuotation(cited.evidence, cited.relation, index);
}

describe('citeQuotation', () => {
	it('gives quotation, author, title, publisher, date, page and address', () => {
		expect(
			cite(
				{
					author: 'Ada Lovelace',
					publisher: 'The Paper',
					published: '2014-12-16',
					url: 'https://example.org/a',
					accessed: '2024-01-02'
				},
				{ page: '3' }
			)
		).toBe(
			'“It said “no”, and [sic] left.” Ada Lovelace, “A school”, The Paper, 16 December 2014, p. 3, https://example.org/a, accessed 2 January 2024.\n' +
				'In support of: TTP hostile to Pakistan.'
		);
	});

	it('says that author and date are missing, and nothing of what else is', () => {
		expect(cite({}).split('\n')[0]).toBe(
			'“It said “no”, and [sic] left.” author not named, “A school”, not dated.'
		);
	});

	it('keeps the brackets of a title that the coder supplied, without quotation marks', () => {
		expect(cite({ title: '[On a school]' })).toContain(', [On a school], ');
	});

	it('puts no full stop behind an address that ends the line', () => {
		expect(cite({ url: 'https://example.org/a' })).toContain('https://example.org/a\n');
	});

	it('says whose words they are and that they speak against the relation', () => {
		const attribution = { kind: 'named', who: 'the army' } as const;
		expect(cite({}, { stance: 'disputes', attribution }).split('\n')[1]).toBe(
			'Against: TTP hostile to Pakistan (according to the army).'
		);
	});
});
