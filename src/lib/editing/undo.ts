import type { Edit, RecordedChange } from './operation';

/**
 * What Ctrl+Z takes back: this client's latest change that is not itself a taking back and is not
 * taken back already; null where there is none. `history` is in order, the oldest first.
 */
export function undoable(
	history: readonly RecordedChange[],
	client: string
): RecordedChange | null {
	const undone = undoneIn(history);
	return (
		history.findLast(
			(change) =>
				change.client === client && !change.undoes && !change.purged && !undone.has(change.id)
		) ?? null
	);
}

/**
 * What Ctrl+Shift+Z brings back: this client's latest taking back, as long as it made no other
 * change since; null where there is none.
 */
export function redoable(
	history: readonly RecordedChange[],
	client: string
): RecordedChange | null {
	const undone = undoneIn(history);
	const byId = new Map(history.map((change) => [change.id, change]));
	for (const change of history.toReversed()) {
		if (change.client !== client) continue;
		if (!change.undoes) return null;
		// A taking back of a taking back is a redo, and what it brought back may be followed by more.
		const isRedo = byId.get(change.undoes)?.undoes !== undefined;
		if (!isRedo && !undone.has(change.id) && !change.purged) return change;
	}
	return null;
}

/** The edit that takes a change back: not a rewind, but a new change like any other. */
export function undoOf(change: RecordedChange): Edit {
	const label = change.undoes
		? change.label.replace(/^Took back: /, 'Did again: ')
		: `Took back: ${change.label}`;
	return { label: label.slice(0, 500), operations: change.inverse };
}

/** The ids of changes that a later one takes back, and that were not brought back since. */
export function undoneIn(history: readonly RecordedChange[]): ReadonlySet<string> {
	const undone = new Set<string>();
	// From the latest on, so that it is known of each taking back whether it still holds.
	for (const change of history.toReversed()) {
		if (change.undoes && !undone.has(change.id)) undone.add(change.undoes);
	}
	return undone;
}
