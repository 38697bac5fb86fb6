import type { NetworkIndex } from '../model/network-index';
import type { ActorId, ArticleId, EvidenceId, RelationId } from '../model/schema';
import { encode } from './address-parts';
import { nothingSelected, selectionOf, type Selection } from './selection';

/** A selection as the path of an address; empty for nothing. */
export function writeSelection(selection: Selection): string {
	switch (selection.kind) {
		case 'network':
			return '';
		case 'actor':
			return `actor/${encode(selection.id)}`;
		case 'actors':
			return `actors/${selection.ids.map(encode).join(',')}`;
		case 'article':
			return `article/${encode(selection.id)}`;
		case 'path':
			return `path/${encode(selection.from)}/${encode(selection.to)}`;
		case 'relation':
			return (
				`relation/${encode(selection.id)}` +
				(selection.evidence ? `/evidence/${encode(selection.evidence)}` : '')
			);
	}
}

/** The selection that a path asks for; what this network does not have is named in `unknown`. */
export function readSelection(
	parts: readonly string[],
	index: NetworkIndex,
	unknown: string[]
): Selection {
	const [kind, first = '', second, third] = parts;
	const actor = (id: string): ActorId | null => {
		if (index.actors.has(id as ActorId)) return id as ActorId;
		unknown.push(`the actor "${id}"`);
		return null;
	};
	switch (kind) {
		case 'actor':
		case 'actors':
			return selectionOf(
				first
					.split(',')
					.map(actor)
					.filter((id) => id !== null)
			);
		case 'path': {
			const [from, to] = [actor(first), actor(second ?? '')];
			return from && to ? { kind: 'path', from, to } : nothingSelected;
		}
		case 'article':
			if (index.articles.has(first as ArticleId)) return { kind, id: first as ArticleId };
			unknown.push(`the article "${first}"`);
			return nothingSelected;
		case 'relation': {
			const relation = index.relations.get(first as RelationId);
			if (!relation) {
				unknown.push(`the relation "${first}"`);
				return nothingSelected;
			}
			const named = second === 'evidence' ? (third as EvidenceId | undefined) : undefined;
			const evidence = relation.evidence.find((one) => one.id === named)?.id ?? null;
			if (named && !evidence) unknown.push(`the quotation "${named}"`);
			return { kind, id: relation.id, evidence };
		}
		default:
			if (kind) unknown.push(`"${kind}"`);
			return nothingSelected;
	}
}
