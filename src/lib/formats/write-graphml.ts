/**
 * Writes GraphML 1.0: an edge for each relation, every cell of it as data. Edges with and without a direction
 * stand in one file by the specification, and NetworkX refuses it: a mutual relation among directed ones is an
 * edge that says `Undirected` in its data.
 */
import type { Network } from '../model/schema';
import type { FileOut } from './format';
import { tabulate, type Plain } from './tabulate';
import { attributesOf, xmlFile, xmlTag, xmlText, type Attribute } from './write-xml';

export async function serializeGraphml(network: Network): Promise<FileOut> {
	const { actors, relations } = tabulate(network, 'relation');
	const ofNodes = attributesOf(actors, 'n', ['id']);
	const ofEdges = attributesOf(relations, 'e', ['source', 'target']);
	const keyTag = (of: string) => (each: Attribute) =>
		xmlTag('key', { id: each.id, for: of, 'attr.name': each.name, 'attr.type': each.type });
	const data = (attributes: readonly Attribute[], cells: readonly Plain[]) =>
		attributes
			.filter(({ column }) => cells[column] !== null)
			.map(({ id, column }) => xmlTag('data', { key: id }, xmlText(cells[column]!)))
			.join('');
	const isUndirected =
		relations.rows.length > 0 && relations.rows.every(({ of: { isMutual } }) => isMutual);
	const lines = [
		'<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
		xmlTag('key', { id: 'title', for: 'graph', 'attr.name': 'title', 'attr.type': 'string' }),
		...ofNodes.map(keyTag('node')),
		...ofEdges.map(keyTag('edge')),
		`<graph id="G" edgedefault="${isUndirected ? 'undirected' : 'directed'}">`,
		xmlTag('data', { key: 'title' }, xmlText(network.title)),
		...actors.rows.map(({ of, cells }) => xmlTag('node', { id: of.id }, data(ofNodes, cells))),
		...relations.rows.map(({ of: { relation }, cells }) =>
			xmlTag('edge', { source: relation.source, target: relation.target }, data(ofEdges, cells))
		),
		'</graph>',
		'</graphml>'
	];
	return xmlFile(lines, '.graphml', 'application/graphml+xml');
}
