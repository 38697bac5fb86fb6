/** Why the store did not do what it was asked. Told apart by this, never by the message. */
export type StoreErrorCode =
	/** There is no such network, or thing of it. */
	| 'absent'
	/** The network waits in the bin. */
	| 'deleted'
	/** The id is another network's. */
	| 'taken'
	/** The network has a later number than was expected. */
	| 'outdated'
	/** What was given is not what it should be. */
	| 'unfit'
	/** No room is left where the data is. Works again when there is. */
	| 'full'
	/** The data may not be written. Works again when it may. */
	| 'read-only'
	/** Others kept it locked, or in conflict, for too long. Worth another try. */
	| 'busy'
	/** The database does not answer. Worth another try. */
	| 'unreachable'
	/** Written by a later version of the program. */
	| 'newer'
	/** The data is damaged, or is not this program's. */
	| 'broken';

/** What the store could not do, in one sentence for whoever asked. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	constructor(
		readonly code: StoreErrorCode,
		message: string,
		options?: { readonly cause?: unknown }
	) {
		super(message, options);
	}
}

/** For whoever asks for a network that is not there. */
export function noNetwork(id: string): StoreError {
	return new StoreError('absent', `There is no network "${id}" in this store.`);
}
