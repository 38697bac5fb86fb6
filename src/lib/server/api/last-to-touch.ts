import type { Operation, RecordedChange } from '../../editing/operation';

/**
 * The latest change of a history that set, added or took away what an operation is about; null where
 * none did. A thing is also touched by whatever touches a field of it.
 */
export function lastToTouch(
	history: readonly RecordedChange[],
	about: Operation
): RecordedChange | null {
	return (
		history.findLast(({ operations }) => operations.some((one) => touches(one, about))) ?? null
	);
}

function touches(one: Operation, about: Operation): boolean {
	if (one.id !== about.id || one.kind !== about.kind) return false;
	return one.op !== 'set' || about.op !== 'set' || one.field === about.field;
}
