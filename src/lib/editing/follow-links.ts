import type { ActorId, Annotation, EvidenceId, RelationId } from '../model/schema';

/** Where things went: what a link named, and what it is to name from now on. */
export interface Moved {
	readonly actors?: ReadonlyMap<ActorId, ActorId>;
	readonly relations?: ReadonlyMap<RelationId, RelationId>;
	/** Quotations, each with the relation that it is evidence for now. */
	readonly evidence?: ReadonlyMap<EvidenceId, RelationId>;
}

/** `](#/relation/ID`, `](#/relation/ID/evidence/ID`, `](#/actor/ID`, and `]: #/…` further below. */
const links =
	/(\](?:\(|:)\s*<?#\/)(relation|actor)\/([^\s()<>/?]+)(?:\/evidence\/([^\s()<>/?]+))?/g;

/**
 * The annotations, with links that lead to where things went; one without such a link is the very
 * one that came in. Only where a link leads changes, never its words.
 */
export function followLinks(
	annotations: readonly Annotation[],
	{ actors, relations, evidence }: Moved
): readonly Annotation[] {
	const followed = (
		whole: string,
		before: string,
		kind: string,
		id: string,
		quotation?: string
	) => {
		if (kind === 'actor') {
			const actor = actors?.get(decoded(id) as ActorId);
			return actor ? `${before}actor/${encodeURIComponent(actor)}` : whole;
		}
		const moved = quotation && evidence?.get(decoded(quotation) as EvidenceId);
		const relation = moved || relations?.get(decoded(id) as RelationId);
		if (!relation) return whole;
		return `${before}relation/${encodeURIComponent(relation)}${quotation ? `/evidence/${quotation}` : ''}`;
	};
	return annotations.map((annotation) => {
		const body = annotation.body.replace(links, followed);
		return body === annotation.body ? annotation : { ...annotation, body };
	});
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
