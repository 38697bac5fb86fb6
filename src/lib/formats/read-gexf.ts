/** Reads GEXF: attributes by their titles, places, colours, and the times of a graph that changes. */
import { FormatError, type FileIn, type ParseOptions } from './format';
import { GraphRows, typed, type OpenRow } from './graph-rows';
import { readXml } from './read-xml';
import type { Cell, GraphTables } from './tables';

interface Declared {
	readonly title: string;
	readonly type: string | undefined;
	default?: string;
}

type Attributes = ReadonlyMap<string, string>;

/** What `viz` and the structure of the file say beside the attributes. */
const structural = [
	'id',
	'source',
	'target',
	'label',
	'type',
	'weight',
	'kind',
	'start',
	'end',
	'pid',
	'timestamp'
];

/** What holds or tells of those that are read. */
const elements = ['meta', 'creator', 'keywords', 'description', 'nodes', 'edges', 'parents'].concat(
	['attributes', 'default', 'options', 'attvalues', 'spells', 'slices', 'slice']
);

/** What holds elements and no words. */
const holders = ['gexf', 'graph', 'nodes', 'edges', 'node', 'edge', 'attributes', 'attvalues'];

export async function parseGexf({ bytes }: FileIn, options?: ParseOptions): Promise<GraphTables> {
	const reader = new GexfReader();
	await readXml(bytes, reader, options);
	return reader.tables();
}

class GexfReader {
	readonly #rows = new GraphRows();
	readonly #declared = { node: new Map<string, Declared>(), edge: new Map<string, Declared>() };
	#class: 'node' | 'edge' = 'node';
	#attribute: Declared | null = null;
	#spells: Cell[] = [];
	#directed: boolean | null = null;
	#text = '';
	#isGexf = false;
	#isOurs = false;
	readonly #about: { title?: string; description?: string } = {};

