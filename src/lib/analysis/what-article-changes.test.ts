import { expect, it } from 'vitest';
import { indexNetwork } from '../model/network-index';
import type { ArticleId, Network } from '../model/schema';
import { whatArticleChanges } from './what-article-changes';

let n = 0;
const quoted = (article: string, stance = 'supports', more: object = {}) => {
	n += 1;
	return { id: `e${n}`, article, quote: { exact: `words ${n}` }, stance, ...more };
};
const relation = (
	id: string,
	source: string,
	target: string,
	type: string,
	evidence: object[]
) => ({
	id,
	source,
	target,
	type,
	evidence
});
const network = {
	format: 'entente/1',
	id: 'n',
	title: 'N',
	articles: ['one', 'two'].map((id) => ({ id, title: id, author: id })),
	actors: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, name: id, kind: 'state' })),
	relations: [
		relation('fresh', 'a', 'b', 'alliance', [quoted('two')]),
		relation('stronger', 'a', 'c', 'alliance', [quoted('one'), quoted('two')]),
		relation('doubted', 'a', 'd', 'sponsorship', [quoted('one'), quoted('two', 'disputes')]),
		relation('over', 'a', 'e', 'hostility', [
			quoted('one'),
			quoted('two', 'supports', { time: 'past', when: '1999' })
		]),
		relation('mentioned', 'b', 'c', 'alliance', [quoted('one'), quoted('two', 'mentions')]),
		relation('others', 'b', 'd', 'alliance', [quoted('one')]),
		relation('friends', 'e', 'f', 'alliance', [quoted('one')]),
		relation('foes', 'e', 'f', 'hostility', [quoted('two')])
	]
} as unknown as Network;

it('says what is new, stronger, contested and ended by an article', () => {
	const effect = whatArticleChanges(indexNetwork(network), 'two' as ArticleId, () => 'exact');
	expect(effect.new).toEqual(['fresh']);
	expect(effect.strengthened).toEqual(['stronger']);
	expect(effect.ended).toEqual(['over']);
	expect(effect.contested).toEqual(['doubted', 'friends', 'foes']);
	expect(effect.unchanged).toEqual(['mentioned']);
	expect(Object.values(effect).flat()).not.toContain('others');
});

it('counts nothing that was not verified', () => {
	const effect = whatArticleChanges(indexNetwork(network), 'two' as ArticleId, () => 'missing');
	expect(effect.new).toEqual([]);
	expect(effect.contested).toEqual([]);
});
