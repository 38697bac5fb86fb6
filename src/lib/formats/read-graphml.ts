/** Reads GraphML: data by the names of their keys, groups as wholes, and what yEd says of labels, places and looks. */
import { FormatError, type FileIn, type ParseOptions } from './format';
import { GraphRows, typed, type OpenRow } from './graph-rows';
import { readXml } from './read-xml';
import type { GraphTables } from './tables';

/** What the format has beside nodes, edges and their data. */
const elements = ['desc', 'default', 'port', 'endpoint', 'locator'];

/** What holds elements and no words. */
const holders = ['graphml', 'graph', 'node', 'edge', 'hyperedge'];

interface Key {
	readonly name: string;
	readonly of: string;
	readonly type: string | undefined;
	default?: string;
}

export async function parseGraphml(
	{ bytes }: FileIn,
	options?: ParseOptions
): Promise<GraphTables> {
	const rows = new GraphRows();
	const keys = new Map<string, Key>();
	let key: Key | null = null;
	let data: { key: Key; text: string; hasMarkup: boolean } | null = null;
	let label: string | null = null;
	let isGroup = false;
	let text = '';
	let directed: boolean | null = null;
	const about: { title?: string; description?: string } = {};
	let isGraphml = false;
	const open = (name: string, attributes: ReadonlyMap<string, string>, line: number) => {
		const row = rows.current;
		switch (name) {
			case 'graphml':
				isGraphml = true;
				break;
			case 'key':
				key = keyOf(attributes);
				keys.set(attributes.get('id') ?? '', key);
				break;
			case 'graph':
				directed ??=
					{ directed: true, undirected: false }[attributes.get('edgedefault') ?? ''] ?? null;
				break;
			case 'node':
				openNode(rows, attributes, line);
				break;
			case 'edge':
				rows.open('edge', 'edge', line).fields.push(...attributes);
				break;
			case 'hyperedge':
				rows.open('edge', 'hyperedge', line).broken =
					'joins any number of nodes: draw a relation between each two';
				break;
			case 'data': {
				const id = attributes.get('key') ?? '';
				data = {
					key: keys.get(id) ?? { name: id, of: 'all', type: undefined },
					text: '',
					hasMarkup: false
				};
				break;
			}
			case 'NodeLabel':
			case 'EdgeLabel':
				label = '';
				break;
			case 'Geometry':
				if (row?.kind === 'node') row.fields.push(...centreOf(attributes));
				break;
			case 'Realizers':
				isGroup = true;
				break;
			case 'Fill':
			case 'LineStyle':
			case 'Arrows':
				if (row && data) addLook(row, name, attributes);
				break;
			default:
				if (!data && !elements.includes(name)) rows.stranger(name, attributes, line);
		}
		if (data && name !== 'data') data.hasMarkup = true;
		text = '';
	};
	const close = (name: string) => {
		const row = rows.current;
		if (name === 'default' && key) key.default = text;
		else if (name === 'key') key = null;
		else if (name === 'Realizers') isGroup = false;
		else if (/^(?:Node|Edge)Label$/.test(name) && label !== null) {
			// A group has one label for when it is open and one for when it is closed.
			const words = label.trim();
			const isNew = !isGroup || !row?.fields.some(([field]) => field === 'label');
			if (words !== '' && isNew) row?.fields.push(['label', words]);
			label = null;
		} else if (name === 'data' && data) {
			const value = data.hasMarkup ? null : typed(data.text, data.key.type);
			if (row && value !== null) row.fields.push([data.key.name, value]);
			else if (!row && typeof value === 'string') {
				if (/^(?:title|name)$/i.test(data.key.name)) about.title = value;
				else if (/^(?:description|desc)$/i.test(data.key.name)) about.description = value;
			}
			data = null;
		} else if (name === 'node') rows.close('node', (each) => addDefaults(each, keys));
		else if (name === 'edge' || name === 'hyperedge') {
			rows.close('edge', (each) => addDefaults(each, keys));
		}
	};
	const onText = (piece: string, within: string, line: number) => {
		if (holders.includes(within)) rows.stray(piece, line);
		text += piece;
		if (data) data.text += piece;
		if (label !== null) label += piece;
	};
	await readXml(bytes, { open, close, text: onText, broken: rows.broken.bind(rows) }, options);
	if (!isGraphml) throw new FormatError('This is no GraphML: there is no <graphml> in it.');
	return rows.tables(directed, about);
}

function keyOf(attributes: ReadonlyMap<string, string>): Key {
	const id = attributes.get('id') ?? '';
	const name = attributes.get('attr.name') ?? id;
	return {
		name: name || id,
		of: attributes.get('for') ?? 'all',
		type: attributes.get('attr.type')
	};
}

/** A node within a node is a part of it. */
function openNode(rows: GraphRows, attributes: ReadonlyMap<string, string>, line: number): void {
	const whole = rows.current?.fields.find(([field]) => field === 'id')?.[1];
	const row = rows.open('node', 'node', line);
	row.fields.push(...attributes);
	if (whole !== undefined) row.fields.push(['parent', whole]);
}

/** How yEd draws it, kept as fields that nothing is read from. */
function addLook(row: OpenRow, name: string, attributes: ReadonlyMap<string, string>): void {
	const once = (field: string, value: string | undefined) => {
		if (value !== undefined && !row.fields.some(([known]) => known === field)) {
			row.fields.push([field, value]);
		}
	};
	if (name === 'Arrows') {
		const at = ['source', 'target'].filter((end) => (attributes.get(end) ?? 'none') !== 'none');
		// At the target alone is what an edge is drawn with anyway.
		if (row.kind === 'edge' && at.join() !== 'target') once('arrows', at.join(' and ') || 'none');
		return;
	}
	if ((name === 'Fill') !== (row.kind === 'node')) return;
	const colour = attributes.get('color');
	if (colour !== '#000000') once('color', colour);
	if (attributes.get('type') !== 'line') once('line', attributes.get('type'));
}

/** yEd places the corner. */
function centreOf(attributes: ReadonlyMap<string, string>): readonly [string, number][] {
	const number = (name: string) => Number(attributes.get(name) ?? 'none');
	const [x, y] = [number('x') + number('width') / 2, number('y') + number('height') / 2];
	return Number.isFinite(x) && Number.isFinite(y)
		? [
				['x', x],
				['y', y]
			]
		: [];
}

function addDefaults({ kind, fields }: OpenRow, keys: ReadonlyMap<string, Key>): void {
	for (const key of keys.values()) {
		if (key.default === undefined || (key.of !== kind && key.of !== 'all')) continue;
		if (!fields.some(([field]) => field === key.name)) {
			fields.push([key.name, typed(key.default, key.type)]);
		}
	}
}
