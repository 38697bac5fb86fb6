/** The evidence in annotations that Entente wrote, as the parts of a network again. */
import type { Actor, Article, Evidence, Relation, RelationType } from '../model/schema';
import type { OwnEvidence } from './read-web-annotation';

export interface AnnotatedNetwork {
	readonly relationTypes: readonly RelationType[];
	readonly articles: readonly Article[];
	readonly actors: readonly Actor[];
	readonly relations: readonly Relation[];
}

/**
 * Every relation once, with its quotations in the order of the file; likewise actors and articles. What
 * refers to something that no annotation tells of (an actor's whole, an earlier edition) refers to it no more.
 */
export function annotatedNetwork(own: readonly OwnEvidence[]): AnnotatedNetwork {
	const actors = new Map<string, Actor>();
	const articles = new Map<string, Article>();
	const types = new Map<string, RelationType>();
	const relations = new Map<string, Relation & { readonly evidence: Evidence[] }>();
	for (const { evidence, relation, article, actors: ends, relationType } of own) {
		for (const end of ends) actors.set(end.id, end);
		articles.set(article.id, article);
		if (relationType) types.set(relationType.id, relationType);
		const known = relations.get(relation.id);
		if (known) known.evidence.push(evidence);
		else relations.set(relation.id, { ...relation, evidence: [evidence] });
	}
	return {
		relationTypes: [...types.values()],
		articles: [...articles.values()].map((article) => without(article, 'editionOf', articles)),
		actors: [...actors.values()].map((actor) => without(actor, 'partOf', actors)),
		relations: [...relations.values()]
	};
}

function without<Item extends object>(
	item: Item,
	field: keyof Item,
	known: ReadonlyMap<string, unknown>
): Item {
	const { [field]: id, ...rest } = item;
	return id !== undefined && !known.has(id as string) ? (rest as Item) : item;
}
