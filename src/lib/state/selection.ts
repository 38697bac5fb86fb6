import type { NetworkIndex } from '../model/network-index';
import type { ActorId, ArticleId, EvidenceId, RelationId } from '../model/schema';

/** What the reader is looking at: the whole network, or something on it. Plain data. */
export type Selection =
	| { readonly kind: 'network' }
	| { readonly kind: 'actor'; readonly id: ActorId }
	| { readonly kind: 'actors'; readonly ids: readonly ActorId[] }
	| { readonly kind: 'relation'; readonly id: RelationId; readonly evidence: EvidenceId | null }
	| { readonly kind: 'article'; readonly id: ArticleId }
	| { readonly kind: 'path'; readonly from: ActorId; readonly to: ActorId };

export const nothingSelected: Selection = { kind: 'network' };

/** The actors that a selection names: none, one or several. */
export function selectedActors(selection: Selection): readonly ActorId[] {
	switch (selection.kind) {
		case 'actor':
			return [selection.id];
		case 'actors':
			return selection.ids;
		case 'path':
			return [selection.from, selection.to];
		default:
			return [];
	}
}

/** The selection of these actors: of none the network, of one that actor. */
export function selectionOf(ids: readonly ActorId[]): Selection {
	const [only, ...others] = ids;
	if (!only) return nothingSelected;
	return others.length === 0 ? { kind: 'actor', id: only } : { kind: 'actors', ids };
}

/** What is left of a selection in a network that has changed: the very same where all of it is there. */
export function stillThere(selection: Selection, index: NetworkIndex): Selection {
	switch (selection.kind) {
		case 'network':
			return selection;
		case 'article':
			return index.articles.has(selection.id) ? selection : nothingSelected;
		case 'relation': {
			const { id, evidence } = selection;
			if (!index.relations.has(id)) return nothingSelected;
			const isThere = evidence === null || index.evidence.get(evidence)?.relation.id === id;
			return isThere ? selection : { kind: 'relation', id, evidence: null };
		}
		default: {
			const before = selectedActors(selection);
			const left = before.filter((id) => index.actors.has(id));
			return left.length === before.length ? selection : selectionOf(left);
		}
	}
}
