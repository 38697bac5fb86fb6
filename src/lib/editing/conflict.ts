import type { Operation } from './operation';

/** Why an operation cannot be applied to a network as it is. */
export type ConflictReason =
	/** The thing is not there, or not any more. */
	| 'gone'
	/** A thing with this id is there already. */
	| 'taken'
	/** It holds something else than the operation was made on. */
	| 'changed';

/** One operation that does not fit the network any more, and what stands there instead. */
export interface Conflict {
	readonly reason: ConflictReason;
	readonly operation: Operation;
	/** What stands there now: the field's value, or the thing; null for nothing. */
	readonly now: unknown;
}

/** Thrown by `applyOperations`; the network it was given is as it was. */
export class ConflictError extends Error {
	override readonly name = 'ConflictError';
	constructor(readonly conflict: Conflict) {
		const { operation, reason } = conflict;
		const field = operation.op === 'set' ? ` (${operation.field})` : '';
		super(`the ${operation.kind} "${operation.id}"${field} ${reasonWords[reason]}`);
	}
}

const reasonWords: Readonly<Record<ConflictReason, string>> = {
	gone: 'is not there any more',
	taken: 'is there already',
	changed: 'was changed by someone else in between'
};
