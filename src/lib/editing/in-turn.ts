import { indexNetwork, type NetworkIndex } from '../model/network-index';
import { applyOperations } from './apply-operations';
import type { Edit } from './operation';

/** Two edits as one step of undo, of which the second is made on what the first leaves. */
export function inTurn(
	index: NetworkIndex,
	first: Edit,
	then: (index: NetworkIndex) => Edit
): Edit {
	const { network } = applyOperations(index.network, first.operations);
	const second = then(indexNetwork(network));
	return { label: second.label, operations: [...first.operations, ...second.operations] };
}
