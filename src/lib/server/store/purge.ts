/**
 * Taking things out for good: of the state and of the history, which keeps an empty entry. What was
 * purged is still in backups that were made before.
 */
import { noNetwork } from '../db/store-error';
import { randomUUID } from 'node:crypto';
import type { Operation, RecordedChange } from '../../editing/operation';
import type { Annotation, Article } from '../../model/schema';
import type { Store, StoreTransaction } from '../db/adapter';
import { tablesOfNetwork } from '../db/tables';
import { readChange } from './changes';
import { deleteRowsOf } from './write-rows';

/** Leaves nothing of a network but the numbers and times of its history. @throws StoreError `absent` */
export function purgeNetwork(store: Store, id: string, at: string): Promise<void> {
	return purge(store, id, async (trx) => {
		await deleteRowsOf(
			trx,
			tablesOfNetwork.filter((table) => table !== 'changes'),
			id
		);
		await trx
			.updateTable('networks')
			.set({ body: '{}', purged_at: at, deleted_at: null })
			.where('id', '=', id)
			.execute();
		await trx.updateTable('changes').set({ body: emptied }).where('network', '=', id).execute();
	});
}

/**
 * Takes the name of an author out of a network: out of annotations, and every entry of the history
 * that holds it. What they wrote stays, as nobody's.
 * @throws StoreError `absent`
 */
export function purgeAuthor(store: Store, id: string, author: string): Promise<void> {
	return purge(store, id, async (trx) => {
		await rewriteThings<Annotation>(trx, 'annotations', id, (annotation) => {
			const { author: by, resolvedBy, ...rest } = annotation;
			if (by !== author && resolvedBy !== author) return null;
			return {
				...rest,
				...(by === undefined || by === author ? {} : { author: by }),
				// That it is resolved stays true.
				...(resolvedBy === undefined
					? {}
					: { resolvedBy: resolvedBy === author ? 'someone' : resolvedBy })
			} as Annotation;
		});
		await trx
			.deleteFrom('presence')
			.where('network', '=', id)
			.where('name', '=', JSON.stringify(author))
			.execute();
		await emptyChanges(
			trx,
			id,
			(change) =>
				change.author === author ||
				change.label.includes(author) ||
				[...change.operations, ...change.inverse].some((operation) => names(operation, author))
		);
	});
}

/**
 * Takes the text of an article out: the kept one, and what a file may have put in a field of that
 * name. Its quotations stay.
 * @throws StoreError `absent` when there is no such network.
 */
export function purgeArticleText(store: Store, id: string, article: string): Promise<void> {
	return purge(store, id, async (trx) => {
		await trx
			.deleteFrom('article_texts')
			.where('network', '=', id)
			.where('article', '=', article)
			.execute();
		await rewriteThings<Article & { text?: unknown }>(trx, 'articles', id, (one) => {
			if (one.id !== article || !Object.hasOwn(one, 'text')) return null;
			const { text: _gone, ...rest } = one;
			return rest as Article;
		});
		await emptyChanges(trx, id, ({ operations, inverse }) =>
			[...operations, ...inverse].some(
				(operation) =>
					operation.kind === 'article' && operation.id === article && holds(operation, 'text')
			)
		);
	});
}

/**
 * Does `work` to a network that nobody else writes to meanwhile, and gives it another incarnation, so
 * that pages fetch it anew and nobody goes by what they remember.
 */
async function purge(
	store: Store,
	id: string,
	work: (trx: StoreTransaction) => Promise<void>
): Promise<void> {
	await store.adapter.write(async (trx) => {
		const row = await store.adapter
			.forUpdate(trx.selectFrom('networks').selectAll().where('id', '=', id))
			.executeTakeFirst();
		if (!row || row.purged_at !== null) throw noNetwork(id);
		await work(trx);
		await trx
			.updateTable('networks')
			.set({ incarnation: randomUUID() })
			.where('id', '=', id)
			.execute();
	});
	await store.adapter.forget();
}

/** What is left of a change: its number, its time and its id, which are columns. */
const emptied = JSON.stringify({
	label: '',
	operations: [],
	client: '',
	inverse: [],
	purged: true
} satisfies Omit<RecordedChange, 'id' | 'number' | 'at'>);

const CHANGES_AT_ONCE = 200;

async function emptyChanges(
	trx: StoreTransaction,
	network: string,
	isMeant: (change: RecordedChange) => boolean
): Promise<void> {
	for (let last = 0; ;) {
		const rows = await trx
			.selectFrom('changes')
			.selectAll()
			.where('network', '=', network)
			.where('number', '>', last)
			.orderBy('number')
			.limit(CHANGES_AT_ONCE)
			.execute();
		const meant = rows.filter((row) => isMeant(readChange(row))).map(({ number }) => number);
		if (meant.length > 0) {
			await trx
				.updateTable('changes')
				.set({ body: emptied })
				.where('network', '=', network)
				.where('number', 'in', meant)
				.execute();
		}
		if (rows.length < CHANGES_AT_ONCE) return;
		last = rows.at(-1)?.number ?? last;
	}
}

/** Writes the things of a table anew that `rewrite` returns another of; null leaves one as it is. */
async function rewriteThings<Thing>(
	trx: StoreTransaction,
	table: 'annotations' | 'articles',
	network: string,
	rewrite: (thing: Thing) => Thing | null
): Promise<void> {
	const rows = await trx.selectFrom(table).selectAll().where('network', '=', network).execute();
	for (const { id, body: text } of rows) {
		const thing = rewrite(JSON.parse(text) as Thing);
		if (thing === null) continue;
		await trx
			.updateTable(table)
			.set({ body: JSON.stringify(thing) })
			.where('network', '=', network)
			.where('id', '=', id)
			.execute();
	}
}

/** Whether an operation on an annotation says that someone wrote or resolved it. */
function names(operation: Operation, author: string): boolean {
	if (operation.kind !== 'annotation') return false;
	return ['author', 'resolvedBy'].some((field) => valuesOf(operation, field).includes(author));
}

function holds(operation: Operation, field: string): boolean {
	return valuesOf(operation, field).some((value) => value !== null && value !== undefined);
}

/** What an operation says that a field of its thing holds, before or after. */
function valuesOf(operation: Operation, field: string): readonly unknown[] {
	if (operation.op === 'set') {
		return operation.field === field ? [operation.value, operation.was] : [];
	}
	const thing = operation.op === 'put' ? operation.value : operation.was;
	return [thing?.[field]];
}
