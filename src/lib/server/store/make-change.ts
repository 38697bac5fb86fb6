import { applyOperations } from '../../editing/apply-operations';
import { checkChange } from '../../editing/check-change';
import type { Change, RecordedChange } from '../../editing/operation';
import type { Store, StoreTransaction } from '../db/adapter';
import { noNetwork, StoreError } from '../db/store-error';
import { ChangeRefused } from './change-refused';
import { findChange, rowOfChange } from './changes';
import { heldFor, type HeldNetwork } from './held-networks';
import { readRows } from './read-rows';
import { writeTouchedRows } from './write-rows';

export interface MadeChange {
	readonly recorded: RecordedChange;
	/** It was there already: sent again because its answer was lost. */
	readonly repeated: boolean;
}

/**
 * Makes a change to a network and records it, both or neither. One that is recorded already, by its
 * id, is not made again.
 * @throws ConflictError when an operation does not fit the network as it stands.
 * @throws ChangeRefused when the network after it would break a rule of the file.
 * @throws StoreError `absent`, `deleted`; `outdated` when the network has another number than
 * `expected`; `full` and `read-only` when it cannot be written.
 */
export async function makeChange(
	store: Store,
	networkId: string,
	change: Change,
	at: string,
	{ expected }: { readonly expected?: number | undefined } = {}
): Promise<MadeChange> {
	const made = await store.adapter.write((trx) =>
		makeWithin(store, trx, networkId, change, at, expected)
	);
	if (made.held) heldFor(store.db).keep(made.held);
	return { recorded: made.recorded, repeated: made.held === null };
}

interface Made {
	readonly recorded: RecordedChange;
	/** The network after it; null where the change was there already. */
	readonly held: HeldNetwork | null;
}

async function makeWithin(
	store: Store,
	trx: StoreTransaction,
	networkId: string,
	change: Change,
	at: string,
	expected: number | undefined
): Promise<Made> {
	const row = await store.adapter
		.forUpdate(trx.selectFrom('networks').selectAll().where('id', '=', networkId))
		.executeTakeFirst();
	if (!row || row.purged_at !== null) throw noNetwork(networkId);
	const earlier = await findChange(trx, networkId, change.id);
	if (earlier) return { recorded: earlier, held: null };
	if (row.deleted_at !== null) {
		throw new StoreError('deleted', `The network "${networkId}" is in the bin; take it out first.`);
	}
	if (expected !== undefined && expected !== row.number) {
		throw new StoreError(
			'outdated',
			`The network was changed in between: it is at ${row.number}, not at ${expected}.`
		);
	}
	const before = heldFor(store.db).find(networkId, row) ?? (await readRows(trx, networkId));
	if (!before) throw noNetwork(networkId);
	const { network, inverse } = applyOperations(before.network, change.operations);
	const problems = checkChange(network, change.operations);
	if (problems.length > 0) throw new ChangeRefused(problems);

	const number = row.number + 1;
	const recorded: RecordedChange = { ...change, number, at, inverse };
	const places = await writeTouchedRows(trx, before, network, change.operations);
	await trx.insertInto('changes').values(rowOfChange(networkId, recorded)).execute();
	await trx
		.updateTable('networks')
		.set({ number, changed_at: at })
		.where('id', '=', networkId)
		.execute();
	return { recorded, held: { network, number, incarnation: row.incarnation, places } };
}
