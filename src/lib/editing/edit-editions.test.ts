import { describe, expect, it } from 'vitest';
import { indexNetwork } from '../model/network-index';
import everyField from '../model/samples/every-field.entente.json';
import type { ArticleId, EvidenceId, Network, Quote } from '../model/schema';
import { applyOperations } from './apply-operations';
import { addEdition } from './edit-editions';
import { EditRefused } from './edit-refused';

const network = everyField as unknown as Network;
const index = indexNetwork(network);
const [{ evidence }] = [...index.evidence.values()] as unknown as [
	{ evidence: { id: EvidenceId; article: ArticleId } }
];

describe('addEdition', () => {
	const quote: Quote = { exact: 'Other words', start: 3, end: 14 };
	const { id, edit } = addEdition(
		index,
		evidence.article,
		{ title: 'The second edition', sha256: '0'.repeat(64), pages: [2] },
		new Map([[evidence.id, quote]])
	);
	const after = applyOperations(network, edit.operations);

	it('is an article that says which it is an edition of, and has the quotations that were moved', () => {
		const now = indexNetwork(after.network);
		expect(now.articles.get(id)).toMatchObject({
			title: 'The second edition',
			editionOf: evidence.article
		});
		expect(now.evidence.get(evidence.id)?.evidence).toMatchObject({
			article: id,
			quote,
			page: '2'
		});
		const left = [...now.evidence.values()].filter(
			(one) => one.evidence.article === evidence.article
		);
		const before = [...index.evidence.values()].filter(
			(one) => one.evidence.article === evidence.article
		);
		expect(left).toHaveLength(before.length - 1);
		expect(edit.label).toContain('with 1 quotation of the earlier one');
	});

	it('is taken back whole', () => {
		expect(applyOperations(after.network, after.inverse).network).toEqual(network);
	});

	it('is refused where a quotation is not the article’s any more', () => {
		const other = [...index.articles.keys()].find((one) => one !== evidence.article)!;
		expect(() => addEdition(index, other, { title: 'x' }, new Map([[evidence.id, quote]]))).toThrow(
			EditRefused
		);
	});
});
