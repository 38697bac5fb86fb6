/** Removing things: at once where nothing else goes with them, and after saying what does otherwise. */
import { removeActor } from '../editing/edit-actors';
import { quotedBy, removeArticle } from '../editing/edit-articles';
import { removeEvidence } from '../editing/edit-evidence';
import { EditRefused } from '../editing/edit-refused';
import { removeRelation } from '../editing/edit-relations';
import type { Edit } from '../editing/operation';
import type { ActorId, ArticleId, EvidenceId, RelationId } from '../model/schema';
import type { Desk } from './desk.svelte';
import { make } from './make-edits';
import type { NetworkScreen } from './network-screen.svelte';

/** Removes an actor at once where nothing else goes with it, and asks otherwise. */
export function askToRemoveActor(screen: NetworkScreen, desk: Desk, id: ActorId): void {
	const edit = removeActor(screen.index, id);
	const isAlone = (screen.index.relationsOf.get(id)?.length ?? 0) === 0;
	if (isAlone && !takesNotes(edit)) make(screen, desk, edit);
	else desk.editing.dialog = { kind: 'remove-actor', id };
}

/** Removes an article at once where nothing quotes it, and asks otherwise. */
export function askToRemoveArticle(screen: NetworkScreen, desk: Desk, id: ArticleId): void {
	if (quotedBy(screen.index, id).quotations > 0) {
		desk.editing.dialog = { kind: 'remove-article', id };
	} else make(screen, desk, removeArticle(screen.index, id));
}

/** Removes a relation at once where nothing else goes with it, and asks otherwise. */
export function askToRemoveRelation(screen: NetworkScreen, desk: Desk, id: RelationId): void {
	const edit = removeRelation(screen.index, id);
	if (edit.operations.length === 1) make(screen, desk, edit);
	else desk.editing.dialog = { kind: 'remove-relation', id };
}

/**
 * Removes a quotation at once where nothing was noted on it, and asks otherwise. What comes back is
 * why it cannot go, if it cannot.
 */
export function askToRemoveEvidence(
	screen: NetworkScreen,
	desk: Desk,
	id: EvidenceId
): string | null {
	try {
		const edit = removeEvidence(screen.index, id);
		if (takesNotes(edit)) desk.editing.dialog = { kind: 'remove-evidence', id };
		else make(screen, desk, edit);
		return null;
	} catch (error) {
		if (error instanceof EditRefused) return error.message;
		throw error;
	}
}

function takesNotes({ operations }: Edit): boolean {
	return operations.some(({ op, kind }) => op === 'remove' && kind === 'annotation');
}
