import type { Network } from '../model/schema';
import { applyOperations } from './apply-operations';
import { ConflictError } from './conflict';
import type { Operation } from './operation';

/**
 * The same operations with no regard to what others changed in between: what they expect is no
 * longer asked for, what would take away something that is gone is left out, and what would add
 * something that is there again sets it to what was meant.
 */
export function forced(network: Network, operations: readonly Operation[]): readonly Operation[] {
	const kept: Operation[] = [];
	let now = network;
	for (const operation of operations) {
		const free = withoutWas(operation);
		try {
			now = applyOperations(now, [free]).network;
			kept.push(free);
		} catch (error) {
			if (!(error instanceof ConflictError)) throw error;
			if (error.conflict.reason === 'taken' && free.op === 'put') {
				const again: Operation[] = [{ op: 'remove', kind: free.kind, id: free.id }, free];
				now = applyOperations(now, again).network;
				kept.push(...again);
			}
		}
	}
	return kept;
}

function withoutWas(operation: Operation): Operation {
	if (operation.op === 'put') return operation;
	const { was: _expected, ...free } = operation;
	return free as Operation;
}
