import { describe, expect, it } from 'vitest';
import { apply, evidenceOf, full, index, noted } from '../../../tests/support/edit-checks';
import { sampleNetwork } from '../../../tests/support/sample-network';
import type { ArticleId, Relation } from '../model/schema';
import { addArticle, changeArticle, quotedBy, removeArticle } from './edit-articles';
import { EditRefused } from './edit-refused';

describe('articles', () => {
	it('are added, changed and removed', () => {
		const { id, edit } = addArticle(index(full), { title: 'A new one', published: '2014' });
		const added = apply(full, edit);
		apply(added, changeArticle(index(added), id, { author: 'Me', published: null }));
		const removed = removeArticle(index(added), id);
		expect(removed.label).toBe('Removed the article “A new one”');
		expect(apply(added, removed).articles).toEqual(full.articles);
		expect(() => addArticle(index(full), { title: ' ' })).toThrow('needs a title');
		expect(() => removeArticle(index(full), id)).toThrow(EditRefused);
	});

	it('go with their quotations and the notes on them, as said before', () => {
		for (const network of [full, noted]) {
			for (const { id } of network.articles) {
				const before = quotedBy(index(network), id);
				const edit = removeArticle(index(network), id);
				const next = apply(network, edit);
				expect(evidenceOf(next).length).toBe(evidenceOf(network).length - before.quotations);
				expect(JSON.stringify(next.relations)).not.toContain(`"article":"${id}"`);
				expect(next.relations.length).toBe(network.relations.length);
				const bare = next.relations.filter(
					(one, at) => one.evidence.length === 0 && network.relations[at]!.evidence.length > 0
				);
				expect(bare.map((one) => one.id)).toEqual(before.only.map((one) => one.id));
				if (before.quotations > 1) expect(edit.label).toContain(`with ${before.quotations} `);
			}
		}
	});

	it('stay where their dates alone tell two relations apart', () => {
		const dated = (id: string, article: string, when: string): Relation =>
			({
				...{ id, source: 'a', target: 'b', type: 'sponsorship' },
				evidence: [{ id: `of-${id}`, article, quote: { exact: id }, stance: 'supports', when }]
			}) as unknown as Relation;
		const [one, two] = ['one', 'two'] as ArticleId[];
		const network = {
			...sampleNetwork,
			articles: [one!, two!].map((id) => ({ ...sampleNetwork.articles[0]!, id })),
			relations: [dated('first', 'one', '2001/2004'), dated('second', 'two', '2010/2012')]
		};
		expect(() => removeArticle(index(network), one!)).toThrow('in the network already');
	});
});
