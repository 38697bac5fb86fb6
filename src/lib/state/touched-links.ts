import type { RecordedChange } from '../editing/operation';
import { touchedThings, type Touched } from '../editing/touched';
import { touchedWords } from '../wording/change-words';
import type { ActorId, ArticleId, EvidenceId, RelationId } from '../model/schema';
import type { NetworkScreen } from './network-screen.svelte';
import type { Selection } from './selection';

/** Something that a change was about: what it is called, and a link to it where it still is. */
export interface TouchedLink {
	readonly words: string;
	/** Null where it is there no more. */
	readonly hash: string | null;
}

/** What a change touched, each thing once. What has no name and is gone is left out, as nothing can be said of it. */
export function touchedLinks(screen: NetworkScreen, change: RecordedChange): TouchedLink[] {
	const links = new Map<string, TouchedLink>();
	for (const touched of touchedThings(change.operations)) {
		const hash = hashOf(screen, touched);
		if (hash === undefined) continue;
		const words = hash === null ? touched.name : touchedWords(screen.index, touched);
		if (words !== null) links.set(hash ?? words, { words, hash });
	}
	return [...links.values()];
}

/** The hash of a link to it; null where it is gone, undefined where it is the network as a whole. */
function hashOf(screen: NetworkScreen, { kind, id }: Touched): string | null | undefined {
	if (kind === 'network') return undefined;
	if (kind === 'view') return screen.opened.find(id) ? screen.links.toView(id as never) : null;
	if (kind === 'story') {
		const [first] = screen.network.stories?.find((one) => one.id === id)?.views ?? [];
		return first ? screen.links.toView(first, `${id}/1`) : null;
	}
	const selection = selectionOf(screen, kind, id);
	return selection && screen.links.to(selection);
}

function selectionOf(screen: NetworkScreen, kind: string, id: string): Selection | null {
	const { actors, articles, relations, evidence, network } = screen.index;
	switch (kind) {
		case 'actor':
			return actors.has(id as ActorId) ? { kind, id: id as ActorId } : null;
		case 'article':
			return articles.has(id as ArticleId) ? { kind, id: id as ArticleId } : null;
		case 'relation':
			return relations.has(id as RelationId)
				? { kind, id: id as RelationId, evidence: null }
				: null;
		case 'evidence': {
			const found = evidence.get(id as EvidenceId);
			return found
				? { kind: 'relation', id: found.relation.id, evidence: found.evidence.id }
				: null;
		}
		case 'annotation': {
			const on = network.annotations?.find((one) => one.id === id)?.on;
			return on ? selectionOf(screen, on.kind, on.id) : null;
		}
		default:
			return null;
	}
}
