import { ConflictError } from '../../editing/conflict';
import { EditRefused } from '../../editing/edit-refused';
import type { Edit } from '../../editing/operation';
import { sameJson } from '../../editing/same-json';
import { touchedWords } from '../../wording/change-words';
import type { Desk } from '../../state/desk.svelte';
import { make } from '../../state/make-edits';
import type { Draft } from '../../state/editing-desk.svelte';
import type { NetworkScreen } from '../../state/network-screen.svelte';

/** Makes an edit and says so; where it cannot be made, the sentence that says why comes back. */
export function submit(screen: NetworkScreen, desk: Desk, build: () => Edit): string | null {
	try {
		make(screen, desk, build());
		return null;
	} catch (error) {
		if (error instanceof EditRefused) return error.message;
		if (!(error instanceof ConflictError)) throw error;
		const what = touchedWords(screen.index, error.conflict.operation);
		return `Somebody else changed ${what} in the meantime: look at it again.`;
	}
}

/**
 * What somebody else wrote, while a form was open, in the fields that were changed in it; null where
 * nobody did. Having been said once it is known, so that saving again replaces it.
 */
export function metWords<Fields extends object>(draft: Draft<Fields>, now: Fields): string | null {
	const met = draft.touched.filter((field) => !sameJson(now[field], draft.base[field]));
	if (met.length === 0) return null;
	draft.base = now;
	const [first] = met;
	const value = first === undefined ? '' : JSON.stringify(now[first]);
	return `Somebody else wrote ${value.slice(0, 200)} here in the meantime. Save again to replace it with yours.`;
}