	open(name: string, attributes: Attributes, line: number): void {
		this.#text = '';
		const row = this.#rows.current;
		switch (name) {
			case 'gexf':
				this.#isGexf = true;
				break;
			case 'graph': {
				const type = attributes.get('defaultedgetype');
				this.#directed = type === undefined ? null : type === 'directed';
				break;
			}
			case 'attributes':
				this.#class = attributes.get('class') === 'edge' ? 'edge' : 'node';
				break;
			case 'attribute': {
				const id = attributes.get('id') ?? '';
				this.#attribute = { title: attributes.get('title') || id, type: attributes.get('type') };
				this.#declared[this.#class].set(id, this.#attribute);
				break;
			}
			case 'node':
			case 'edge':
				this.#openRow(name, attributes, line);
				break;
			case 'attvalue':
				if (row) this.#value(row, attributes);
				break;
			case 'spell':
				this.#spells.push(periodOf(attributes));
				break;
			case 'parent':
				addOnce(row, 'parent', attributes.get('for'));
				break;
			case 'position':
				this.#place(row, attributes);
				break;
			case 'color':
				if (!this.#isOurs) addOnce(row, 'color', colourOf(attributes));
				break;
			case 'size':
			case 'thickness':
			case 'shape':
				if (!this.#isOurs) addOnce(row, name, attributes.get('value'));
				break;
			default:
				if (!elements.includes(name)) this.#rows.stranger(name, attributes, line);
		}
	}

	close(name: string): void {
		if (name === 'creator') this.#isOurs = this.#text.trim() === 'Entente';
		else if (name === 'description' && /\S/.test(this.#text)) this.#about.title = this.#text.trim();
		else if (name === 'default' && this.#attribute) this.#attribute.default = this.#text;
		else if (name === 'attribute') this.#attribute = null;
		else if (name === 'node' || name === 'edge') this.#rows.close(name, (row) => this.#finish(row));
	}

	text(piece: string, within: string, line: number): void {
		if (holders.includes(within)) this.#rows.stray(piece, line);
		this.#text += piece;
	}

	broken(line: number, message: string): void {
		this.#rows.broken(line, message);
	}

	tables(): GraphTables {
		if (!this.#isGexf) throw new FormatError('This is no GEXF: there is no <gexf> in it.');
		return this.#rows.tables(this.#directed, this.#about);
	}

	#openRow(kind: 'node' | 'edge', attributes: Attributes, line: number): void {
		const whole = this.#rows.current?.fields.find(([field]) => field === 'id')?.[1];
		const row = this.#rows.open(kind, kind, line);
		this.#spells = [];
		for (const name of structural) {
			const value = attributes.get(name);
			if (value !== undefined) row.fields.push([name === 'pid' ? 'parent' : name, value]);
		}
		for (const [name, value] of attributes) {
			if (!structural.includes(name) && !name.startsWith('xmlns')) row.fields.push([name, value]);
		}
		if (kind === 'node' && whole !== undefined) addOnce(row, 'parent', String(whole));
	}

	/** A value that changes is listed with its times. */
	#value(row: OpenRow, attributes: Attributes): void {
		const id = attributes.get('for') ?? attributes.get('id') ?? '';
		const declared = this.#declared[row.kind].get(id);
		const value = typed(attributes.get('value') ?? '', declared?.type);
		const period = periodOf(attributes);
		const cell: Cell = period === null ? value : { value, when: period };
		const title = declared?.title ?? id;
		const known = period === null ? undefined : row.fields.find(([field]) => field === title);
		if (known) known[1] = [...(Array.isArray(known[1]) ? known[1] : [known[1]]), cell];
		else row.fields.push([title, cell]);
	}

	#place(row: OpenRow | undefined, attributes: Attributes): void {
		const [x, y] = ['x', 'y'].map((name) => Number(attributes.get(name) ?? 'none'));
		if (row?.kind !== 'node' || !Number.isFinite(x) || !Number.isFinite(y)) return;
		// Gephi's y grows upwards, ours downwards.
		row.fields.push(['x', x!], ['y', y === 0 ? 0 : -y!]);
	}

	#finish(row: OpenRow): void {
		const has = (name: string) => row.fields.some(([field]) => field === name);
		const [spell] = this.#spells;
		if (this.#spells.length > 1) row.fields.push(['spells', this.#spells]);
		else if (typeof spell === 'string') row.fields.push(['when', spell]);
		this.#spells = [];
		for (const { title, default: value, type } of this.#declared[row.kind].values()) {
			if (value !== undefined && !has(title)) row.fields.push([title, typed(value, type)]);
		}
		// Ours repeats for Gephi's timeline what the evidence says.
		if (this.#isOurs) {
			const kept = row.fields.filter(([field]) => field !== 'start' && field !== 'end');
			row.fields.splice(0, row.fields.length, ...kept);
		}
	}
}

/** As EDTF writes an interval; null where the attributes name no time. */
function periodOf(attributes: Attributes): string | null {
	const first = (...names: string[]) =>
		names.map((name) => attributes.get(name)).find((value) => value !== undefined && value !== '');
	const at = first('timestamp');
	const [from, to] = [first('start', 'startopen'), first('end', 'endopen')];
	if (at !== undefined) return at;
	return from === undefined && to === undefined ? null : `${from ?? '..'}/${to ?? '..'}`;
}

function addOnce(row: OpenRow | undefined, field: string, value: string | undefined): void {
	if (row && value !== undefined && !row.fields.some(([name]) => name === field)) {
		row.fields.push([field, value]);
	}
}

function colourOf(attributes: Attributes): string | undefined {
	const hex = attributes.get('hex');
	if (hex !== undefined) return hex;
	const parts = ['r', 'g', 'b'].map((name) => Number(attributes.get(name) ?? 'none'));
	if (!parts.every((part) => Number.isInteger(part) && part >= 0 && part < 256)) return undefined;
	return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
