import type { Network } from '../../model/schema';
import type { Connection } from '../db/adapter';
import type { Places } from './network-parts';

/** A network in memory, with what a write has to know of its rows. */
export interface HeldNetwork {
	readonly network: Network;
	readonly number: number;
	readonly incarnation: string;
	readonly places: Places;
}

/** As many as are worked on at a time; the one that was used longest ago makes room. */
const MOST_HELD = 12;

/**
 * The networks last used on one connection, so that a write need not read thousands of rows. Nothing
 * is believed that the rows do not say: a network is used only where its row, read at that moment,
 * has the same number and the same incarnation.
 */
class HeldNetworks {
	readonly #held = new Map<string, HeldNetwork>();

	find(id: string, row: { readonly number: number; readonly incarnation: string }) {
		const held = this.#held.get(id);
		if (held?.number !== row.number || held.incarnation !== row.incarnation) return null;
		this.keep(held);
		return held;
	}

	keep(held: HeldNetwork): void {
		this.#held.delete(held.network.id);
		this.#held.set(held.network.id, held);
		const oldest = this.#held.keys().next().value;
		if (this.#held.size > MOST_HELD && oldest !== undefined) this.#held.delete(oldest);
	}
}

const all = new WeakMap<Connection, HeldNetworks>();

/** What is held for an open store's connection. */
export function heldFor(c: Connection): HeldNetworks {
	const held = all.get(c) ?? new HeldNetworks();
	all.set(c, held);
	return held;
}
