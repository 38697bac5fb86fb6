/**
 * What a newcomer gets: the same articles brought into a network without actors. A new name is taken for a coded
 * actor by its name, short name or alias; organs count as their state, for nobody has told of them.
 */
import { resolveTypes } from '../../../src/lib/model/relation-types';
import type { RelationTypeId } from '../../../src/lib/model/schema';
import { propose } from '../../../src/lib/proposals/propose';
import type { CodedArticle } from './coded';
import type { Tally } from './score';

const bare = (name: string) =>
	name
		.toLowerCase()
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/^the /, '')
		.replace(/\s*\([^)]*\)/, '');

/** Adds what an article comes to; returns pairs that were missed and those beside the coding. */
export function scoreNewcomer(
	article: CodedArticle,
	total: Tally
): { missed: readonly string[]; beside: readonly string[] } {
	const { actors } = article.network;
	const types = resolveTypes(article.network);
	const signOf = (type: string) => types.get(type as RelationTypeId)?.sign ?? 0;
	const partOf = new Map<string, string | undefined>(actors.map((one) => [one.id, one.partOf]));
	const fold = (id: string): string => {
		const state = partOf.get(id);
		return state === undefined ? id : fold(state);
	};
	const byName = new Map<string, string>();
	for (const { id, name, short, aliases } of actors)
		for (const one of [name, short ?? '', ...(aliases ?? [])])
			if (one !== '' && !byName.has(bare(one))) byName.set(bare(one), fold(id));
	const surnames = new Map(
		actors.flatMap(({ id, kind, name }) =>
			kind === 'person' ? [[bare(name).split(' ').at(-1) ?? '', fold(id)] as const] : []
		)
	);
	const endOf = (name: string) =>
		byName.get(bare(name)) ??
		surnames.get(bare(name).split(' ').at(-1) ?? '') ??
		`new:${bare(name)}`;
	const keysOf = <Item extends { type: string }>(
		items: readonly Item[],
		ends: (item: Item) => readonly [string, string]
	) =>
		new Set(
			items.flatMap((item) => {
				const [one, other] = ends(item).toSorted();
				return signOf(item.type) === 0 || one === other
					? []
					: [`${one} ~ ${other} ${signOf(item.type)}`];
			})
		);
	const { proposals } = propose(
		article.text,
		{ ...article.network, actors: [] },
		{ article: article.id }
	);
	const coded = keysOf(article.relations, ({ source, target }) => [fold(source), fold(target)]);
	const proposed = keysOf(proposals, ({ source, target }) => [
		endOf(source.name),
		endOf(target.name)
	]);
	const missed = [...coded].filter((key) => !proposed.has(key));
	total.coded += coded.size;
	total.proposed += proposed.size;
	total.found += coded.size - missed.length;
	return { missed, beside: [...proposed].filter((key) => !coded.has(key)) };
}
