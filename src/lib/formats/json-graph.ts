/** JSON Graph Format (https://jsongraphformat.info), and the nodes and links of d3, NetworkX and Graphology. */
import { isPlainObject } from '../model/parsed-json';
import type { Network } from '../model/schema';
import { FormatError, type FileIn, type FileOut, type Format, type Head } from './format';
import { cellsIn, filled, jsonFile, listIn, readJson, type Fields } from './json-file';
import type { JsonRows } from './json-rows';
import { lossesOfTables } from './losses';
import { tabulate } from './tabulate';
import type { Cell, GraphTables } from './tables';

export const jsonGraph: Format = {
	id: 'json-graph',
	label: 'JSON graph',
	extensions: ['.json', '.jgf'],
	mediaType: 'application/vnd.jgf+json',
	opensIn: 'programs that read JSON Graph Format 2',
	sniff: ({ text }: Head) =>
		/^\s*\{/.test(text) && !/"format"\s*:\s*"entente\//.test(text)
			? /"(?:nodes|links|edges|graph|graphs)"\s*:/.test(text)
				? 0.6
				: 0.1
			: 0,
	parse: parseJsonGraph,
	serialize: serializeJsonGraph,
	loses: (network: Network) => lossesOfTables(network, ['title'])
};

async function parseJsonGraph(file: FileIn): Promise<GraphTables> {
	const { json, rows } = readJson(file);
	const root: Fields = isPlainObject(json) ? json : {};
	const graphs = Array.isArray(root.graphs) ? root.graphs : [];
	const first = isPlainObject(root.graph) && hasLists(root.graph) ? root.graph : root;
	const all =
		graphs.length > 0
			? [...rows.objects(graphs, 'graphs')].map(({ place, fields }) => ({
					at: `${place}.`,
					graph: fields
				}))
			: hasLists(first)
				? [{ at: '', graph: first }]
				: [];
	if (all.length === 0) {
		throw new FormatError(
			'This JSON is no graph that is known here: it has no nodes with edges or links.'
		);
	}
	for (const { at, graph } of all) readGraph(rows, graph, at);
	const { graph } = all[0]!;
	const about = [graph.metadata, graph.attributes, root.graph].find(isPlainObject) ?? {};
	const isDirected = [graph.directed, root.directed].find((value) => typeof value === 'boolean');
	return rows.tables(isDirected ?? null, {
		title: graph.label ?? about.title ?? about.name,
		description: about.description
	});
}

const hasLists = (graph: Fields) =>
	['nodes', 'edges', 'links', 'hyperedges'].some(
		(name) => Array.isArray(graph[name]) || (name === 'nodes' && isPlainObject(graph.nodes))
	);

function readGraph(rows: JsonRows, graph: Fields, at: string): void {
	const ids: Cell[] = [];
	let isNamed = false;
	const nodes = isPlainObject(graph.nodes)
		? Object.entries(graph.nodes).map(([id, node]) => ({
				place: `${at}nodes[${JSON.stringify(id)}]`,
				fields: { ...(isPlainObject(node) ? node : {}), id }
			}))
		: rows.objects(listIn(graph.nodes), `${at}nodes`);
	for (const { place, fields } of nodes) {
		const cells = flat(fields, 'id');
		isNamed ||= cells.some(([name, value]) => name === 'id' && value !== null);
		ids.push(cells.find(([name]) => /^(?:id|name|label)$/.test(name))?.[1] ?? null);
		rows.node(place, cells);
	}
	const named = new Set(ids.map(String));
	/** Old d3 counts the nodes instead of naming them; where nodes have ids, a number that is none of them is no place in the list. */
	const end = (value: Cell): Cell => {
		if (typeof value === 'number' && !isNamed && !named.has(String(value)))
			return ids[value] ?? value;
		return isPlainObject(value) ? ((value.id ?? value.name ?? null) as Cell) : value;
	};
	for (const name of ['edges', 'links']) {
		for (const { place, fields } of rows.objects(listIn(graph[name]), `${at}${name}`)) {
			const cells = flat(fields, 'id').map(([field, value]): [string, Cell] => [
				field,
				field === 'source' || field === 'target' ? end(value) : value
			]);
			rows.edge(place, cells);
		}
	}
	// What NetworkX calls adjacency: for each node, in their order, those that it is joined to.
	for (const [from, list] of listIn(graph.adjacency).entries()) {
		for (const { place, fields } of rows.objects(listIn(list), `${at}adjacency[${from}]`)) {
			const { id, ...others } = fields;
			rows.edge(place, [
				['source', ids[from] ?? null],
				['target', (id ?? null) as Cell],
				...flat(others, 'id')
			]);
		}
	}
	for (const [edge] of listIn(graph.hyperedges).entries()) {
		rows.report(
			`${at}hyperedges[${edge}]`,
			'joins any number of nodes: draw a relation between each two and bring the file again'
		);
	}
}

/** What stands in `metadata` and `attributes` as if it stood beside them. */
function flat(fields: Fields, id: string): [string, Cell][] {
	return Object.entries(fields).flatMap(([name, value]): [string, Cell][] => {
		if ((name === 'metadata' || name === 'attributes') && isPlainObject(value))
			return [...cellsIn(value)] as [string, Cell][];
		// What Graphology calls a node, and what NetworkX tells parallel edges by.
		if (name === 'key')
			return fields.id === undefined && typeof value === 'string'
				? [[id, value]]
				: [['key', value as Cell]];
		return [[name, value as Cell]];
	});
}

async function serializeJsonGraph(network: Network): Promise<FileOut> {
	const { actors, relations } = tabulate(network, 'relation');
	const graph = {
		id: network.id,
		type: 'entente',
		label: network.title,
		directed: true,
		nodes: Object.fromEntries(
			actors.rows.map(({ of: { id, name }, cells }) => [
				id,
				{ label: name, metadata: filled(actors.columns, cells, ['Id', 'Label']) }
			])
		),
		edges: relations.rows.map(({ of: { relation, isMutual }, cells }) => ({
			source: relation.source,
			target: relation.target,
			relation: relation.type,
			...(isMutual && { directed: false }),
			metadata: filled(relations.columns, cells, ['Source', 'Target', 'relation'])
		}))
	};
	return jsonFile({ graph }, '.json', 'application/vnd.jgf+json');
}
