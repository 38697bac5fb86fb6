import { sql } from 'kysely';
import type { RecordedChange } from '../../editing/operation';
import type { Connection } from '../db/adapter';
import type { ChangesTable } from '../db/tables';

/** Which part of a history. */
export interface HistoryRange {
	/** Only changes with a higher number. */
	readonly since?: number | undefined;
	/** Only changes with a lower number. */
	readonly before?: number | undefined;
	/** At most so many: the first ones after `since`, else the latest ones. */
	readonly limit?: number | undefined;
	/** Of those no more than so many letters hold, but one at least. */
	readonly letters?: number | undefined;
}

/** The recorded changes of a network, the oldest first. */
export async function listChanges(
	c: Connection,
	network: string,
	range: HistoryRange = {}
): Promise<readonly RecordedChange[]> {
	const { since, before, limit } = await fitting(c, network, range);
	let query = c.selectFrom('changes').selectAll().where('network', '=', network);
	if (since !== undefined) query = query.where('number', '>', since);
	if (before !== undefined) query = query.where('number', '<', before);
	if (limit !== undefined) query = query.limit(limit);
	const isFromStart = since !== undefined;
	const rows = await query.orderBy('number', isFromStart ? 'asc' : 'desc').execute();
	return (isFromStart ? rows : rows.reverse()).map(readChange);
}

/** The range with a limit that keeps what it holds within its letters: an import may fill megabytes. */
async function fitting(
	c: Connection,
	network: string,
	{ letters, ...range }: HistoryRange
): Promise<HistoryRange> {
	if (letters === undefined) return range;
	const { since, before, limit } = range;
	let query = c
		.selectFrom('changes')
		.select(sql<number>`length(body)`.as('letters'))
		.where('network', '=', network);
	if (since !== undefined) query = query.where('number', '>', since);
	if (before !== undefined) query = query.where('number', '<', before);
	if (limit !== undefined) query = query.limit(limit);
	const rows = await query.orderBy('number', since !== undefined ? 'asc' : 'desc').execute();
	let held = 0;
	const over = rows.findIndex((row) => (held += Number(row.letters)) > letters);
	return over === -1 ? range : { ...range, limit: Math.max(over, 1) };
}

/** A recorded change of a network by the id that its maker gave it, null where there is none. */
export async function findChange(
	c: Connection,
	network: string,
	id: string
): Promise<RecordedChange | null> {
	const row = await c
		.selectFrom('changes')
		.selectAll()
		.where('network', '=', network)
		.where('id', '=', id)
		.executeTakeFirst();
	return row ? readChange(row) : null;
}

/** The row that keeps a recorded change. */
export function rowOfChange(network: string, change: RecordedChange): ChangesTable {
	const { id, number, at, ...said } = change;
	return { network, number, id, at, body: JSON.stringify(said) };
}

export function readChange(row: ChangesTable): RecordedChange {
	const said = JSON.parse(row.body) as Omit<RecordedChange, 'id' | 'number' | 'at'>;
	return { id: row.id, ...said, number: row.number, at: row.at };
}
