import { randomUUID } from 'node:crypto';
import { checkChange } from '../../editing/check-change';
import type { Network, NetworkId } from '../../model/schema';
import type { Connection, Store, StoreTransaction } from '../db/adapter';
import { noNetwork, StoreError } from '../db/store-error';
import { tablesOfNetwork, type NetworksTable } from '../db/tables';
import { copyArticleTexts } from './article-texts';
import { ChangeRefused } from './change-refused';
import { heldFor } from './held-networks';
import { bodyOfNetwork } from './network-parts';
import { copyPicture, putSketch } from './pictures';
import { readRows } from './read-rows';
import { deleteRowsOf, writeAllRows } from './write-rows';

/** What a list of networks says of one. */
export interface NetworkSummary {
	readonly id: NetworkId;
	readonly title: string;
	readonly actors: number;
	readonly relations: number;
	readonly quotations: number;
	readonly articles: number;
	readonly annotations: number;
	/** How many changes were made to it. */
	readonly number: number;
	readonly incarnation: string;
	readonly createdAt: string;
	readonly changedAt: string;
	/** Since when it is in the bin; null for one that is not. */
	readonly deletedAt: string | null;
	readonly isExample: boolean;
}

/** A network with what tells its states apart. */
export interface KeptNetworkFile {
	readonly network: Network;
	readonly number: number;
	readonly incarnation: string;
}

/** The networks of the store, or those in its bin, the last changed first. */
export async function listNetworks(
	c: Connection,
	{ deleted = false, id }: { readonly deleted?: boolean; readonly id?: string } = {}
): Promise<readonly NetworkSummary[]> {
	let query = c
		.selectFrom('networks')
		.selectAll()
		.where('purged_at', 'is', null)
		.where('deleted_at', deleted ? 'is not' : 'is', null);
	if (id !== undefined) query = query.where('id', '=', id);
	const rows = await query.execute();
	const counts = await countThings(c, id);
	return rows
		.map((row) => summaryOf(row, counts))
		.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

/** One network of the store as its list says it, in the bin or not. @throws StoreError `absent` */
export async function readSummary(c: Connection, id: string): Promise<NetworkSummary> {
	for (const deleted of [false, true]) {
		const [found] = await listNetworks(c, { id, deleted });
		if (found) return found;
	}
	throw noNetwork(id);
}

/** A network as it stands; null where there is none of this id, or it is in the bin. */
export async function readNetwork(c: Connection, id: string): Promise<KeptNetworkFile | null> {
	const row = await c
		.selectFrom('networks')
		.select(['number', 'incarnation'])
		.where('id', '=', id)
		.where('deleted_at', 'is', null)
		.where('purged_at', 'is', null)
		.executeTakeFirst();
	if (!row) return null;
	const found = heldFor(c).find(id, row) ?? (await readRows(c, id));
	if (!found) return null;
	heldFor(c).keep(found);
	return { network: found.network, number: found.number, incarnation: found.incarnation };
}

/** How a network comes into the store. */
interface NewNetwork {
	readonly at: string;
	readonly isExample?: boolean;
	/** The network whose articles' texts it has, and whose picture it looks like. */
	readonly copyOf?: string;
}

/**
 * Keeps a new network, with everything its file holds.
 * @throws ChangeRefused when it is not a network by the rules of the file.
 * @throws StoreError `taken` when there is one of its id, in the bin too.
 */
export async function createNetwork(
	store: Store,
	network: Network,
	{ at, isExample = false, copyOf }: NewNetwork
): Promise<NetworkSummary> {
	const problems = checkChange(network);
	if (problems.length > 0) throw new ChangeRefused(problems);
	return store.adapter.write(async (trx) => {
		await forgetPurged(trx, network.id);
		const added = await trx
			.insertInto('networks')
			.values({
				id: network.id,
				body: bodyOfNetwork(network),
				number: 0,
				incarnation: randomUUID(),
				is_example: isExample ? 1 : 0,
				created_at: at,
				changed_at: at,
				deleted_at: null,
				purged_at: null
			})
			.onConflict((conflict) => conflict.column('id').doNothing())
			.executeTakeFirst();
		if (Number(added.numInsertedOrUpdatedRows) === 0) {
			throw new StoreError('taken', `There is a network with the id "${network.id}" already.`);
		}
		await writeAllRows(trx, network);
		if (copyOf !== undefined) {
			await copyArticleTexts(trx, copyOf, network.id);
			await copyPicture(trx, copyOf, network.id);
		} else await putSketch(trx, network);
		return readSummary(trx, network.id);
	});
}

/** Of a network that was purged, numbers and times are left; they make room for another of its id. */
async function forgetPurged(trx: StoreTransaction, id: string): Promise<void> {
	const purged = await trx
		.selectFrom('networks')
		.select('id')
		.where('id', '=', id)
		.where('purged_at', 'is not', null)
		.executeTakeFirst();
	if (!purged) return;
	await deleteRowsOf(trx, tablesOfNetwork, id);
	await trx.deleteFrom('networks').where('id', '=', id).execute();
}

const counted = ['articles', 'actors', 'relations', 'evidence', 'annotations'] as const;
type Counts = Readonly<Record<(typeof counted)[number], ReadonlyMap<string, number>>>;

async function countThings(c: Connection, id: string | undefined): Promise<Counts> {
	const counts = new Map<string, ReadonlyMap<string, number>>();
	for (const table of counted) {
		let query = c
			.selectFrom(table)
			.select(['network', ({ fn }) => fn.countAll().as('count')])
			.groupBy('network');
		if (id !== undefined) query = query.where('network', '=', id);
		const rows = await query.execute();
		counts.set(table, new Map(rows.map(({ network, count }) => [network, Number(count)])));
	}
	return Object.fromEntries(counts) as unknown as Counts;
}

function summaryOf(row: NetworksTable, counts: Counts): NetworkSummary {
	const { title } = JSON.parse(row.body) as Pick<Network, 'title'>;
	const count = (table: keyof Counts) => counts[table].get(row.id) ?? 0;
	return {
		id: row.id as NetworkId,
		title,
		actors: count('actors'),
		relations: count('relations'),
		quotations: count('evidence'),
		articles: count('articles'),
		annotations: count('annotations'),
		number: row.number,
		incarnation: row.incarnation,
		createdAt: row.created_at,
		changedAt: row.changed_at,
		deletedAt: row.deleted_at,
		isExample: row.is_example === 1
	};
}
