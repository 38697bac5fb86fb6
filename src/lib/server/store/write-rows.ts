import type { Operation, ThingKind } from '../../editing/operation';
import type { Network } from '../../model/schema';
import type { StoreTransaction } from '../db/adapter';
import { tableKeys, type Tables } from '../db/tables';
import type { HeldNetwork } from './held-networks';
import {
	bodyOfNetwork,
	bodyOfThing,
	firstPlaces,
	listsOf,
	referencesOf,
	thingTables,
	type List,
	type Places,
	type ThingTable
} from './network-parts';
import { placesFor } from './places';

/** Stories have no rows of their own: they are few, and stand in the row of the network. */
const tableOf: Readonly<Partial<Record<ThingKind, ThingTable>>> = {
	article: 'articles',
	actor: 'actors',
	relation: 'relations',
	evidence: 'evidence',
	annotation: 'annotations',
	view: 'views'
};

/** Writes all rows of the lists of a network that has none yet; returns their places. */
export async function writeAllRows(trx: StoreTransaction, network: Network): Promise<Places> {
	const places = firstPlaces(network);
	for (const table of thingTables) {
		const rows = rowsOf(network.id, table, listsOf(network, table), places[table], () => true);
		await upsert(trx, table, rows);
	}
	await upsert(trx, 'positions', positionRows(network, Object.keys(network.positions ?? {})));
	return places;
}

/**
 * Writes what operations touched of a network, and nothing else; returns the places of its things.
 * What others refer to is written first and deleted last, because each row is checked at once.
 */
export async function writeTouchedRows(
	trx: StoreTransaction,
	before: HeldNetwork,
	after: Network,
	operations: readonly Operation[]
): Promise<Places> {
	const places: Record<ThingTable, ReadonlyMap<string, number>> = { ...before.places };
	const gone = new Map<ThingTable, readonly string[]>();
	for (const table of thingTables) {
		const mine = operations.filter(({ kind }) => tableOf[kind as ThingKind] === table);
		if (mine.length === 0) continue;
		const touched = new Set(mine.map(({ id }) => id));
		const lists = touchedLists(before.network, after, table);
		const isReordered = mine.some(({ op }) => op !== 'set');
		const moved = new Map<string, number>();
		if (isReordered) {
			const known = new Map(before.places[table]);
			// What was taken away and put again stands where it was put.
			for (const { op, id } of mine) if (op === 'put') known.delete(id);
			const there = new Set<string>();
			for (const { things } of lists) {
				const order = things.map(({ id }) => id);
				for (const id of order) if (touched.has(id)) there.add(id);
				if (order.every((id) => known.has(id))) continue;
				for (const [id, place] of placesFor(order, known)) moved.set(id, place);
			}
			for (const [id, place] of moved) known.set(id, place);
			gone.set(
				table,
				[...touched].filter((id) => !there.has(id))
			);
			for (const id of gone.get(table) ?? []) known.delete(id);
			places[table] = known;
		}
		const isWanted = (id: string) => touched.has(id) || moved.has(id);
		await upsert(trx, table, rowsOf(after.id, table, lists, places[table], isWanted));
	}
	const placed = operations.filter(({ kind }) => kind === 'position').map(({ id }) => id);
	const positions = after.positions ?? {};
	const [set, cleared] = [
		placed.filter((id) => Object.hasOwn(positions, id)),
		placed.filter((id) => !Object.hasOwn(positions, id))
	];
	await upsert(trx, 'positions', positionRows(after, new Set(set)));
	await remove(trx, 'positions', after.id, cleared);
	for (const table of [...thingTables].reverse()) {
		await remove(trx, table, after.id, gone.get(table) ?? []);
	}
	const body = bodyOfNetwork(after);
	if (body !== bodyOfNetwork(before.network)) {
		await trx.updateTable('networks').set({ body }).where('id', '=', after.id).execute();
	}
	return places;
}

/** Deletes every row of these tables that belongs to a network, the last named first. */
export async function deleteRowsOf(
	trx: StoreTransaction,
	tables: readonly Exclude<keyof Tables, 'networks' | 'store_versions'>[],
	network: string
): Promise<void> {
	for (const table of [...tables].reverse()) {
		await trx.deleteFrom(table).where('network', '=', network).execute();
	}
}

/** The lists of a table without those that are the very lists they were. */
function touchedLists(before: Network, after: Network, table: ThingTable): readonly List[] {
	if (table !== 'evidence') return listsOf(after, table);
	// Where a relation was put in between, those after it are looked at once more, which does no harm.
	return after.relations
		.filter(({ evidence }, at) => evidence !== before.relations[at]?.evidence)
		.map(({ id, evidence }) => ({ relation: id, things: evidence }));
}

type Row = Readonly<Record<string, unknown>>;

function rowsOf(
	network: string,
	table: ThingTable,
	lists: readonly List[],
	places: ReadonlyMap<string, number>,
	isWanted: (id: string) => boolean
): readonly Row[] {
	return lists.flatMap(({ relation, things }) =>
		things
			.filter(({ id }) => isWanted(id))
			.map((thing) => ({
				network,
				id: thing.id,
				place: places.get(thing.id),
				body: bodyOfThing(table, thing),
				...referencesOf(table, thing, relation)
			}))
	);
}

function positionRows(network: Network, actors: Iterable<string>): readonly Row[] {
	const positions = new Map(Object.entries(network.positions ?? {}));
	return [...actors].map((actor) => ({
		network: network.id,
		actor,
		body: JSON.stringify(positions.get(actor))
	}));
}

/** Few enough rows for the number of parameters that a statement may have. */
const ROWS_AT_ONCE = 400;

/** Writes rows, over those of the same key where there are any. */
export async function upsert(
	trx: StoreTransaction,
	table: keyof Tables,
	rows: readonly Row[]
): Promise<void> {
	const key: readonly string[] = tableKeys[table];
	const values = Object.keys(rows[0] ?? {}).filter((column) => !key.includes(column));
	for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
		await trx
			.insertInto(table)
			.values(rows.slice(at, at + ROWS_AT_ONCE) as never)
			.onConflict((conflict) =>
				conflict
					.columns(key as never)
					.doUpdateSet(
						(eb) =>
							Object.fromEntries(
								values.map((name) => [name, eb.ref(`excluded.${name}` as never)])
							) as never
					)
			)
			.execute();
	}
}

async function remove(
	trx: StoreTransaction,
	table: ThingTable | 'positions',
	network: string,
	ids: readonly string[]
): Promise<void> {
	const column = table === 'positions' ? 'actor' : 'id';
	for (let at = 0; at < ids.length; at += ROWS_AT_ONCE) {
		await trx
			.deleteFrom(table as 'positions')
			.where('network', '=', network)
			.where(column as 'actor', 'in', ids.slice(at, at + ROWS_AT_ONCE))
			.execute();
	}
}
