import type { Connection, Store } from '../db/adapter';

/** Someone who has a network open. */
export interface Present {
	readonly client: string;
	readonly name: string;
}

/** Notes that someone has a network open at this moment. */
export async function touchPresence(
	store: Store,
	network: string,
	client: string,
	name: string,
	at: string
): Promise<void> {
	const row = { name: JSON.stringify(name), at };
	await store.adapter.write((trx) =>
		trx
			.insertInto('presence')
			.values({ network, client, ...row })
			.onConflict((conflict) => conflict.columns(['network', 'client']).doUpdateSet(row))
			.execute()
	);
}

/** Notes that someone has closed it. */
export async function endPresence(store: Store, network: string, client: string): Promise<void> {
	await store.adapter.write((trx) =>
		trx.deleteFrom('presence').where('network', '=', network).where('client', '=', client).execute()
	);
}

/** Everyone who had a network open at some moment after `since`, in an order that stays. */
export async function listPresence(
	c: Connection,
	network: string,
	since: string
): Promise<readonly Present[]> {
	const rows = await c
		.selectFrom('presence')
		.selectAll()
		.where('network', '=', network)
		.where('at', '>', since)
		.execute();
	return rows
		.map(({ client, name }) => ({ client, name: JSON.parse(name) as string }))
		.sort((one, other) => (one.client < other.client ? -1 : 1));
}

/** Forgets everyone who was last here before a moment. */
export async function forgetAbsent(store: Store, before: string): Promise<void> {
	await store.adapter.write((trx) => trx.deleteFrom('presence').where('at', '<', before).execute());
}
