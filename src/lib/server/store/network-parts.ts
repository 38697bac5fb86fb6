/** A network file taken apart into what the tables hold, and put together again to the same file. */
import type { Evidence, Network, Relation } from '../../model/schema';
import { placesFor } from './places';

/** The tables that hold things one by one, each after those that it refers to. */
export const thingTables = [
	'articles',
	'actors',
	'relations',
	'evidence',
	'annotations',
	'views'
] as const;
export type ThingTable = (typeof thingTables)[number];

/** Which list a thing stands in: `actors`, or `evidence` with the relation. */
type ListName = Exclude<ThingTable, 'evidence'>;
const lists = thingTables.filter((table): table is ListName => table !== 'evidence');

interface Thing {
	readonly id: string;
}

/** A row of one of the tables of things, without the network's id. */
export interface ThingRow {
	readonly id: string;
	readonly place: number;
	readonly body: string;
	/** Of evidence: the relation. */
	readonly relation?: string;
}

/** Where each thing of a network stands among the others of its list, by table and id. */
export type Places = Readonly<Record<ThingTable, ReadonlyMap<string, number>>>;

/**
 * The network with its lists emptied but still there, as JSON: what is put back into it keeps the
 * file's order of fields, and a list that the file lacks is told from an empty one.
 */
export function bodyOfNetwork(network: Network): string {
	const emptied = lists.filter((list) => network[list] !== undefined).map((list) => [list, []]);
	const positions = network.positions === undefined ? {} : { positions: {} };
	return JSON.stringify({ ...network, ...Object.fromEntries(emptied), ...positions });
}

/** A thing as its row holds it: a relation with its evidence emptied. */
export function bodyOfThing(table: ThingTable, thing: object): string {
	return JSON.stringify(table === 'relations' ? { ...thing, evidence: [] } : thing);
}

export interface List {
	/** Of evidence: the relation. */
	readonly relation?: string;
	readonly things: readonly Thing[];
}

/** The lists of a table in their order: one for each relation in the case of evidence. */
export function listsOf(network: Network, table: ThingTable): readonly List[] {
	if (table !== 'evidence') return [{ things: network[table] ?? [] }];
	return network.relations.map(({ id, evidence }) => ({ relation: id, things: evidence }));
}

/** Places for every thing of a network that has none yet. */
export function firstPlaces(network: Network): Places {
	const places = thingTables.map((table) => {
		const of = listsOf(network, table).flatMap(({ things }) => [
			...placesFor(
				things.map(({ id }) => id),
				new Map()
			)
		]);
		return [table, new Map(of)] as const;
	});
	return Object.fromEntries(places) as unknown as Places;
}

/** The network that was taken apart into these, with its things in the order of their places. */
export function assembleNetwork(
	body: string,
	rows: Readonly<Record<ThingTable, readonly ThingRow[]>>,
	positions: readonly { readonly actor: string; readonly body: string }[]
): { readonly network: Network; readonly places: Places } {
	const network = JSON.parse(body) as Record<string, unknown>;
	const ordered = thingTables.map((table) => {
		const inOrder = [...rows[table]].sort((one, other) => one.place - other.place);
		return [table, inOrder] as const;
	});
	const sorted = Object.fromEntries(ordered) as unknown as typeof rows;
	const evidence = new Map<string, Evidence[]>();
	for (const { relation = '', body: text } of sorted.evidence) {
		const one = JSON.parse(text) as Evidence;
		const beside = evidence.get(relation);
		if (beside) beside.push(one);
		else evidence.set(relation, [one]);
	}
	for (const list of lists) {
		const things = sorted[list].map(({ body: text }) => JSON.parse(text) as Thing);
		// The field is there already, if the file has it; then it keeps its place in the file.
		if (things.length > 0) network[list] = things;
	}
	for (const relation of network.relations as { id: string; evidence: readonly Evidence[] }[]) {
		relation.evidence = evidence.get(relation.id) ?? [];
	}
	if (positions.length > 0) {
		// Their order means nothing; this one is the same in every database.
		const inOrder = [...positions].sort((one, other) => (one.actor < other.actor ? -1 : 1));
		network.positions = Object.fromEntries(
			inOrder.map(({ actor, body: text }) => [actor, JSON.parse(text) as unknown])
		);
	}
	const places = ordered.map(([table, inOrder]) => [
		table,
		new Map(inOrder.map(({ id, place }) => [id, place]))
	]);
	return {
		network: network as unknown as Network,
		places: Object.fromEntries(places) as unknown as Places
	};
}

/** The columns that a row has besides its JSON, for the database to hold references by. */
export function referencesOf(
	table: ThingTable,
	thing: object,
	relation: string | undefined
): Readonly<Record<string, string>> {
	if (table === 'relations') {
		const { source, target } = thing as Relation;
		return { source, target };
	}
	if (table === 'evidence')
		return { relation: relation ?? '', article: (thing as Evidence).article };
	return {};
}
