import { actorName, relationSentence } from '../formats/words';
import { removeActor } from '../editing/edit-actors';
import { removeEvidence } from '../editing/edit-evidence';
import { EditRefused } from '../editing/edit-refused';
import { removeRelation } from '../editing/edit-relations';
import type { Edit } from '../editing/operation';
import type { ActorId, EvidenceId, RelationId } from '../model/schema';
import type { Point } from './arrangement.svelte';
import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { FormRequest } from './editing-desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { selectedActors } from './selection';

const needsOne = 'Select an actor or a line first.';
const needsRelation = 'Select a line first: a quotation is evidence for one relation.';

/** What can be changed in the network; nothing for who may only look. */
export function editingCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	if (!screen.canEdit) return [];
	const { selection } = screen;
	const actor = selection.kind === 'actor' ? selection.id : null;
	const relation =
		selection.kind === 'relation' ? screen.index.relations.get(selection.id) : undefined;
	const actors = selectedActors(selection);
	const open = (form: FormRequest) => openForm(desk, form);
	const name = actor ? actorName(screen.index, actor) : 'the selected actor';
	return [
		{
			id: 'edit',
			title: relation
				? `Edit “${relationSentence(screen.index, relation)}”`
				: selection.kind === 'article'
					? 'Edit the article'
					: `Edit ${name}`,
			key: 'E',
			group: 'Change',
			available: () => ['actor', 'relation', 'article'].includes(selection.kind),
			needs: needsOne,
			run() {
				if (selection.kind === 'actor') open({ kind: 'actor', id: selection.id });
				if (selection.kind === 'relation') open({ kind: 'relation', id: selection.id });
				if (selection.kind === 'article') open({ kind: 'article', id: selection.id });
			}
		},
		{
			id: 'add-actor',
			title: 'Add an actor',
			key: 'T',
			group: 'Change',
			available: () => true,
			run: (at?: Point) => open({ kind: 'add-actor', at: at ?? null })
		},
		{
			id: 'add-relation',
			title: actors.length === 2 ? 'Add a relation between the two' : `New relation from ${name}…`,
			group: 'Change',
			available: () => actors.length === 1 || actors.length === 2,
			run: () =>
				open({ kind: 'add-relation', source: actors[0] ?? null, target: actors[1] ?? null })
		},
		{
			id: 'draw-relation',
			title: 'Draw a relation from actor to actor',
			key: 'W',
			group: 'Change',
			available: () => true,
			run() {
				// In the list and the matrix there is nothing to draw on: the form does the same.
				if (screen.mode === 'graph') desk.editing.drawing = { from: actor };
				else open({ kind: 'add-relation', source: actor, target: null });
			}
		},
		{
			id: 'add-evidence',
			title: 'Add a quotation to the selected relation',
			key: 'Q',
			group: 'Change',
			available: () => relation !== undefined,
			needs: needsRelation,
			run: () => relation && open({ kind: 'add-evidence', relation: relation.id })
		},
		{
			id: 'merge',
			title:
				actors.length === 2 ? 'Merge the two selected actors' : `Merge ${name} with another actor…`,
			group: 'Change',
			available: () => selection.kind !== 'path' && (actors.length === 1 || actors.length === 2),
			run() {
				const [one, other] = actors;
				if (one) desk.editing.dialog = { kind: 'merge', ids: other ? [one, other] : [one] };
			}
		},
		{
			id: 'split',
			title: `Split ${name} into two…`,
			group: 'Change',
			available: () => actor !== null,
			run: () => actor && (desk.editing.dialog = { kind: 'split', id: actor })
		},
		{
			id: 'remove',
			title: relation
				? `Remove “${relationSentence(screen.index, relation)}” from the network`
				: `Remove ${name} from the network`,
			key: 'Delete',
			group: 'Change',
			available: () => actor !== null || relation !== undefined,
			needs: needsOne,
			run() {
				if (relation) askToRemoveRelation(screen, desk, relation.id);
				else if (actor) askToRemoveActor(screen, desk, actor);
			}
		}
	];
}

/** Opens a form where it is seen. */
export function openForm(desk: Desk, form: FormRequest): void {
	desk.panelFolded = false;
	desk.editing.open(form);
}

/** Removes an actor at once where nothing else goes with it, and asks otherwise. */
export function askToRemoveActor(screen: NetworkScreen, desk: Desk, id: ActorId): void {
	const edit = removeActor(screen.index, id);
	const isAlone = (screen.index.relationsOf.get(id)?.length ?? 0) === 0;
	if (isAlone && !takesNotes(edit)) make(screen, desk, edit);
	else desk.editing.dialog = { kind: 'remove-actor', id };
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
