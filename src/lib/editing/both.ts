import type { Conflict } from './conflict';
import type { Edit } from './operation';

/** Fields in which two people's words can stand one below the other. */
const proseFields = new Set(['note', 'body', 'description', 'text', 'definition']);

/**
 * The change that keeps both versions of a text that two people wrote at once, theirs first; null
 * where the field holds something of which there can be only one.
 */
export function keepBoth(label: string, { operation, now }: Conflict): Edit | null {
	if (operation.op !== 'set' || !proseFields.has(operation.field)) return null;
	const mine = operation.value;
	if (typeof mine !== 'string' || typeof now !== 'string') return null;
	return {
		label,
		operations: [{ ...operation, value: `${now}\n\n${mine}`, was: now }]
	};
}
