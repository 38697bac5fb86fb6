import { normaliseText } from '../../anchoring/normalise';
import { sha256Hex } from '../../anchoring/sha256';
import type { Article } from '../../model/schema';
import type { Connection, Store, StoreTransaction } from '../db/adapter';
import { noNetwork, StoreError } from '../db/store-error';
import { upsert } from './write-rows';

/**
 * Keeps the text of an article beside its network, so that quotations can be checked word for word.
 * @throws StoreError `absent` when there is no such article, `unfit` when the text is not the one
 * whose hash the article states, `outdated` when the network has another incarnation than the one that
 * the text was given for: what was purged while it waited somewhere does not come back.
 */
export async function putArticleText(
	store: Store,
	network: string,
	article: string,
	text: string,
	{ incarnation }: { readonly incarnation?: string | undefined } = {}
): Promise<void> {
	const normalised = normaliseText(text);
	const sha256 = sha256Hex(normalised);
	await store.adapter.write(async (trx) => {
		// Whoever purges the text holds the network's row; no text comes back behind them.
		const found = await store.adapter
			.forUpdate(trx.selectFrom('networks').select('incarnation').where('id', '=', network))
			.executeTakeFirst();
		const stated = await readArticle(trx, network, article);
		if (incarnation !== undefined && incarnation !== found?.incarnation) {
			throw new StoreError(
				'outdated',
				'The network was restored, or something was purged, while this text waited. Give it again to keep it.'
			);
		}
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
 * The normalised text of an article, with its hash; null where it is not kept, or the article has become that of
 * another text.
 * @throws StoreError `absent` when there is no such article.
 */
export async function readArticleText(
	c: Connection,
	network: string,
	article: string
): Promise<{ readonly text: string; readonly sha256: string } | null> {
	const stated = await readArticle(c, network, article);
	const row = await c
		.selectFrom('article_texts')
		.selectAll()
		.where('network', '=', network)
		.where('article', '=', article)
		.executeTakeFirst();
	if (!row || row.sha256 !== stated.sha256) return null;
	return { text: JSON.parse(row.body) as string, sha256: row.sha256 };
}

/** A text that is kept: of which article, and its hash, by which it never changes. */
export interface KeptText {
	readonly article: string;
	readonly sha256: string;
}

/** The texts that are kept of these networks, by network, in the order of their articles' ids. */
export async function listArticleTexts(
	c: Connection,
	networks: readonly string[]
): Promise<ReadonlyMap<string, readonly KeptText[]>> {
	if (networks.length === 0) return new Map();
	const rows = await c
		.selectFrom('article_texts')
		.select(['network', 'article', 'sha256'])
		.where('network', 'in', networks)
		.orderBy('article')
		.execute();
	const texts = new Map<string, KeptText[]>();
	for (const { network, ...text } of rows) {
		texts.set(network, [...(texts.get(network) ?? []), text]);
	}
	return texts;
}

/**
 * Takes the text of an article away again; the article and its quotations stay. False where none was
 * kept. What a file put into the history in a field of its own, a purge takes out.
 * @throws StoreError `absent` when there is no such article.
 */
export async function removeArticleText(
	store: Store,
	network: string,
	article: string
): Promise<boolean> {
	await readArticle(store.db, network, article);
	const [deleted] = await store.adapter.write((trx) =>
		trx
			.deleteFrom('article_texts')
			.where('network', '=', network)
			.where('article', '=', article)
			.execute()
	);
	await store.adapter.forget();
	return Number(deleted?.numDeletedRows ?? 0) > 0;
}

/** Gives a copy of a network the texts that are kept of it. */
export async function copyArticleTexts(
	trx: StoreTransaction,
	from: string,
	to: string
): Promise<void> {
	await trx
		.insertInto('article_texts')
		.columns(['network', 'article', 'sha256', 'body'])
		.expression((eb) =>
			eb
				.selectFrom('article_texts')
				.select([eb.val(to).as('network'), 'article', 'sha256', 'body'])
				.where('network', '=', from)
		)
		.execute();
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
