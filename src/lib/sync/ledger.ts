import { applyOperations } from '../editing/apply-operations';
import { ConflictError, type Conflict } from '../editing/conflict';
import type { Change, Operation, RecordedChange } from '../editing/operation';
import type { Network } from '../model/schema';

/** A change that was made here and not recorded yet. */
export interface Waiting {
	readonly change: Change;
	/** What takes it back; null while it does not fit the network as it is recorded. */
	readonly inverse: readonly Operation[] | null;
	readonly conflict: Conflict | null;
	/** The network with it and all that waits before it. */
	readonly after: Network;
}

/**
 * A network as it is recorded, and with what was made here upon it. Changes that were recorded come
 * in one after another by their numbers; what waits is put on top of them again each time.
 */
export class Ledger {
	#recorded: Network;
	#number: number;
	#waiting: readonly Waiting[] = [];

	constructor(network: Network, number: number) {
		this.#recorded = network;
		this.#number = number;
	}

	/** The network with everything that was made here. */
	get network(): Network {
		return this.#waiting.at(-1)?.after ?? this.#recorded;
	}

	/** The network as it is recorded, without what waits. */
	get recorded(): Network {
		return this.#recorded;
	}

	/** The number of the last change that is recorded. */
	get number(): number {
		return this.#number;
	}

	get waiting(): readonly Waiting[] {
		return this.#waiting;
	}

	/**
	 * Puts a change that was made here on top.
	 * @throws ConflictError when it does not fit, unless it is kept all the same, as one that was
	 * made before this page was opened; it then waits without being seen.
	 */
	add(change: Change, evenIfItConflicts = false): void {
		const waiting = place(this.network, change);
		if (waiting.conflict && !evenIfItConflicts) throw new ConflictError(waiting.conflict);
		this.#waiting = [...this.#waiting, waiting];
	}

	/** Puts another change in the place of one that waits. */
	replace(id: string, change: Change): void {
		this.#rebuild(this.#waiting.map((one) => (one.change.id === id ? change : one.change)));
	}

	/** Gives up a change that waits. */
	drop(id: string): void {
		this.#rebuild(this.#waiting.flatMap(({ change }) => (change.id === id ? [] : [change])));
	}

	/**
	 * Takes in a change that was recorded: `known` where it was taken in before, `gap` where others
	 * come before it and must be fetched first, `lost` where it does not fit what is recorded here,
	 * which then has to be fetched anew.
	 */
	record(change: RecordedChange): 'taken' | 'known' | 'gap' | 'lost' {
		if (change.number <= this.#number) {
			if (this.#waiting.some((one) => one.change.id === change.id)) this.drop(change.id);
			return 'known';
		}
		if (change.number > this.#number + 1) return 'gap';
		const [first, ...others] = this.#waiting;
		if (first && first.change.id === change.id && !first.conflict) {
			// What was made here is what was recorded: nothing on the screen changes.
			this.#recorded = first.after;
			this.#number = change.number;
			this.#waiting = others;
			return 'taken';
		}
		try {
			this.#recorded = applyOperations(this.#recorded, change.operations).network;
		} catch {
			return 'lost';
		}
		this.#number = change.number;
		this.#rebuild(
			this.#waiting.flatMap((one) => (one.change.id === change.id ? [] : [one.change]))
		);
		return 'taken';
	}

	/** Starts over from what the store holds; what waits is put on top of it. */
	reset(network: Network, number: number): void {
		this.#recorded = network;
		this.#number = number;
		this.#rebuild(this.#waiting.map(({ change }) => change));
	}

	#rebuild(changes: readonly Change[]): void {
		let network = this.#recorded;
		this.#waiting = changes.map((change) => {
			const waiting = place(network, change);
			network = waiting.after;
			return waiting;
		});
	}
}

function place(network: Network, change: Change): Waiting {
	try {
		const { network: after, inverse } = applyOperations(network, change.operations);
		return { change, inverse, conflict: null, after };
	} catch (error) {
		if (!(error instanceof ConflictError)) throw error;
		return { change, inverse: null, conflict: error.conflict, after: network };
	}
}
