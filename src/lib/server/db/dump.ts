/**
 * The whole content of a store as lines of text, and back: one format for both databases and for all
 * versions, of whatever tables there are.
 *
 *     {"format":"entente-backup/1","version":1,"at":"2026-01-02T03:04:05.678Z"}
 *     {"table":"networks","row":{"id":"…", …}}
 *     …
 *     {"rows":1234,"sha256":"…"}
 *
 * The hash is of every byte before the last line. Each row comes after those that it refers to.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Connection } from './adapter';
import { newestVersion } from './migrate';
import { StoreError } from './store-error';
import { tableKeys, type Tables } from './tables';

export const DUMP_FORMAT = 'entente-backup/1';

const ROWS_AT_ONCE = 500;

/** Of the moment, or written anew by whoever reads the lines. */
const leftOut: ReadonlySet<string> = new Set(['presence', 'store_versions']);

type Row = Readonly<Record<string, unknown>>;

/**
 * The lines of everything that `c`, a snapshot, can see.
 *
 * @param names The tables that are there: a store that is not yet of this version may have fewer.
 */
export async function* dumpTables(
	c: Connection,
	names: ReadonlySet<string>
): AsyncGenerator<string> {
	const hash = createHash('sha256');
	let count = 0;
	const line = (value: object): string => {
		const text = `${JSON.stringify(value)}\n`;
		hash.update(text);
		return text;
	};
	const { version } = await c
		.selectFrom('store_versions')
		.select(({ fn }) => fn.max('version').as('version'))
		.executeTakeFirstOrThrow();
	yield line({ format: DUMP_FORMAT, version: Number(version), at: new Date().toISOString() });
	for (const [table, key] of Object.entries(tableKeys)) {
		if (leftOut.has(table) || !names.has(table)) continue;
		for await (const row of rowsOf(c, table as keyof Tables, key)) {
			count += 1;
			yield line({ table, row });
		}
	}
	yield `${JSON.stringify({ rows: count, sha256: hash.digest('hex') })}\n`;
}

/** All rows of a table in the order of its key, some at a time. */
async function* rowsOf(
	c: Connection,
	table: keyof Tables,
	key: readonly string[]
): AsyncGenerator<Row> {
	const columns = sql.join(key.map((column) => sql.ref(column)));
	let after = sql``;
	for (;;) {
		const { rows } = await sql<Row>`
			select * from ${sql.table(table)} ${after} order by ${columns} limit ${sql.lit(ROWS_AT_ONCE)}
		`.execute(c);
		yield* rows;
		const last = rows.at(-1);
		if (rows.length < ROWS_AT_ONCE || !last) return;
		after = sql`where (${columns}) > (${sql.join(key.map((column) => last[column]))})`;
	}
}

/** What the first line says. */
export interface DumpHead {
	readonly version: number;
	readonly at: string;
}

/** One line, understood. */
export type DumpItem =
	| { readonly type: 'head'; readonly head: DumpHead }
	| { readonly type: 'row'; readonly table: keyof Tables; readonly row: Row };

/**
 * Reads lines as they were written. They may have been cut short or changed on the way: what was read
 * is to be trusted only when the last has come, without an error.
 * @throws StoreError `unfit` for anything that is not a whole, unchanged backup; `newer` for one of a
 * later version.
 */
export async function* readDump(
	lines: AsyncIterable<string> | Iterable<string>
): AsyncGenerator<DumpItem> {
	const hash = createHash('sha256');
	let count = -1;
	let isDone = false;
	for await (const given of lines) {
		const line = given.replace(/\r?\n$/, '');
		if (isDone && line === '') continue;
		if (isDone) throw unfit('it goes on after its end');
		const value = parseLine(line);
		if (count < 0) {
			yield { type: 'head', head: readHead(value) };
		} else if (typeof value.sha256 === 'string') {
			if (value.rows !== count || value.sha256 !== hash.digest('hex')) {
				throw unfit('it is not as it was written: its checksum does not match');
			}
			isDone = true;
			continue;
		} else {
			const { table, row } = value;
			if (typeof table !== 'string' || !Object.hasOwn(tableKeys, table) || !isRow(row)) {
				throw unfit(`line ${count + 2} is none of a backup`);
			}
			yield { type: 'row', table: table as keyof Tables, row };
		}
		count += 1;
		hash.update(`${line}\n`);
	}
	if (!isDone) throw unfit('its end is missing');
}

function readHead(value: Row): DumpHead {
	const { format, version, at } = value;
	if (format !== DUMP_FORMAT || typeof version !== 'number') {
		throw unfit(`it does not begin with "format":"${DUMP_FORMAT}"`);
	}
	// Said before a later version's rows are taken for damage.
	if (version > newestVersion) {
		throw new StoreError(
			'newer',
			`This backup was made by a later version of Entente (${version}; this one knows up to ${newestVersion}); nothing was restored.`
		);
	}
	return { version, at: String(at) };
}

function parseLine(line: string): Row {
	try {
		const value: unknown = JSON.parse(line);
		if (isRow(value)) return value;
	} catch {
		// Said below.
	}
	throw unfit('it holds a line that is not JSON');
}

function isRow(value: unknown): value is Row {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unfit(why: string): StoreError {
	return new StoreError('unfit', `This is not a whole backup of Entente: ${why}.`);
}
