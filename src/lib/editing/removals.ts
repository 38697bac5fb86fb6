/** What has to go with a thing so that nothing is left that speaks of it. Each operation says what it expects. */
import type { Annotation, Network, Relation } from '../model/schema';
import type { Operation, RemoveOperation, ThingKind } from './operation';

/** An annotation with all replies to it, those last said first to go. */
export function annotationRemoval(network: Network, id: string): readonly Operation[] {
	const all = network.annotations ?? [];
	// A set, for a change that is still to be refused may have notes that answer each other in a ring.
	const thread = new Set(all.filter((one) => one.id === id));
	for (const one of thread) {
		for (const answer of all) if (answer.replyTo === one.id) thread.add(answer);
	}
	return [...thread].reverse().map((one) => removal('annotation', one));
}

/** A quotation with the annotations on it. */
export function evidenceRemoval(network: Network, id: string): readonly Operation[] {
	const evidence = network.relations
		.flatMap((relation) => relation.evidence)
		.find((one) => one.id === id);
	if (!evidence) return [];
	return [...annotationsOn(network, 'evidence', id), removal('evidence', evidence)];
}

/** A relation with its evidence and all annotations on either. */
export function relationRemoval(
	network: Network,
	{ id }: Pick<Relation, 'id'>
): readonly Operation[] {
	const relation = network.relations.find((one) => one.id === id);
	if (!relation) return [];
	const { evidence, ...bare } = relation;
	return [
		...evidence.flatMap((one) => evidenceRemoval(network, one.id)),
		...annotationsOn(network, 'relation', id),
		removal('relation', bare)
	];
}

/** An actor with its relations, its place, and what else names it; its parts stay, as nobody's. */
export function actorRemoval(network: Network, id: string): readonly Operation[] {
	const actor = network.actors.find((one) => one.id === id);
	if (!actor) return [];
	const relations = network.relations.filter(({ source, target }) =>
		[source, target].includes(actor.id)
	);
	return [
		...relations.flatMap((relation) => relationRemoval(network, relation)),
		...annotationsOn(network, 'actor', id),
		...network.actors
			.filter(({ partOf }) => partOf === actor.id)
			.map((part) => set('actor', part.id, 'partOf', null, id)),
		...placeRemoval(network, id),
		removal('actor', actor)
	];
}

/** The place of an actor, in the network and in its views. */
export function placeRemoval(network: Network, id: string): readonly Operation[] {
	const at = new Map(Object.entries(network.positions ?? {})).get(id);
	const views = (network.views ?? []).flatMap((view): readonly Operation[] => {
		const { positions } = view;
		if (!positions || !Object.hasOwn(positions, id)) return [];
		const left = Object.entries(positions).filter(([actor]) => actor !== id);
		return [set('view', view.id, 'positions', Object.fromEntries(left), positions)];
	});
	return [...(at ? [set('position', id, 'at', null, at)] : []), ...views];
}

function annotationsOn(
	network: Network,
	kind: Annotation['on']['kind'],
	id: string
): readonly Operation[] {
	// Replies go with what they reply to, once: whatever they are on themselves.
	const gone = new Map<string, Operation>();
	for (const one of network.annotations ?? []) {
		if (one.on.kind !== kind || one.on.id !== id) continue;
		for (const operation of annotationRemoval(network, one.id)) {
			if (!gone.has(operation.id)) gone.set(operation.id, operation);
		}
	}
	const replies = (operation: Operation) =>
		(network.annotations ?? []).filter(({ replyTo }) => replyTo === operation.id).length;
	// Those without replies first, so that none is left that replies to nothing.
	return [...gone.values()].sort((a, b) => Number(replies(a) > 0) - Number(replies(b) > 0));
}

function removal(kind: ThingKind, thing: { readonly id: string }): RemoveOperation {
	return { op: 'remove', kind, id: thing.id, was: thing as Record<string, unknown> };
}

/** Sets one field of a thing, as long as it holds what it did. */
export function set(
	kind: 'network' | 'position' | ThingKind,
	id: string,
	field: string,
	value: unknown,
	was: unknown
): Operation {
	return { op: 'set', kind, id, field, value: value ?? null, was: was ?? null };
}

/** A view; the network then opens without it, and no story leads through it. */
export function viewRemoval(network: Network, id: string): readonly Operation[] {
	const view = network.views?.find((one) => one.id === id);
	if (!view) return [];
	return [
		...(network.home === view.id ? [set('network', network.id, 'home', null, id)] : []),
		...(network.stories ?? [])
			.filter(({ views }) => views.includes(view.id))
			.map(({ id: story, views }) => {
				const left = views.filter((one) => one !== view.id);
				return set('story', story, 'views', left, views);
			}),
		removal('view', view)
	];
}

/** A story; the views that it leads through stay. */
export function storyRemoval(network: Network, id: string): readonly Operation[] {
	const story = network.stories?.find((one) => one.id === id);
	return story ? [removal('story', story)] : [];
}

/** An article with the quotations from it; later editions of it stand on their own then. */
export function articleRemoval(network: Network, id: string): readonly Operation[] {
	const article = network.articles.find((one) => one.id === id);
	if (!article) return [];
	return [
		...network.relations
			.flatMap(({ evidence }) => evidence)
			.filter((one) => one.article === article.id)
			.flatMap((one) => evidenceRemoval(network, one.id)),
		...network.articles
			.filter(({ editionOf }) => editionOf === article.id)
			.map((edition) => set('article', edition.id, 'editionOf', null, id)),
		removal('article', article)
	];
}

/** A thing of any kind with all that speaks of it; nothing where it is not there. */
export function removalWithAll(
	network: Network,
	kind: ThingKind,
	id: string
): readonly Operation[] {
	switch (kind) {
		case 'article':
			return articleRemoval(network, id);
		case 'actor':
			return actorRemoval(network, id);
		case 'relation':
			return relationRemoval(network, { id: id as Relation['id'] });
		case 'evidence':
			return evidenceRemoval(network, id);
		case 'annotation':
			return annotationRemoval(network, id);
		case 'view':
			return viewRemoval(network, id);
		case 'story':
			return storyRemoval(network, id);
	}
}
