/**
 * Writes GEXF 1.2 with dates for Gephi's timeline and the colours of our relation types. Everything that is
 * written stands in 1.2 as in 1.3, and more programs read 1.2.
 */
import { dateRange } from '../model/dates';
import type { Network, Relation } from '../model/schema';
import type { FileOut } from './format';
import { tabulate, type Plain, type Tabulated } from './tabulate';
import { attributesOf, xmlFile, xmlTag, xmlText, type Attribute } from './write-xml';

export async function serializeGexf(network: Network): Promise<FileOut> {
	const { actors, relations } = tabulate(network, 'relation');
	const ofNodes = named(actors, ['id', 'label', 'x', 'y']);
	const ofEdges = named(relations, ['source', 'target', 'type', 'label']);
	const positions = new Map(Object.entries(network.positions ?? {}));
	const nodes = actors.rows.map(({ of: { id, name }, cells }) =>
		xmlTag('node', { id, label: name }, valuesOf(ofNodes, cells) + placeOf(positions.get(id)))
	);
	const edges = relations.rows.map(({ of: { relation, type, isMutual }, cells }) =>
		xmlTag(
			'edge',
			{
				id: relation.id,
				source: relation.source,
				target: relation.target,
				type: isMutual ? 'undirected' : 'directed',
				label: type?.label ?? relation.type,
				...spanOf(relation)
			},
			valuesOf(ofEdges, cells) + colourOf(type?.style.hue)
		)
	);
	const lines = [
		'<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2">',
		'<meta>',
		xmlTag('creator', {}, 'Entente'),
		xmlTag('description', {}, xmlText(network.title)),
		'</meta>',
		'<graph mode="dynamic" defaultedgetype="directed" timeformat="date">',
		...declarations('node', ofNodes),
		...declarations('edge', ofEdges),
		'<nodes>',
		...nodes,
		'</nodes>',
		'<edges>',
		...edges,
		'</edges>',
		'</graph>',
		'</gexf>'
	];
	return xmlFile(lines, '.gexf', 'application/gexf+xml');
}

/** Their ids are their names, as Gephi Lite shows those. */
function named<Thing>(
	table: Tabulated<Thing>,
	structural: readonly string[]
): readonly Attribute[] {
	return attributesOf(table, '', structural).map((each) => ({ ...each, id: each.name }));
}

function declarations(of: 'node' | 'edge', attributes: readonly Attribute[]): readonly string[] {
	return [
		`<attributes class="${of}">`,
		...attributes.map(({ id, name, type }) => xmlTag('attribute', { id, title: name, type })),
		'</attributes>'
	];
}

function valuesOf(attributes: readonly Attribute[], cells: readonly Plain[]): string {
	const values = attributes
		.filter(({ column }) => cells[column] !== null)
		.map(({ id, column }) => xmlTag('attvalue', { for: id, value: cells[column]! }))
		.join('');
	return values === '' ? '' : `<attvalues>${values}</attvalues>`;
}

function placeOf(place: readonly [number, number] | undefined): string {
	if (!place) return '';
	const [x, y] = place;
	// Gephi's y grows upwards, ours downwards.
	return xmlTag('viz:position', { x, y: y === 0 ? 0 : -y, z: 0 });
}

function colourOf(hue: string | undefined): string {
	if (hue === undefined) return '';
	const [r, g, b] = [1, 3, 5].map((at) => parseInt(hue.slice(at, at + 2), 16));
	return xmlTag('viz:color', { r: r!, g: g!, b: b! });
}

/** From the first to the last day of which its support speaks; a side without a known day is open. */
function spanOf({ evidence }: Relation): { readonly start?: string; readonly end?: string } {
	const ranges = evidence
		.filter(({ stance, time }) => stance === 'supports' && time !== 'hypothetical')
		.flatMap(({ when }) => (when === undefined ? [] : [dateRange(when)]))
		.filter(({ yearKnown }) => yearKnown);
	if (ranges.length === 0) return {};
	const start = dayOf(Math.min(...ranges.map(({ min }) => min)));
	const end = dayOf(Math.max(...ranges.map(({ max }) => max)));
	return { ...(start !== null && { start }), ...(end !== null && { end }) };
}

/** Null for what is open, and for years that xsd:date writes in another way. */
function dayOf(moment: number): string | null {
	if (!Number.isFinite(moment)) return null;
	const [day = ''] = new Date(moment).toISOString().split('T');
	return /^\d{4}-/.test(day) ? day : null;
}
