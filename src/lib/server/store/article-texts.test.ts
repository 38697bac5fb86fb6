import { describe, expect, it } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import { sha256Hex } from '../../anchoring/sha256';
import everyField from '../../model/samples/every-field.entente.json';
import type { Article, Network } from '../../model/schema';
import type { Store } from '../db/open-store';
import {
	listArticleTexts,
	putArticleText,
	readArticleText,
	removeArticleText
} from './article-texts';
import { duplicateNetwork } from './duplicate-network';
import { makeChange } from './make-change';
import { createNetwork, readNetwork } from './networks';
import { purgeAuthor } from './purge';

const full = everyField as unknown as Network;
const at = '2026-01-02T03:04:05.678Z';
const text = 'What only this article says, xylophone.\n';
const sha256 = sha256Hex(text);
const network = {
	...full,
	articles: [{ ...full.articles[0], sha256 } as Article, ...full.articles.slice(1)]
};
const { id } = network;
const article = network.articles[0]!.id;

describe.each(await anyStores())('the text of an article, on $name', ({ open }) => {
	async function storeWithNetwork(): Promise<Store> {
		const store = await open();
		await createNetwork(store, network, { at });
		return store;
	}
	const kept = async (store: Store, of: string = id) =>
		(await listArticleTexts(store.db, [of])).get(of);

	it('is kept only where it is the one whose hash the article states', async () => {
		const store = await storeWithNetwork();
		const put = (of: string, given: string) => putArticleText(store, id, of, given);
		await expect(put(article, 'Another text.')).rejects.toMatchObject({ code: 'unfit' });
		await expect(put('gazette-2', text)).rejects.toMatchObject({ code: 'unfit' });
		await expect(put('nothing', text)).rejects.toMatchObject({ code: 'absent' });
		await expect(putArticleText(store, 'x', article, text)).rejects.toMatchObject({
			code: 'absent'
		});
		expect(await kept(store)).toBeUndefined();
		await put(article, text);
		expect(await readArticleText(store.db, id, article)).toEqual({ text, sha256 });
		expect(await kept(store)).toEqual([{ article, sha256 }]);
		const value = sha256Hex('Another text.');
		await makeChange(
			store,
			id,
			{
				id: 'another-hash',
				label: 'Another edition',
				client: 'test',
				operations: [{ op: 'set', kind: 'article', id: article, field: 'sha256', value }]
			},
			at
		);
		expect(await readArticleText(store.db, id, article)).toBeNull();
	});

	it('is taken away and given again; nothing else changes', async () => {
		const store = await storeWithNetwork();
		await putArticleText(store, id, article, text);
		const before = await readNetwork(store.db, id);
		expect(await removeArticleText(store, id, article)).toBe(true);
		expect(await removeArticleText(store, id, article)).toBe(false);
		await expect(removeArticleText(store, id, 'nothing')).rejects.toMatchObject({ code: 'absent' });
		expect(await readArticleText(store.db, id, article)).toBeNull();
		expect(await readNetwork(store.db, id)).toEqual(before);
		await putArticleText(store, id, article, text);
		expect(await kept(store)).toHaveLength(1);
	});

	it('that waited through a purge somewhere does not come back by itself', async () => {
		const store = await storeWithNetwork();
		const { incarnation } = (await readNetwork(store.db, id))!;
		await purgeAuthor(store, id, 'Ann');
		await expect(putArticleText(store, id, article, text, { incarnation })).rejects.toMatchObject({
			code: 'outdated'
		});
		const now = (await readNetwork(store.db, id))!;
		await putArticleText(store, id, article, text, { incarnation: now.incarnation });
		expect(await kept(store)).toHaveLength(1);
	});

	it('goes with a copy of the network, and stays there when it is taken from the first', async () => {
		const store = await storeWithNetwork();
		await putArticleText(store, id, article, text);
		await duplicateNetwork(store, id, { id: 'copy', title: 'A copy', at });
		await removeArticleText(store, id, article);
		expect(await kept(store)).toBeUndefined();
		expect(await kept(store, 'copy')).toEqual([{ article, sha256 }]);
		expect(await readArticleText(store.db, 'copy', article)).toEqual({ text, sha256 });
	});
});
