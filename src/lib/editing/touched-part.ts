import type { Annotation, Network, Relation, View } from '../model/schema';
import type { Operation } from './operation';

/** Fields of the network itself that speak of things elsewhere in it. */
const referring = new Set(['relationTypes', 'home', 'stories']);

/**
 * As much of a network as it takes to tell whether these operations, which led to it, broke a rule:
 * what they touched, what that names, what still names what they took away, and the relations that
 * could repeat a touched one. The whole network where that is simpler to say.
 */
export function touchedPart(after: Network, operations: readonly Operation[]): Network {
	const ids = (kind: Operation['kind']) =>
		new Set(operations.filter((one) => one.kind === kind).map(({ id }) => id));
	if (
		operations.some((one) => one.op === 'set' && one.kind === 'network' && referring.has(one.field))
	)
		return after;

	const touched = {
		article: ids('article'),
		actor: ids('actor'),
		relation: ids('relation'),
		evidence: ids('evidence'),
		annotation: ids('annotation'),
		view: ids('view'),
		position: ids('position')
	};
	const annotations = touchedAnnotations(after, touched);
	const targets = new Set(annotations.map(({ on }) => on?.id));
	const views = (after.views ?? []).flatMap((view) => partOfView(view, touched));
	const relations = touchedRelations(after, touched, targets);

	const named = new Set<string>([...touched.actor, ...touched.position, ...targets]);
	for (const { source, target } of relations) named.add(source).add(target);
	for (const { positions } of views) for (const id of Object.keys(positions ?? {})) named.add(id);
	// The chain that a touched actor is part of may have become a loop.
	const members = after.actors.filter(({ partOf }) => partOf);
	const wholes = new Map(members.map(({ id, partOf }) => [id as string, partOf]));
	for (const id of named) {
		const whole = wholes.get(id);
		if (whole) named.add(whole);
	}
	return {
		...after,
		// There are few articles, and an edition may be of any of them.
		articles: after.articles,
		actors: after.actors.filter(
			({ id, partOf }) => named.has(id) || touched.actor.has(partOf ?? '')
		),
		relations,
		annotations,
		views: withHome(after, views),
		positions: placesOf(after.positions, [...touched.position, ...touched.actor])
	};
}

function placesOf(positions: Network['positions'] = {}, ids: Iterable<string>) {
	const there = [...ids].flatMap((id) => {
		const at = Object.hasOwn(positions, id) ? positions[id] : undefined;
		return at ? [[id, at] as const] : [];
	});
	return Object.fromEntries(there);
}

/** Stories are few: all come along, and every view that they name. */
type Touched = Readonly<
	Record<Exclude<Operation['kind'], 'network' | 'story'>, ReadonlySet<string>>
>;

function touchedRelations(
	{ relations }: Network,
	touched: Touched,
	targets: ReadonlySet<string>
): readonly Relation[] {
	const evidenceMayBe = touched.evidence.size + touched.article.size + targets.size > 0;
	const isTouched = ({ id, source, target, evidence }: Relation) =>
		touched.relation.has(id) ||
		targets.has(id) ||
		touched.actor.has(source) ||
		touched.actor.has(target) ||
		(evidenceMayBe &&
			evidence.some(
				(one) =>
					touched.evidence.has(one.id) || touched.article.has(one.article) || targets.has(one.id)
			));
	const found = relations.filter(isTouched);
	// Evidence ids are unique over all relations: whoever has one of a touched id comes along.
	const ends = new Set<string>(found.flatMap(({ source, target }) => [source, target]));
	const pairs = new Set(found.map(pairOf));
	return relations.filter(
		(one) => ends.has(one.source) && ends.has(one.target) && pairs.has(pairOf(one))
	);
}

function pairOf({ source, target }: Relation): string {
	return source < target ? `${source} ${target}` : `${target} ${source}`;
}

/** Touched ones, those on what was touched, and the chains of replies that these are in. */
function touchedAnnotations(
	{ annotations = [] }: Network,
	touched: Touched
): readonly Annotation[] {
	const byId = new Map(annotations.map((one) => [one.id as string, one]));
	const found = new Set(
		annotations
			.filter(
				({ id, on, replyTo }) =>
					touched.annotation.has(id) ||
					touched.annotation.has(replyTo ?? '') ||
					touched[on.kind === 'network' ? 'annotation' : on.kind].has(on.id)
			)
			.map(({ id }) => id as string)
	);
	for (const id of found) {
		const { replyTo } = byId.get(id) ?? {};
		if (replyTo) found.add(replyTo);
	}
	return annotations.filter(({ id }) => found.has(id));
}

/** A touched view whole; of another one the places of touched actors, if it has any. */
function partOfView(view: View, touched: Touched): readonly View[] {
	if (touched.view.has(view.id)) return [view];
	const positions = placesOf(view.positions, touched.actor);
	return Object.keys(positions).length > 0 ? [{ ...view, positions }] : [];
}

/** With the views that the network itself names, which must be there. */
function withHome({ views = [], home, stories = [] }: Network, found: readonly View[]) {
	const named = new Set([home, ...stories.flatMap((story) => story.views)]);
	const have = new Set(found.map(({ id }) => id));
	const more = views.filter(({ id }) => named.has(id) && !have.has(id));
	return [...found, ...more.map((view) => ({ ...view, positions: {} }))];
}
