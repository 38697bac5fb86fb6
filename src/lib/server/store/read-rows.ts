import { sql } from 'kysely';
import type { Connection } from '../db/adapter';
import { assembleNetwork, thingTables, type ThingRow, type ThingTable } from './network-parts';

interface Row {
	readonly kind: ThingTable | 'network' | 'positions';
	readonly id: string;
	readonly place: number;
	readonly body: string;
	readonly relation: string;
}

/**
 * The rows of a network put together, read in one statement: so they are of one moment in both
 * databases, with or without a transaction. Null where there is no such network, or none any more.
 */
export async function readRows(c: Connection, id: string) {
	const things = thingTables.map((table) => {
		const relation = table === 'evidence' ? sql.ref('relation') : sql.lit('');
		return sql`select ${sql.lit(table)}, id, place, body, ${relation}, '' from ${sql.table(table)} where network = ${id}`;
	});
	const { rows } = await sql<Row & { readonly incarnation: string }>`
		select 'network' as kind, id, cast(number as double precision) as place, body, '' as relation, incarnation
			from networks where id = ${id} and deleted_at is null and purged_at is null
		union all ${sql.join(things, sql` union all `)}
		union all select 'positions', actor, 0, body, '', '' from positions where network = ${id}
	`.execute(c);
	const own = rows.find(({ kind }) => kind === 'network');
	if (!own) return null;
	const byTable: Record<ThingTable, ThingRow[]> = {
		articles: [],
		actors: [],
		relations: [],
		evidence: [],
		annotations: [],
		views: []
	};
	const positions: { actor: string; body: string }[] = [];
	for (const row of rows) {
		if (row.kind === 'positions') positions.push({ actor: row.id, body: row.body });
		else if (row.kind !== 'network') byTable[row.kind].push({ ...row, place: Number(row.place) });
	}
	return {
		...assembleNetwork(own.body, byTable, positions),
		number: Number(own.place),
		incarnation: own.incarnation
	};
}
