import { tick } from 'svelte';
import type { Subject } from '../analysis/annotations';
import { isThere } from '../wording/annotation-words';
import type { NetworkIndex } from '../model/network-index';
import type { ActorId, EvidenceId, RelationId } from '../model/schema';
import type { Desk } from './desk.svelte';
import type { NetworkScreen } from './network-screen.svelte';
import { nothingSelected, type Selection } from './selection';

/** What is selected to read what stands on something; null where that is gone. */
export function selectionOn(index: NetworkIndex, on: Subject): Selection | null {
	if (!isThere(index, on)) return null;
	const { kind, id } = on;
	switch (kind) {
		case 'network':
			return nothingSelected;
		case 'actor':
			return { kind, id: id as ActorId };
		case 'relation':
			return { kind, id: id as RelationId, evidence: null };
		case 'evidence': {
			const evidence = id as EvidenceId;
			const relation = index.evidence.get(evidence)?.relation.id;
			return relation ? { kind: 'relation', id: relation, evidence } : null;
		}
	}
}

/**
 * Shows what an annotation is on, and brings the annotation into sight beside it; without one, opens
 * the editor for a new one. Does nothing and returns false where what it is on is gone.
 */
export function leadToAnnotation(
	screen: NetworkScreen,
	desk: Desk,
	on: Subject,
	annotation: string | null
): boolean {
	const selection = selectionOn(screen.index, on);
	if (!selection) return false;
	desk.panelFolded = false;
	screen.select(selection);
	screen.showSelected();
	void tick().then(() => {
		if (annotation) desk.sought = annotation;
		else desk.annotating = on;
	});
	return true;
}
