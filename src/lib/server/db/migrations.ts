/**
 * The steps that lead from an empty database to the tables of today, the oldest first. One that was
 * released is never changed again: stores and backups of its version are out there.
 */
import type { CreateTableBuilder, Kysely } from 'kysely';

export interface Migration {
	/** One more than the one before; the first is 1. */
	readonly version: number;
	/** Runs inside a transaction, in the words that both databases know. */
	up(db: Kysely<never>): Promise<void>;
}

export const migrations: readonly Migration[] = [{ version: 1, up: makeFirstTables }];

async function makeFirstTables(db: Kysely<never>): Promise<void> {
	const create = (name: string, key: readonly string[]) =>
		db.schema.createTable(name).addPrimaryKeyConstraint(`${name}_key`, key as never);
	const ofNetwork = (name: string, key: readonly string[]) =>
		create(name, ['network', ...key])
			.addColumn('network', 'text', (column) => column.notNull())
			.addForeignKeyConstraint(`${name}_network`, ['network' as never], 'networks', ['id']);
	const things = (name: string) =>
		texts(ofNetwork(name, ['id']), 'id', 'body').addColumn('place', 'double precision', (column) =>
			column.notNull()
		);

	await texts(create('networks', ['id']), 'id', 'body', 'incarnation', 'created_at', 'changed_at')
		.addColumn('number', 'integer', (column) => column.notNull())
		.addColumn('is_example', 'integer', (column) => column.notNull())
		.addColumn('deleted_at', 'text')
		.addColumn('purged_at', 'text')
		.execute();
	for (const name of ['articles', 'actors', 'annotations', 'views']) await things(name).execute();
	await refer(texts(things('relations'), 'source', 'target'), 'relations', [
		['source', 'actors'],
		['target', 'actors']
	]).execute();
	await refer(texts(things('evidence'), 'relation', 'article'), 'evidence', [
		['relation', 'relations'],
		['article', 'articles']
	]).execute();
	await refer(texts(ofNetwork('positions', ['actor']), 'actor', 'body'), 'positions', [
		['actor', 'actors']
	]).execute();
	await texts(ofNetwork('changes', ['number']), 'id', 'at', 'body')
		.addColumn('number', 'integer', (column) => column.notNull())
		.addUniqueConstraint('changes_once', ['network', 'id'] as never)
		.execute();
	await texts(ofNetwork('article_texts', ['article']), 'article', 'sha256', 'body').execute();
	await texts(ofNetwork('pictures', []), 'body')
		.addColumn('number', 'integer', (column) => column.notNull())
		.execute();
	// Without a reference: who is here is noted alone, outside of any transaction.
	const presence = create('presence', ['network', 'client']);
	await texts(presence, 'network', 'client', 'name', 'at').execute();

	// Without these, taking an actor away would look through all relations of the store.
	for (const [table, column] of [
		['relations', 'source'],
		['relations', 'target'],
		['evidence', 'relation'],
		['evidence', 'article']
	] as const) {
		await db.schema
			.createIndex(`${table}_by_${column}`)
			.on(table)
			.columns(['network', column])
			.execute();
	}
}

type Builder = CreateTableBuilder<string, never>;

function texts(table: Builder, ...names: readonly string[]): Builder {
	return names.reduce<Builder>(
		(so, name) => so.addColumn(name, 'text', (column) => column.notNull()) as unknown as Builder,
		table
	);
}

/** Columns that hold the id of a thing of the same network. */
function refer(
	table: Builder,
	name: string,
	columns: readonly (readonly [string, string])[]
): Builder {
	return columns.reduce<Builder>(
		(so, [column, target]) =>
			so.addForeignKeyConstraint(
				`${name}_${column}`,
				['network', column] as never,
				target,
				target === 'networks' ? ['id'] : ['network', 'id']
			),
		table
	);
}
