/** Making an edit where it is asked for: at once, or after saying what goes with it. */
import { removeActor } from '../editing/edit-actors';
import { quotedBy, removeArticle } from '../editing/edit-articles';
import { removeEvidence } from '../editing/edit-evidence';
import { EditRefused } from '../editing/edit-refused';
import { removeRelation } from '../editing/edit-relations';
import type { Edit } from '../editing/operation';
import type { ActorId, ArticleId, EvidenceId, RelationId } from '../model/schema';
import type { Desk } from './desk.svelte';
import type { FormRequest } from './editing-desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Opens a form where it is seen. */
export function openForm(desk: Desk, form: FormRequest): void {
	desk.panelFolded = false;
	desk.editing.open(form);
}

/** Opens what articles are brought in by; it is loaded when it is first asked for. */
export function addArticles(screen: NetworkScreen, desk: Desk): void {
	import('./open-intake').then(
		({ openIntake }) => openIntake(screen, desk),
		() => desk.say('What reads articles could not be loaded from the server. Is it running?')
	);
}

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

/** Does it, and says so with the way back. */
export function make(screen: NetworkScreen, desk: Desk, edit: Edit): void {
	if (edit.operations.length === 0) return;
	screen.edit(edit);
	desk.say(`${edit.label}. Ctrl+Z takes it back.`);
}

function takesNotes({ operations }: Edit): boolean {
	return operations.some(({ op, kind }) => op === 'remove' && kind === 'annotation');
}
