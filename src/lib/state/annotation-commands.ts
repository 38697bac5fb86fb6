import type { Subject } from '../analysis/annotations';
import type { Command } from './commands';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';

/** Writing annotations, and finding them. */
export function annotationCommands(screen: NetworkScreen, desk: Desk): readonly Command[] {
	const subject = subjectOf(screen);
	return [
		{
			id: 'annotate',
			title: subject ? `Annotate ${words[subject.kind]}` : 'Annotate what is selected',
			key: 'A',
			group: 'Change',
			available: () => screen.canEdit && subject !== null,
			needs: screen.canEdit
				? 'Select one line, quotation or actor to annotate it, or nothing to annotate the network.'
				: 'This link is for reading only.',
			run() {
				desk.panelFolded = false;
				desk.annotating = subject;
			}
		},
		{
			id: 'annotations',
			title: 'List all annotations and drafts',
			key: 'C',
			group: 'Find',
			available: () => true,
			run: () => (desk.dialog = 'annotations')
		}
	];
}

const words: Readonly<Record<Subject['kind'], string>> = {
	network: 'the network',
	actor: 'the selected actor',
	relation: 'the selected line',
	evidence: 'the selected quotation'
};

/** What an annotation would be on: the one thing that is selected, or the network. */
function subjectOf({ selection, network }: NetworkScreen): Subject | null {
	switch (selection.kind) {
		case 'network':
			return { kind: 'network', id: network.id };
		case 'actor':
			return { kind: 'actor', id: selection.id };
		case 'relation':
			return selection.evidence
				? { kind: 'evidence', id: selection.evidence }
				: { kind: 'relation', id: selection.id };
		default:
			return null;
	}
}
