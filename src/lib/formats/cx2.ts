/** CX2, the exchange format of Cytoscape Web and NDEx: a list of aspects. */
import { isPlainObject } from '../model/parsed-json';
import type { Network } from '../model/schema';
import { styleAspects } from './cx2-style';
import { FormatError, type FileIn, type FileOut, type Format, type Head } from './format';
import { cellsIn, filled, jsonFile, listIn, readJson, type Fields } from './json-file';
import { lossesOfTables } from './losses';
import { tabulate, type Tabulated } from './tabulate';
import type { Cell, GraphTables } from './tables';

export const cx2: Format = {
	id: 'cx2',
	label: 'CX2',
	extensions: ['.cx2', '.cx'],
	mediaType: 'application/json',
	opensIn: 'Cytoscape Web, Cytoscape, NDEx',
	sniff: ({ text }: Head) => (/^\s*\[/.test(text) && /"CXVersion"/.test(text) ? 0.95 : 0),
	parse: parseCx2,
	serialize: serializeCx2,
	loses: (network: Network) => lossesOfTables(network, ['title', 'description'])
};

/** CX2 counts its nodes; what they are called in a network of ours stands here. */
const ownId = 'entente_id';

interface Declaration {
	readonly name: string;
	readonly value: Cell;
}

async function parseCx2(file: FileIn): Promise<GraphTables> {
	const { json, rows } = readJson(file);
	const aspects = listIn(json).filter(isPlainObject);
	if (!aspects.some((aspect) => aspect.CXVersion !== undefined)) {
		throw new FormatError('This is no CX2: its first aspect names no version.');
	}
	if (!/^2/.test(String(aspects.find((aspect) => aspect.CXVersion !== undefined)?.CXVersion))) {
		throw new FormatError(
			'This is an older CX. Save it as CX2 (NDEx and Cytoscape do) and bring it again.'
		);
	}
	const all = (name: string) => aspects.flatMap((aspect) => listIn(aspect[name]));
	const [nodeNames, edgeNames] = ['nodes', 'edges'].map((kind) =>
		declarationsOf(all('attributeDeclarations'), kind)
	);
	const ids = new Map<string, Cell>();
	for (const { place, fields } of rows.objects(all('nodes'), 'nodes')) {
		const values = valuesOf(fields.v, nodeNames!);
		const own = values.find(([name]) => name === ownId)?.[1];
		const id = own ?? (fields.id as Cell);
		ids.set(String(fields.id), id);
		const places = (['x', 'y'] as const).flatMap((name): [string, Cell][] =>
			typeof fields[name] === 'number' ? [[name, fields[name]]] : []
		);
		rows.node(place, [['id', id ?? null], ...values.filter(([name]) => name !== ownId), ...places]);
	}
	for (const { place, fields } of rows.objects(all('edges'), 'edges')) {
		const end = (value: unknown): Cell => ids.get(String(value)) ?? (value as Cell) ?? null;
		rows.edge(place, [
			['id', (fields.id as Cell) ?? null],
			['source', end(fields.s)],
			['target', end(fields.t)],
			...valuesOf(fields.v, edgeNames!)
		]);
	}
	const failed = all('status')
		.filter(isPlainObject)
		.find(({ success }) => success === false);
	if (failed) {
		const { error } = failed;
		const why =
			typeof error === 'string' && /\S/.test(error) ? ` (${error.trim().slice(0, 200)})` : '';
		rows.notes.push(
			`The program that wrote this file says that it did not succeed${why}: something may be missing in it.`
		);
	}
	const about = (all('networkAttributes').find(isPlainObject) ?? {}) as Fields;
	return rows.tables(null, { title: about.name, description: about.description });
}

/** By their names and by their aliases. */
function declarationsOf(
	declared: readonly unknown[],
	kind: string
): ReadonlyMap<string, Declaration> {
	const names = new Map<string, Declaration>();
	for (const item of declared.filter(isPlainObject)) {
		for (const [name, about] of cellsIn(item[kind])) {
			const { a: alias, v: value = null } = (isPlainObject(about) ? about : {}) as Record<
				string,
				Cell
			>;
			names.set(name, { name, value });
			if (typeof alias === 'string') names.set(alias, { name, value });
		}
	}
	return names;
}

function valuesOf(
	value: unknown,
	names: ReadonlyMap<string, Declaration>
): readonly (readonly [string, Cell])[] {
	const given = cellsIn(value).map(
		([name, cell]) => [names.get(name)?.name ?? name, cell] as const
	);
	const has = new Set(given.map(([name]) => name));
	const defaults = [...new Set(names.values())].filter(
		({ name, value: cell }) => cell !== null && !has.has(name)
	);
	const seen = new Set<string>();
	return [...given, ...defaults.map(({ name, value: cell }) => [name, cell] as const)].filter(
		([name]) => !seen.has(name) && seen.add(name)
	);
}

async function serializeCx2(network: Network): Promise<FileOut> {
	const { actors, relations } = tabulate(network, 'relation');
	const numbers = new Map<string, number>(network.actors.map(({ id }, at) => [id, at]));
	const positions = new Map(Object.entries(network.positions ?? {}));
	const nodes = actors.rows.map(({ of: { id, name }, cells }, at) => {
		const [x, y] = positions.get(id) ?? [];
		return {
			id: at,
			...(x !== undefined && { x, y }),
			v: { name, [ownId]: id, ...filled(actors.columns, cells, ['Id', 'Label', 'x', 'y']) }
		};
	});
	const edges = relations.rows.map(({ of: { relation, type }, cells }, at) => ({
		id: at,
		s: numbers.get(relation.source),
		t: numbers.get(relation.target),
		v: {
			interaction: type?.label ?? relation.type,
			...filled(relations.columns, cells, ['Source', 'Target'])
		}
	}));
	const style = styleAspects(
		network,
		relations.rows.map(({ of }) => of)
	);
	const text = { d: 'string' };
	const json = [
		{ CXVersion: '2.0', hasFragments: false },
		{
			metaData: [
				{ name: 'attributeDeclarations', elementCount: 1 },
				{ name: 'networkAttributes', elementCount: 1 },
				{ name: 'nodes', elementCount: nodes.length },
				{ name: 'edges', elementCount: edges.length },
				...style
					.flatMap((aspect) => Object.entries(aspect))
					.map(([name, { length }]) => ({ name, elementCount: length }))
			]
		},
		{
			attributeDeclarations: [
				{
					networkAttributes: { name: text, description: text },
					nodes: { name: text, [ownId]: text, ...typesOf(actors, ['Id', 'Label', 'x', 'y']) },
					edges: { interaction: text, ...typesOf(relations, ['Source', 'Target']) }
				}
			]
		},
		{ networkAttributes: [{ name: network.title, description: network.description ?? '' }] },
		{ nodes },
		{ edges },
		...style,
		{ status: [{ success: true, error: '' }] }
	];
	return jsonFile(json, '.cx2', 'application/json');
}

const typeNames = { string: 'string', number: 'double', boolean: 'boolean' } as const;

function typesOf<Thing>({ columns, rows }: Tabulated<Thing>, without: readonly string[]): object {
	return Object.fromEntries(
		columns.flatMap((name, at) => {
			if (without.includes(name)) return [];
			const types = new Set(
				rows.flatMap(({ cells }) => (cells[at] === null ? [] : [typeof cells[at]]))
			);
			const [only = 'string'] = types;
			return [[name, { d: types.size > 1 ? 'string' : typeNames[only as keyof typeof typeNames] }]];
		})
	);
}
