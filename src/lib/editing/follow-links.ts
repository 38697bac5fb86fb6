import type { ActorId, Annotation, EvidenceId, Network, RelationId } from '../model/schema';

/** Where things went: what a link named, and what it is to name from now on. */
export interface Moved {
	readonly actors?: ReadonlyMap<ActorId, ActorId>;
	readonly relations?: ReadonlyMap<RelationId, RelationId>;
	/** Quotations, each with the relation that it is evidence for now. */
	readonly evidence?: ReadonlyMap<EvidenceId, RelationId>;
}

/** What a link of Markdown may lead to. */
export type LinkedKind = 'actor' | 'article' | 'relation' | 'view';

/** `](#/relation/ID`, `](#/relation/ID/evidence/ID`, `](#/actor/ID`…, and `]: #/…` further below. */
const links =
	/(\](?:\(|:)\s*<?#\/)(actor|article|relation|view)\/([^\s()<>/?]+)(?:\/evidence\/([^\s()<>/?]+))?/g;

/**
 * The same Markdown with each link leading where `to` says: an id, or two with that of a quotation;
 * one of which it says nothing (null) stays to the letter.
 */
export function mapLinks(
	markdown: string,
	to: (
		kind: LinkedKind,
		id: string,
		quotation: string | null
	) => readonly [id: string, quotation?: string] | null
): string {
	return markdown.replace(
		links,
		(whole, before: string, kind: LinkedKind, id: string, quotation?: string) => {
			const found = to(kind, decoded(id), quotation === undefined ? null : decoded(quotation));
			if (!found) return whole;
			const [now, at] = found.map((one) => encodeURIComponent(one!));
			return `${before}${kind}/${now}${at === undefined ? '' : `/evidence/${at}`}`;
		}
	);
}

/**
 * The annotations, with links that lead to where things went; one without such a link is the very
 * one that came in. Only where a link leads changes, never its words.
 */
export function followLinks(
	annotations: readonly Annotation[],
	moved: Moved
): readonly Annotation[] {
	return annotations.map((annotation) => {
		const body = followLinksIn(annotation.body, moved);
		return body === annotation.body ? annotation : { ...annotation, body };
	});
}

/** The same for the paragraphs of views; nothing where the network has no views. */
export function followLinksOfViews(
	{ views }: Pick<Network, 'views'>,
	moved: Moved
): Pick<Network, 'views'> {
	if (!views) return {};
	return {
		views: views.map((view) => {
			const text = view.text && followLinksIn(view.text, moved);
			return text === view.text ? view : { ...view, text };
		})
	};
}

/** The same Markdown with links that lead to where things went. */
export function followLinksIn(markdown: string, { actors, relations, evidence }: Moved): string {
	return mapLinks(markdown, (kind, id, quotation) => {
		if (kind === 'actor') {
			const actor = actors?.get(id as ActorId);
			return actor ? [actor] : null;
		}
		if (kind !== 'relation') return null;
		const moved = quotation === null ? undefined : evidence?.get(quotation as EvidenceId);
		const relation = moved ?? relations?.get(id as RelationId);
		if (!relation) return null;
		return quotation === null ? [relation] : [relation, quotation];
	});
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
