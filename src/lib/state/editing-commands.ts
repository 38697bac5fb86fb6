import { actorName, relationSentence } from '../wording/words';
import type { Point } from './arrangement.svelte';
import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { FormRequest } from './editing-desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { addArticles, openForm } from './make-edits';
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
	const evidence = selection.kind === 'relation' ? selection.evidence : null;
	const article = selection.kind === 'article' ? selection.id : null;
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
			id: 'add-article',
			title: 'Add articles: paste a text, or choose files',
			key: 'U',
			group: 'Change',
			available: () => true,
			run: () => addArticles(screen, desk)
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
			id: 'move-evidence',
			title: 'Move the selected quotation to another relation…',
			group: 'Change',
			available: () => evidence !== null,
			run: () => evidence && (desk.editing.dialog = { kind: 'move-evidence', id: evidence })
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
				: article
					? 'Remove the article from the network'
					: `Remove ${name} from the network`,
			key: 'Delete',
			group: 'Change',
			available: () => actor !== null || relation !== undefined || article !== null,
			needs: needsOne,
			run() {
				import('./ask-to-remove').then(
					(ask) => {
						if (article) ask.askToRemoveArticle(screen, desk, article);
						else if (relation) ask.askToRemoveRelation(screen, desk, relation.id);
						else if (actor) ask.askToRemoveActor(screen, desk, actor);
					},
					() => desk.say('What removes things could not be loaded. Is the server running?')
				);
			}
		}
	];
}
