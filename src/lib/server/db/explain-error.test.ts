import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, it, test } from 'vitest';
import { anyStores } from '../../../../tests/support/any-store';
import type { Operation } from '../../editing/operation';
import everyField from '../../model/samples/every-field.entente.json';
import type { Network } from '../../model/schema';
import { makeChange } from '../store/make-change';
import { createNetwork, readNetwork } from '../store/networks';
import type { Store } from './adapter';
import { openStore } from './open-store';

const full = everyField as unknown as Network;
const at = '2026-01-02T03:04:05.678Z';

/** How each database is made to behave as it does on such a day, and as before. */
const troubles = {
	SQLite: {
		full: [sql`pragma max_page_count = 1`, sql`pragma max_page_count = 1000000`],
		'read-only': [sql`pragma query_only = on`, sql`pragma query_only = off`]
	},
	PostgreSQL: {
		full: [
			sql`create function fill() returns trigger language plpgsql as
				$$ begin raise exception 'could not extend file' using errcode = 'disk_full'; end $$;
				create trigger fill before insert on changes execute function fill()`,
			sql`drop trigger fill on changes`
		],
		'read-only': [
			sql`do $$ begin execute format(
				'alter database %I set default_transaction_read_only = on', current_database()); end $$`,
			sql`begin read write; do $$ begin execute format(
				'alter database %I reset default_transaction_read_only', current_database()); end $$; commit`
		]
	}
} as const;

function addActor(store: Store, id: string) {
	const put: Operation = {
		op: 'put',
		kind: 'actor',
		id,
		value: { name: 'x'.repeat(20_000), kind: 'other' }
	};
	const sent = { id: `change-${id}`, label: 'Added', client: 'client', operations: [put] };
	return makeChange(store, full.id, sent, at);
}

describe.each(await anyStores())('a store, on $name', ({ name, open, openAgain }) => {
	it.each(['full', 'read-only'] as const)('that is %s says so, and works again', async (code) => {
		let store = await open();
		await createNetwork(store, full, { at });
		const [begin, end] = troubles[name][code];
		await begin.execute(store.db);
		// A setting of the database is for those who come after it.
		if (name === 'PostgreSQL') store = await openAgain(store);
		const error = await addActor(store, 'one').catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ name: 'StoreError', code });
		expect((error as Error).message).toMatch(/^[A-Z].*[.]$/);
		expect((await readNetwork(store.db, full.id))?.number).toBe(0);
		await end.execute(store.db);
		if (name === 'PostgreSQL') store = await openAgain(store);
		await addActor(store, 'one');
		expect((await readNetwork(store.db, full.id))?.number).toBe(1);
	});
});

describe('a store that cannot be opened', () => {
	const codeOf = (env: Parameters<typeof openStore>[0]) =>
		openStore(env).then(
			() => 'open',
			(error: { code?: string }) => error.code
		);

	test.each([
		['where a file stands in the place of the folder', 'read-only'],
		['whose file is something else', 'broken']
	])('says so: %s', async (what, code) => {
		const folder = mkdtempSync(join(tmpdir(), 'entente-broken-'));
		const file = join(folder, 'entente.sqlite');
		writeFileSync(file, 'This is no database, but long enough to be looked at as one. '.repeat(99));
		const place = code === 'broken' ? folder : join(file, 'below');
		expect(await codeOf({ ENTENTE_DATA: place })).toBe(code);
		rmSync(folder, { recursive: true });
	});

	test.each(['/proc/x', '/proc/x/y/z', '/dev/null/x', `/${'x'.repeat(300)}`])(
		'says so, and does not try for ever: %s',
		async (place) => {
			expect(await codeOf({ ENTENTE_DATA: place })).toBe('read-only');
		}
	);

	test('says so: where nobody listens, and where the address is none', async () => {
		const url = 'postgres://me:secret@127.0.0.1:9/nothing';
		const error = await openStore({ DATABASE_URL: url }).catch((thrown: unknown) => thrown);
		expect(error).toMatchObject({ code: 'unreachable' });
		expect((error as Error).message).not.toContain('secret');
		expect(await codeOf({ DATABASE_URL: 'mysql://127.0.0.1/x' })).toBe('unfit');
	});
});
