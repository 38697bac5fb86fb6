import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { sql } from 'kysely';
import { describe, expect, it, test } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import { createNetwork, readNetwork } from '../store/networks';
import everyField from '../../model/samples/every-field.entente.json';
import type { Network } from '../../model/schema';
import type { Store } from './adapter';
import { countRows, linesOf } from './dump-file';
import { migrate, newestVersion, readVersion } from './migrate';
import { migrations, type Migration } from './migrations';
import { openStore } from './open-store';

const full = everyField as unknown as Network;
const next = newestVersion + 1;

/** A migration of the next version, that does something to the rows and to the tables. */
const nextMigration: Migration = {
	version: next,
	async up(db) {
		await sql`alter table networks add column colour text`.execute(db);
		await sql`update networks set colour = 'green'`.execute(db);
	}
};

const backupsOf = (store: Store) => {
	try {
		return readdirSync(store.adapter.backups);
	} catch {
		return [];
	}
};

test('migrations are numbered from 1 without a gap', () => {
	expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, at) => at + 1));
});

describe.each(await anyStores())('migrating, on $name', (kind) => {
	it('makes the tables of an empty database, without a backup of nothing', async () => {
		const store = await kind.open();
		expect(await readVersion(store.adapter, store.db)).toBe(newestVersion);
		expect(backupsOf(store)).toEqual([]);
	});

	it('of two servers that start at once is done once', async () => {
		const env = await kind.environment();
		const stores = await Promise.all([openStore(env), openStore(env), openStore(env)]);
		const rows = await stores[0]!.db.selectFrom('store_versions').selectAll().execute();
		expect(rows.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version));
		await Promise.all(stores.map((store) => store.close()));
	});

	it('makes a checked backup with the version in its name, and is done once', async () => {
		const store = await kind.open();
		const other = await kind.openAgain(store);
		await createNetwork(store, full, { at: '2026-01-02T03:04:05.678Z' });
		const steps = [...migrations, nextMigration];
		await Promise.all([migrate(store.adapter, steps), migrate(other.adapter, steps)]);
		const { rows } = await sql<{ colour: string }>`select colour from networks`.execute(store.db);
		expect(rows).toEqual([{ colour: 'green' }]);
		expect((await readNetwork(store.db, full.id))?.network).toEqual(full);

		const [name = '', ...others] = backupsOf(store);
		expect(others).toEqual([]);
		expect(name).toContain(`version-${newestVersion}-before-${next}`);
		const file = join(store.adapter.backups, name);
		if (kind.name === 'SQLite') {
			const copy = new Database(file, { readonly: true });
			expect(copy.pragma('integrity_check', { simple: true })).toBe('ok');
			expect(copy.prepare('select id from networks').pluck().all()).toEqual([full.id]);
			expect(copy.prepare('select max(version) from store_versions').pluck().get()).toBe(
				newestVersion
			);
			copy.close();
		} else expect(await countRows(linesOf(file))).toBeGreaterThan(10);
	});

	it('that fails leaves the store as it was, and the backup', async () => {
		const store = await kind.open();
		await createNetwork(store, full, { at: '2026-01-02T03:04:05.678Z' });
		const failing: Migration = {
			version: next,
			async up(db) {
				await nextMigration.up(db);
				await sql`delete from views`.execute(db);
				throw new Error('this migration fails');
			}
		};
		await expect(migrate(store.adapter, [...migrations, failing])).rejects.toThrow(
			'this migration fails'
		);
		expect(await readVersion(store.adapter, store.db)).toBe(newestVersion);
		expect((await readNetwork(store.db, full.id))?.network).toEqual(full);
		await expect(sql`select colour from networks`.execute(store.db)).rejects.toThrow();
		expect(backupsOf(store)).toHaveLength(1);
	});

	it('refuses a store of a later version with a sentence, and touches nothing', async () => {
		const store = await kind.open();
		await migrate(store.adapter, [...migrations, nextMigration]);
		await expect(kind.openAgain(store)).rejects.toMatchObject({
			name: 'StoreError',
			code: 'newer',
			message: expect.stringMatching(/^The store in .* was written by a later version of Entente/)
		});
		expect(await readVersion(store.adapter, store.db)).toBe(next);
	});
});
