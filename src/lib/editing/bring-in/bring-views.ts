/** Views and stories of a file, on what their actors, articles and views are here. */
import { newId } from '../../model/new-id';
import type { Network, View } from '../../model/schema';
import type { Operation, PutOperation } from '../operation';
import { set } from '../removals';
import { sameJson } from '../same-json';
import type { IdsHere } from './bring-relations';
import type { Incoming, IncomingKind, Ledger } from './incoming';
import { relink } from './relink';

type Fields = Readonly<Record<string, unknown>>;
interface Thing {
	readonly id: string;
	readonly title: string;
}

/** The operations that bring the views, then the stories in, and the first sight where there is none yet. */
export function bringViews(
	network: Network,
	incoming: Incoming,
	ids: IdsHere,
	ledger: Ledger
): readonly Operation[] {
	const { views = [], stories = [], home } = incoming;
	const viewIds = new Map<string, string>();
	const bare = ({ id: _id, text: _text, filters, positions, ...rest }: View): Fields => ({
		...rest,
		filters: filtersHere(filters, ids),
		...(positions && { positions: placesHere(positions, ids) })
	});
	// A paragraph may link to a view of which it is not known yet what it is here: to begin with, the
	// one that is like it but for its own paragraph.
	const alike = new Map(
		views.flatMap((view) => {
			const own = bare(view);
			const twins = (network.views ?? []).filter(({ id: _id, text: _text, ...fields }) =>
				sameJson(fields, own)
			);
			const twin = twins.find(({ id }) => id === view.id) ?? twins[0];
			return twin ? [[view.id as string, twin.id as string] as const] : [];
		})
	);
	const told = (view: View, known: ReadonlyMap<string, string>): Fields => ({
		...bare(view),
		...(view.text !== undefined && { text: relink(view.text, ids, known) })
	});
	const coming = bring('view', network.views ?? [], views, viewIds, ledger, (view) =>
		told(view, alike)
	);
	const byId = new Map(views.map((view) => [viewIds.get(view.id), view]));
	const broughtViews = coming.map((operation) => ({
		...operation,
		value: told(byId.get(operation.id)!, viewIds)
	}));
	const broughtStories = bring(
		'story',
		network.stories ?? [],
		stories,
		new Map(),
		ledger,
		({ id: _id, views: places, ...rest }) => ({
			...rest,
			views: places.flatMap((view) => viewIds.get(view) ?? [])
		})
	);
	return [...broughtViews, ...broughtStories, ...bringHome(network, home, viewIds, ledger)];
}

/** One by one: known here to the letter, else new, under another id where its own is taken. */
function bring<Item extends Thing>(
	kind: 'view' | 'story',
	known: readonly Thing[],
	coming: readonly Item[],
	ids: Map<string, string>,
	ledger: Ledger,
	here: (item: Item) => Fields
): readonly PutOperation[] {
	const counted: IncomingKind = kind === 'view' ? 'views' : 'stories';
	const taken = new Set(known.map(({ id }) => id));
	const inOrder = [...known].map(({ id, ...fields }) => ({ id, fields }));
	return coming.flatMap((item): readonly PutOperation[] => {
		const value = here(item);
		const twins = inOrder.filter(({ fields }) => sameJson(fields, value));
		const twin = twins.find(({ id }) => id === item.id) ?? twins[0];
		if (twin) {
			ids.set(item.id, twin.id);
			ledger.count(counted, 'same');
			return [];
		}
		const id = taken.has(item.id) ? newId(item.title, taken, kind) : item.id;
		taken.add(id);
		ids.set(item.id, id);
		ledger.count(counted, 'added');
		return [{ op: 'put', kind, id, value }];
	});
}

/** A network that has things of its own keeps the first sight that it has, and it is said. */
function bringHome(
	network: Network,
	home: string | undefined,
	ids: ReadonlyMap<string, string>,
	ledger: Ledger
): readonly Operation[] {
	const here = home === undefined ? undefined : ids.get(home);
	if (here === undefined || here === network.home) return [];
	if (network.home === undefined && network.actors.length === 0) {
		return [set('network', network.id, 'home', here, null)];
	}
	ledger.remark(
		'home',
		`the file opens with its view "${home}"; this network opens as it did, and the view is among its views`
	);
	return [];
}

function placesHere(positions: NonNullable<View['positions']>, { actors }: IdsHere) {
	const places = new Map<string, readonly [number, number]>();
	for (const [id, at] of Object.entries(positions)) {
		const here = actors.get(id);
		// Two of the file may be one here: it lies where the first lay.
		if (here !== undefined && !places.has(here)) places.set(here, at);
	}
	return Object.fromEntries(places);
}

/** What filters name by ids of the file, by the ids here; anything else stays to the letter. */
function filtersHere(filters: View['filters'], { actors, articles }: IdsHere): View['filters'] {
	const renamed = (list: unknown, ids: ReadonlyMap<string, string>) =>
		Array.isArray(list)
			? [...new Set(list.map((id: unknown) => (typeof id === 'string' && ids.get(id)) || id))]
			: list;
	const changed: Record<string, unknown> = { ...filters };
	if (Object.hasOwn(filters, 'actorsOff')) changed.actorsOff = renamed(filters.actorsOff, actors);
	if (Object.hasOwn(filters, 'articlesOff'))
		changed.articlesOff = renamed(filters.articlesOff, articles);
	const focus = filters.focus as { readonly actor?: unknown } | null | undefined;
	if (typeof focus?.actor === 'string')
		changed.focus = { ...focus, actor: actors.get(focus.actor) ?? focus.actor };
	return changed as View['filters'];
}
