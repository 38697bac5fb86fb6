/** Names the likely origin of JSON that is no network file, for a sentence that helps. */
import { isPlainObject } from './parsed-json';

type Fields = Readonly<Record<string, unknown>>;

const geometries = new Set([
	'FeatureCollection',
	'Feature',
	'GeometryCollection',
	'Point',
	'MultiPoint',
	'LineString',
	'MultiLineString',
	'Polygon',
	'MultiPolygon'
]);

/** In order: the first that fits. */
const origins: readonly (readonly [name: string, fits: (fields: Fields) => boolean])[] = [
	['an Entente network without its "format"', (it) => has(it, 'actors', 'relations')],
	['Cytoscape JSON', (it) => has(it, 'elements') && isCytoscape(it)],
	['a Kumu project', (it) => has(it, 'elements', 'connections')],
	['GeoJSON', (it) => typeof it.type === 'string' && geometries.has(it.type)],
	['TopoJSON', (it) => it.type === 'Topology'],
	['a Jupyter notebook', (it) => has(it, 'nbformat')],
	['a lock file of npm', (it) => has(it, 'lockfileVersion')],
	[
		'a package.json',
		(it) => has(it, 'name') && hasAny(it, 'dependencies', 'devDependencies', 'scripts')
	],
	['a TypeScript configuration', (it) => has(it, 'compilerOptions')],
	['a JSON Schema', (it) => hasAny(it, '$schema', '$defs') && hasAny(it, 'properties', '$defs')],
	['JSON-LD', (it) => has(it, '@context')],
	['JSON Graph Format', (it) => isPlainObject(it.graph) && has(it.graph, 'nodes')],
	['a graph of nodes and edges', (it) => has(it, 'nodes') && hasAny(it, 'edges', 'links')]
];

/**
 * What a parsed JSON value seems to be, as a noun phrase ("Cytoscape JSON", "a list", "a number");
 * null for an object that looks like nothing known.
 */
export function recogniseJson(value: unknown): string | null {
	if (Array.isArray(value)) return recogniseList(value);
	if (isPlainObject(value)) return origins.find(([, fits]) => fits(value))?.[0] ?? null;
	if (value === null) return 'the value null';
	if (typeof value === 'boolean') return `the value ${String(value)}`;
	return typeof value === 'string' ? 'a piece of text' : 'a number';
}

function recogniseList(list: readonly unknown[]): string {
	const isCx = list.some(
		(item) => isPlainObject(item) && hasAny(item, 'CXVersion', 'numberVerification')
	);
	if (isCx) return 'a Cytoscape CX network';
	const isElements = list.some((item) => isPlainObject(item) && has(item, 'group', 'data'));
	return isElements ? 'a list of Cytoscape elements' : 'a list';
}

function isCytoscape({ elements }: Fields): boolean {
	if (Array.isArray(elements))
		return elements.some((item) => isPlainObject(item) && has(item, 'data'));
	return isPlainObject(elements) && hasAny(elements, 'nodes', 'edges');
}

function has(fields: Fields, ...keys: readonly string[]): boolean {
	return keys.every((key) => Object.hasOwn(fields, key));
}

function hasAny(fields: Fields, ...keys: readonly string[]): boolean {
	return keys.some((key) => Object.hasOwn(fields, key));
}
