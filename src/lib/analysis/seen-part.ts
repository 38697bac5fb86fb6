import type { NetworkIndex } from '../model/network-index';
import type { Network } from '../model/schema';
import type { ShownNetwork } from './filter';

/**
 * The network with nothing but what is shown: these actors and relations, the articles that are quoted
 * for them, and what was annotated on any of them. Views are left out, as they speak of the whole.
 */
export function seenPart(
	{ network }: NetworkIndex,
	{ actors, relations }: Pick<ShownNetwork, 'actors' | 'relations'>
): Network {
	const shown = new Set<string>(relations.map(({ relation }) => relation.id));
	// With organs folded a line is drawn between states; what it stands for is kept as it is.
	const kept = network.relations.filter(({ id }) => shown.has(id));
	const ends = kept.flatMap(({ source, target }) => [source, target]);
	const actorIds = new Set<string>([...actors.map(({ id }) => id), ...ends]);
	const evidence = kept.flatMap((relation) => relation.evidence);
	const articleIds = new Set<string>(evidence.map(({ article }) => article));
	const things = new Map<string, ReadonlySet<string>>([
		['network', new Set([network.id])],
		['actor', actorIds],
		['relation', shown],
		['evidence', new Set(evidence.map(({ id }) => id))]
	]);
	const { annotations, positions, views: _, home: __, stories: ___, ...rest } = network;
	const notes = annotations?.filter(({ on }) => things.get(on.kind)?.has(on.id));
	const noteIds = new Set<string>(notes?.map(({ id }) => id));
	return {
		...rest,
		articles: network.articles
			.filter(({ id }) => articleIds.has(id))
			.map((article) => without(article, 'editionOf', articleIds)),
		actors: network.actors
			.filter(({ id }) => actorIds.has(id))
			.map((actor) => without(actor, 'partOf', actorIds)),
		relations: kept,
		...(notes &&
			notes.length > 0 && {
				annotations: notes.filter(({ replyTo }) => replyTo === undefined || noteIds.has(replyTo))
			}),
		...(positions && {
			positions: Object.fromEntries(Object.entries(positions).filter(([id]) => actorIds.has(id)))
		})
	};
}

function without<Item extends object>(
	item: Item,
	field: keyof Item,
	known: ReadonlySet<string>
): Item {
	const { [field]: id, ...rest } = item;
	return id !== undefined && !known.has(id as string) ? (rest as Item) : item;
}
