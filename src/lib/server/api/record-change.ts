import { ConflictError } from '../../editing/conflict';
import type { Change } from '../../editing/operation';
import type { Store } from '../db/adapter';
import { theFeed } from '../live/the-feed';
import { listChanges } from '../store/changes';
import { makeChange, type MadeChange } from '../store/make-change';
import { lastToTouch } from './last-to-touch';
import { ApiError } from './problem';

/** How far back it is looked for whoever made a change that another one met. */
const lookedThrough = 500;

/**
 * Makes a change to a network, and has everyone who listens hear of it at once.
 * @throws ApiError 409 with the change that it met; and as `makeChange` does.
 */
export async function recordChange(
	store: Store,
	network: string,
	change: Change,
	options: { readonly expected?: number | undefined } = {}
): Promise<MadeChange> {
	try {
		const made = await makeChange(store, network, change, new Date().toISOString(), options);
		theFeed(store).hurry();
		return made;
	} catch (error) {
		if (!(error instanceof ConflictError)) throw error;
		const { conflict } = error;
		const history = await listChanges(store.db, network, { limit: lookedThrough });
		throw new ApiError(409, `This does not fit any more: ${error.message}.`, {
			conflict,
			by: lastToTouch(history, conflict.operation)
		});
	}
}
