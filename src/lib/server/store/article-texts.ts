import { normaliseText } from '../../anchoring/normalise';
import { sha256Hex } from '../../anchoring/sha256';
import type { Article } from '../../model/schema';
import type { Connection, Store } from '../db/adapter';
import { StoreError } from '../db/store-error';
import { noNetwork } from './networks';
import { upsert } from './write-rows';

/**
 * Keeps the text of an article beside its network, so that quotations can be checked word for word.
 * @throws StoreError `absent` when there is no such article, `unfit` when the text is not the one
 * whose hash the article states.
 */
export async function putArticleText(
	store: Store,
	network: string,
	article: string,
	text: string
): Promise<void> {
	const normalised = normaliseText(text);
	const sha256 = sha256Hex(normalised);
	await store.adapter.write(async (trx) => {
		// Whoever purges the text holds the network's row; no text comes back behind them.
		await store.adapter
			.forUpdate(trx.selectFrom('networks').select('id').where('id', '=', network))
			.execute();
		const stated = await readArticle(trx, network, article);
		if (!stated.sha256) {
			throw new StoreError(
				'unfit',
				`The article "${article}" states no hash, so no text can be told to be its own.`
			);
		}
		if (stated.sha256 !== sha256) {
			throw new StoreError(
				'unfit',
				`This is not the text of the article "${article}": its hash is another one.`
			);
		}
		const body = JSON.stringify(normalised);
		await upsert(trx, 'article_texts', [{ network, article, sha256, body }]);
	});
}

/**
 * The normalised text of an article; null where it is not kept, or the article has become that of
 * another text.
 * @throws StoreError `absent` when there is no such article.
 */
export async function readArticleText(
	c: Connection,
	network: string,
	article: string
): Promise<string | null> {
	const stated = await readArticle(c, network, article);
	const row = await c
		.selectFrom('article_texts')
		.selectAll()
		.where('network', '=', network)
		.where('article', '=', article)
		.executeTakeFirst();
	return row && row.sha256 === stated.sha256 ? (JSON.parse(row.body) as string) : null;
}

/** The articles of a network whose text is kept. */
export async function listArticleTexts(c: Connection, network: string): Promise<readonly string[]> {
	const rows = await c
		.selectFrom('article_texts')
		.select('article')
		.where('network', '=', network)
		.execute();
	return rows.map(({ article }) => article);
}

async function readArticle(c: Connection, network: string, id: string): Promise<Article> {
	const row = await c
		.selectFrom('networks')
		.innerJoin('articles', 'articles.network', 'networks.id')
		.select('articles.body')
		.where('articles.network', '=', network)
		.where('articles.id', '=', id)
		.where('networks.deleted_at', 'is', null)
		.executeTakeFirst();
	if (row) return JSON.parse(row.body) as Article;
	const known = await c
		.selectFrom('networks')
		.select('id')
		.where('id', '=', network)
		.where('deleted_at', 'is', null)
		.where('purged_at', 'is', null)
		.executeTakeFirst();
	if (!known) throw noNetwork(network);
	throw new StoreError('absent', `There is no article "${id}" in the network "${network}".`);
}
