/** Cytoscape JSON: what Cytoscape exports as .cyjs, and the elements of Cytoscape.js. */
import { isPlainObject } from '../model/parsed-json';
import { resolveTypes } from '../model/relation-types';
import type { Network } from '../model/schema';
import { FormatError, type FileIn, type FileOut, type Format, type Head } from './format';
import { cellsIn, filled, jsonFile, listIn, readJson, type Fields } from './json-file';
import type { JsonRows } from './json-rows';
import { lossesOfTables } from './losses';
import { tabulate } from './tabulate';
import type { Cell, GraphTables } from './tables';

export const cyjs: Format = {
	id: 'cyjs',
	label: 'Cytoscape JSON',
	extensions: ['.cyjs', '.json'],
	mediaType: 'application/json',
	opensIn: 'Cytoscape, Cytoscape.js',
	sniff: ({ text }: Head) =>
		/^\s*[{[]/.test(text) &&
		(/"(?:elements|format_version|target_cytoscapejs_version)"\s*:/.test(text) ||
			/^\s*\[\s*\{\s*"(?:data|group)"/.test(text) ||
			/"data"\s*:\s*\{[^}]*"source"\s*:/.test(text))
			? 0.8
			: 0,
	parse: parseCyjs,
	serialize: serializeCyjs,
	loses: (network: Network) => lossesOfTables(network, ['title'])
};

async function parseCyjs(file: FileIn): Promise<GraphTables> {
	const { json, rows } = readJson(file);
	const root: Fields = isPlainObject(json) ? json : {};
	const elements = Array.isArray(json) ? json : root.elements;
	if (!Array.isArray(elements) && !isPlainObject(elements)) {
		throw new FormatError('This is no Cytoscape JSON: there are no elements in it.');
	}
	if (Array.isArray(elements)) {
		for (const { place, fields } of rows.objects(elements, 'elements')) {
			const data: Fields = isPlainObject(fields.data) ? fields.data : {};
			const isEdge =
				fields.group === 'edges' || data.source !== undefined || data.target !== undefined;
			addElement(rows, place, fields, isEdge);
		}
	} else {
		const list = (name: string) => rows.objects(listIn(elements[name]), `elements.${name}`);
		for (const { place, fields } of list('nodes')) addElement(rows, place, fields, false);
		for (const { place, fields } of list('edges')) addElement(rows, place, fields, true);
	}
	const about: Fields = isPlainObject(root.data) ? root.data : {};
	const directed = typeof root.directed === 'boolean' ? root.directed : null;
	return rows.tables(directed, {
		title: about.title ?? about.name,
		description: about.description
	});
}

function addElement(
	rows: JsonRows,
	place: string,
	{ data, position, classes }: Fields,
	isEdge: boolean
): void {
	const at: Fields = isPlainObject(position) ? position : {};
	const coordinates = (['x', 'y'] as const).flatMap((name): [string, Cell][] =>
		typeof at[name] === 'number' && !isEdge ? [[name, at[name]]] : []
	);
	const cells = [...cellsIn(data)];
	const named = Array.isArray(classes) ? classes.join(' ') : classes;
	if (typeof named === 'string' && /\S/.test(named)) cells.push(['classes', named.trim()]);
	if (isEdge) rows.edge(place, cells);
	else
		rows.node(place, [
			...cells.filter(([name]) => coordinates.length === 0 || !/^[xy]$/.test(name)),
			...coordinates
		]);
}

async function serializeCyjs(network: Network): Promise<FileOut> {
	const { actors, relations } = tabulate(network, 'relation');
	const positions = new Map(Object.entries(network.positions ?? {}));
	const nodes = actors.rows.map(({ of: { id, name }, cells }) => {
		const [x, y] = positions.get(id) ?? [];
		return {
			data: { id, name, ...filled(actors.columns, cells, ['Id', 'Label', 'x', 'y']) },
			...(x !== undefined && { position: { x, y } })
		};
	});
	const edges = relations.rows.map(({ of: { relation, type }, cells }) => ({
		data: {
			id: relation.id,
			source: relation.source,
			target: relation.target,
			interaction: type?.label ?? relation.type,
			...filled(relations.columns, cells, ['Source', 'Target'])
		}
	}));
	const json = {
		format_version: '1.0',
		generated_by: 'Entente',
		target_cytoscapejs_version: '~3.30',
		data: { name: network.title },
		elements: { nodes, edges },
		style: styleOf(network)
	};
	return jsonFile(json, '.cyjs', 'application/json');
}

const arrows = {
	none: 'none',
	triangle: 'triangle',
	tee: 'tee',
	hollow: 'triangle',
	both: 'triangle'
} as const;

/** How relations are drawn here, as a stylesheet of Cytoscape.js. */
function styleOf(network: Network): readonly object[] {
	const types = [...resolveTypes(network).values()].map(({ id, style }) => ({
		selector: `edge[relation = ${JSON.stringify(id)}]`,
		style: {
			'line-color': style.hue,
			'target-arrow-color': style.hue,
			'source-arrow-color': style.hue,
			'line-style': style.line === 'dashed' || style.line === 'dotted' ? style.line : 'solid',
			'target-arrow-shape': arrows[style.arrow],
			'target-arrow-fill': style.arrow === 'hollow' ? 'hollow' : 'filled',
			'source-arrow-shape': style.arrow === 'both' ? 'triangle' : 'none'
		}
	}));
	return [
		{ selector: 'node', style: { label: 'data(name)' } },
		{ selector: 'edge', style: { 'curve-style': 'bezier', width: 2 } },
		...types,
		{
			selector: 'edge[Type = "Undirected"]',
			style: { 'source-arrow-shape': 'none', 'target-arrow-shape': 'none' }
		}
	];
}
