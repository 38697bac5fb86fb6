/**
 * What one part of a network file says about another: ids that are unique, references that lead
 * somewhere, relations that do not repeat, chains that do not loop.
 *
 * It reads the parsed JSON as it is and passes over what has the wrong shape (`check-shape.ts`
 * reports that), so that a reader learns of every problem at once.
 */
import { checkQuotes } from './check-quotes';
import { checkRelations } from './check-relations';
import { didYouMean } from './did-you-mean';
import { itemsOf, rootOf, textOf, textsOf, type Item } from './parsed-json';
import { placeOf, quoted, type ProblemList } from './problems';
import { builtInTypes } from './relation-types';

/** Adds every broken reference, duplicate and loop of a parsed network file to `problems`. */
export function checkReferences(value: unknown, problems: ProblemList): void {
	const network = rootOf(value);
	if (network === null) return;
	const relationTypes = itemsOf(network, 'relationTypes');
	const articles = itemsOf(network, 'articles');
	const actors = itemsOf(network, 'actors');
	const relations = itemsOf(network, 'relations');
	const evidence = relations.flatMap((relation) => itemsOf(relation, 'evidence'));
	const annotations = itemsOf(network, 'annotations');
	const views = itemsOf(network, 'views');
	const stories = itemsOf(network, 'stories');

	const typeIds = new Set([
		...builtInTypes.map(({ id }) => String(id)),
		...uniqueIds(relationTypes, problems)
	]);
	const articleIds = uniqueIds(articles, problems);
	const actorIds = uniqueIds(actors, problems);
	const relationIds = uniqueIds(relations, problems);
	const evidenceIds = uniqueIds(evidence, problems);
	const annotationIds = uniqueIds(annotations, problems);
	const viewIds = uniqueIds(views, problems);
	uniqueIds(stories, problems);

	const refer = (items: readonly Item[], key: string, noun: string, known: ReadonlySet<string>) => {
		for (const item of items) {
			const id = textOf(item, key);
			if (id !== undefined) checkId(id, placeOf(item.place, key), noun, known, problems);
		}
	};
	refer(articles, 'editionOf', 'article', articleIds);
	refer(actors, 'partOf', 'actor', actorIds);
	refer(relations, 'source', 'actor', actorIds);
	refer(relations, 'target', 'actor', actorIds);
	refer(relations, 'type', 'relation type', typeIds);
	refer(evidence, 'article', 'article', articleIds);
	refer(annotations, 'replyTo', 'annotation', annotationIds);
	refer([network], 'home', 'view', viewIds);
	for (const story of stories) {
		textsOf(story, 'views').forEach(({ text, place }) =>
			checkId(text, place, 'view', viewIds, problems)
		);
	}
	for (const owner of [network, ...views]) checkPositions(owner, actorIds, problems);
	const networkIds = new Set([textOf(network, 'id')].filter((id) => id !== undefined));
	checkTargets(annotations, problems, {
		network: networkIds,
		actor: actorIds,
		relation: relationIds,
		evidence: evidenceIds
	});

	refuseLoops(articles, 'editionOf', problems);
	refuseLoops(actors, 'partOf', problems);
	refuseLoops(annotations, 'replyTo', problems);
	checkRelations(relationTypes, relations, problems);
	checkQuotes(evidence, problems);
}

/** The ids of one kind; each that is taken already is a problem. */
function uniqueIds(items: readonly Item[], problems: ProblemList): ReadonlySet<string> {
	const owners = new Map<string, string>();
	for (const item of items) {
		const id = textOf(item, 'id');
		if (id === undefined) continue;
		const owner = owners.get(id);
		if (owner === undefined) owners.set(id, item.place);
		else problems.add(placeOf(item.place, 'id'), `${quoted(id)} is already the id of ${owner}`);
	}
	return new Set(owners.keys());
}

function checkId(
	id: string,
	place: string,
	noun: string,
	known: ReadonlySet<string>,
	problems: ProblemList
): void {
	if (known.has(id)) return;
	problems.add(place, () => `no ${noun} ${quoted(id)}${didYouMean(id, known)}`);
}

function checkPositions(owner: Item, actorIds: ReadonlySet<string>, problems: ProblemList): void {
	const positions = rootOf(owner.fields.positions);
	if (positions === null) return;
	const place = placeOf(owner.place, 'positions');
	for (const id of Object.keys(positions.fields)) {
		checkId(id, placeOf(place, id), 'actor', actorIds, problems);
	}
}

function checkTargets(
	annotations: readonly Item[],
	problems: ProblemList,
	known: Readonly<Record<string, ReadonlySet<string>>>
): void {
	for (const annotation of annotations) {
		const on = rootOf(annotation.fields.on, placeOf(annotation.place, 'on'));
		const kind = on && textOf(on, 'kind');
		const id = on && textOf(on, 'id');
		if (!on || !kind || id === undefined || id === null || !Object.hasOwn(known, kind)) continue;
		checkId(id, placeOf(on.place, 'id'), kind, known[kind] ?? new Set(), problems);
	}
}

/** One problem for each loop that a chain of references makes, at the first item of the loop. */
function refuseLoops(items: readonly Item[], key: string, problems: ProblemList): void {
	const next = new Map<string, string>();
	for (const item of items) {
		const id = textOf(item, 'id');
		const to = textOf(item, key);
		if (id !== undefined && to !== undefined && !next.has(id)) next.set(id, to);
	}
	const settled = new Set<string>();
	for (const item of items) {
		const chain: string[] = [];
		const onChain = new Set<string>();
		let id = textOf(item, 'id');
		while (id !== undefined && !settled.has(id) && !onChain.has(id)) {
			chain.push(id);
			onChain.add(id);
			id = next.get(id);
		}
		if (id !== undefined && onChain.has(id)) {
			const loop = [...chain.slice(chain.indexOf(id)), id];
			problems.add(placeOf(item.place, key), () => `makes a loop: ${describeLoop(loop)}`);
		}
		chain.forEach((seen) => settled.add(seen));
	}
}

const longestLoopShown = 6;

function describeLoop(loop: readonly string[]): string {
	const shown = loop.length > longestLoopShown ? [...loop.slice(0, 4), '…', loop.at(-1)] : loop;
	return shown.join(' → ');
}
