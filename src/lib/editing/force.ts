import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { ConflictError } from './conflict';
import type { Operation, PutOperation } from './operation';
import { removalWithAll } from './removals';

/**
 * The same operations with no regard to what others changed in between. What they expect is no
 * longer asked for; what is gone already is not taken away again; what is there again is set to what
 * was meant; and what is taken away takes with it what others have hung on it since. Together they
 * always fit the network that is given.
 */
export function forced(network: Network, operations: readonly Operation[]): readonly Operation[] {
	let now = network;
	return operations.flatMap((operation) => {
		for (const way of waysOf(now, operation)) {
			try {
				now = applyOperations(now, way).network;
				return way;
			} catch (error) {
				if (!(error instanceof ConflictError)) throw error;
			}
		}
		return [];
	});
}

/** What may be done instead of an operation, the best first. */
function waysOf(network: Network, operation: Operation): readonly (readonly Operation[])[] {
	switch (operation.op) {
		case 'remove':
			return [removalWithAll(network, operation.kind, operation.id)];
		case 'set': {
			const { was: _expected, ...free } = operation;
			return [[free as Operation]];
		}
		case 'put':
			return [[operation], setsOf(operation)];
	}
}

function setsOf({ kind, id, value }: PutOperation): readonly Operation[] {
	return Object.entries(value)
		.filter(([field]) => field !== 'id')
		.map(([field, meant]) => ({ op: 'set', kind, id, field, value: meant ?? null }));
}
